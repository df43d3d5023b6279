import type { OpcPackage } from '../package/opc-package.ts';
import { partSource } from '../package/opc-package.ts';
import { attribute, parseXml } from '../package/xml.ts';
import { relatedPart } from './styles.ts';

export interface CommentText {
  readonly author: string;
  /** Its paragraphs joined by \n. */
  readonly text: string;
}

/** What the comments of the report say, by id. Damage becomes a problem; what was read before it stays. */
export function readComments(pkg: OpcPackage, problems: string[]): ReadonlyMap<string, CommentText> {
  const name = relatedPart(pkg, 'comments');
  const found = new Map<string, CommentText>();
  if (name === null) return found;
  let open: { id: string; author: string; paragraphs: string[] } | null = null;
  let words = false;
  const error = parseXml(partSource(pkg, name) ?? '', {
    open: (tag) => {
      const element = tag.element;
      words = element === 't';
      if (element === 'comment')
        open = { id: attribute(tag, 'id') ?? '', author: attribute(tag, 'author') ?? '', paragraphs: [] };
      else if (element === 'p') open?.paragraphs.push('');
    },
    close: (tag) => {
      words = false;
      if (open === null || tag.element !== 'comment') return;
      found.set(open.id, { author: open.author, text: open.paragraphs.join('\n').trim() });
      open = null;
    },
    text: (more) => {
      if (words && open !== null) open.paragraphs.push((open.paragraphs.pop() ?? '') + more);
    },
  });
  if (error) problems.push(`The comments of the report ("${name}") cannot be read: they are damaged.`);
  return found;
}
