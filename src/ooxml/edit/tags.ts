import type { Content, Inline } from '../../core/model/index.ts';
import { longestTag } from '../write/controls.ts';
import type { Refusal } from './plan.ts';
import { refuse } from './plan.ts';

/** A refusal where a control among what is to be put in has a tag that Word would not take; null where all are sound. */
export function refuseLongTags(inlines: readonly Inline[]): Refusal | null {
  return refusalFor(inlines.flatMap((inline) => ('control' in inline ? [inline.control.tag] : [])));
}

export const refuseLongTag = (tag: string): Refusal | null => refusalFor([tag]);

export function refuseLongTagsIn(content: readonly Content[]): Refusal | null {
  return refusalFor(tagsIn(content));
}

/** Tags of the controls in blocks, in document order. */
export const tagsIn = (content: readonly Content[]): readonly string[] => content.flatMap(tagsOf);

function refusalFor(tags: readonly string[]): Refusal | null {
  const tooLong = tags.find((tag) => tag.length > longestTag);
  return tooLong === undefined
    ? null
    : refuse(
        'unsupported',
        `The name "${tooLong}" is longer than the ${longestTag} characters that Word allows.`,
      );
}

function tagsOf(block: Content): readonly string[] {
  const ofInlines = (inlines: readonly Inline[]): readonly string[] =>
    inlines.flatMap((inline) => ('control' in inline ? [inline.control.tag] : []));
  switch (block.kind) {
    case 'heading':
      return block.control === undefined ? [] : [block.control.tag];
    case 'clause':
    case 'line':
      return ofInlines(block.inlines);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flatMap(ofInlines)));
    case 'section':
      return [block.control.tag, ...block.content.flatMap(tagsOf)];
    case 'appendix':
      return [];
  }
}
