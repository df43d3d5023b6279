import { openPackage, partText, savePackage, withParts } from '../../src/ooxml/index.ts';
import { parseTree, value } from '../../src/ooxml/write/xml-tree.ts';
import type { XmlNode } from '../../src/ooxml/write/xml-tree.ts';

/** The file as it would be if every tracked insertion and deletion of one author were rejected. */
export const rejected = (file: Uint8Array, part?: string, author?: string): Uint8Array =>
  settled(file, { gone: 'ins', stays: 'del' }, part, author);

/** The same if they were accepted. */
export const accepted = (file: Uint8Array, part?: string, author?: string): Uint8Array =>
  settled(file, { gone: 'del', stays: 'ins' }, part, author);

/** What becomes of the words in tracked insertions (`ins`) and deletions (`del`). */
interface Fate {
  readonly gone: 'ins' | 'del';
  readonly stays: 'ins' | 'del';
}

function settled(file: Uint8Array, fate: Fate, part = 'word/document.xml', author?: string): Uint8Array {
  const pkg = openPackage(file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  const text = partText(pkg.value, part) ?? '';
  const root = parseTree(text);
  if (root === null) throw new Error(`${part} is not well-formed.`);
  return savePackage(withParts(pkg.value, new Map([[part, without(text, root, fate, author)]])));
}

function without(text: string, node: XmlNode, fate: Fate, author: string | undefined): string {
  const isOurs = author === undefined || value(node, 'author') === author;
  if (node.local === fate.gone && isOurs) return '';
  const own = node.children.map((child) => without(text, child, fate, author));
  const inner = between(text, node)
    .map((words, index) => words + (own[index] ?? ''))
    .join('');
  if (node.local === fate.stays && isOurs) return inner.replace(/<(\/?)w:delText\b/g, '<$1w:t');
  return text.slice(node.start, node.openEnd) + inner + text.slice(node.closeStart, node.end);
}

/** What stands before each child and after the last. */
function between(text: string, { children, openEnd, closeStart }: XmlNode): readonly string[] {
  const edges = [openEnd, ...children.flatMap((child) => [child.start, child.end]), closeStart];
  return Array.from({ length: edges.length / 2 }, (_, index) =>
    text.slice(edges[index * 2], edges[index * 2 + 1]),
  );
}
