import type { Content, Inline } from '../../core/model/index.ts';
import { CannotWrite } from '../write/cannot-write.ts';
import { longestTag } from '../write/controls.ts';
import { checkedPicture } from '../write/drawing.ts';
import { colourXml } from '../write/run-properties.ts';
import type { Refusal } from './plan.ts';
import { refuse } from './plan.ts';

/** A refusal where something that is to be put in is nothing that Word would take; null where all is sound. */
export function refuseInlines(inlines: readonly Inline[]): Refusal | null {
  const tags = inlines.flatMap((inline) => ('control' in inline ? [inline.control.tag] : []));
  return first(tags.map(refuseLongTag)) ?? first(inlines.map(refuseInline));
}

export function refuseContent(content: readonly Content[]): Refusal | null {
  return first(tagsIn(content).map(refuseLongTag)) ?? first(inlinesIn(content).map(refuseInline));
}

export function refuseLongTag(tag: string): Refusal | null {
  if (tag.length <= longestTag) return null;
  return refuse(
    'unsupported',
    `The name "${tag}" is longer than the ${longestTag} characters that Word allows.`,
  );
}

/** What a builder would throw, as a refusal, before anything has been built. */
export function refusalBy(check: () => unknown): Refusal | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof CannotWrite) return refuse('unsupported', error.message);
    throw error;
  }
}

/** Tags of the controls in blocks, in document order. */
export const tagsIn = (content: readonly Content[]): readonly string[] =>
  content.flatMap((block): readonly string[] => {
    if (block.kind === 'heading') return block.control === undefined ? [] : [block.control.tag];
    if (block.kind === 'section') return [block.control.tag, ...tagsIn(block.content)];
    return inlinesIn([block]).flatMap((inline) => ('control' in inline ? [inline.control.tag] : []));
  });

function inlinesIn(content: readonly Content[]): readonly Inline[] {
  return content.flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case 'clause':
      case 'line':
        return block.inlines;
      case 'table':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flat()));
      case 'section':
        return inlinesIn(block.content);
      case 'heading':
      case 'appendix':
        return [];
    }
  });
}

function refuseInline(inline: Inline): Refusal | null {
  if (inline.kind === 'picture') return refusalBy(() => checkedPicture(inline.picture));
  const colour = inline.kind === 'control' ? inline.colour : undefined;
  return colour === undefined ? null : refusalBy(() => colourXml(colour));
}

const first = (refusals: readonly (Refusal | null)[]): Refusal | null =>
  refusals.find((refusal) => refusal !== null) ?? null;
