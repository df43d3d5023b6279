import { sentencesOf } from '../figures/direction/sentences.ts';
import type { Paragraph, TextRange } from '../model/index.ts';

const known = new WeakMap<Paragraph, readonly TextRange[]>();

/** The sentences of a paragraph as half-open ranges of its text, in order. Found once for all rules. */
export function sentencesIn(paragraph: Paragraph): readonly TextRange[] {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const found = sentencesOf(paragraph.text);
  known.set(paragraph, found);
  return found;
}
