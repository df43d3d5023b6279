import { sentencesOf } from '../figures/direction/sentences.ts';
import { madeOnceFor } from '../model/index.ts';
import type { Paragraph, TextRange } from '../model/index.ts';

/** The sentences of a paragraph as half-open ranges of its text, in order. Found once for all rules. */
export const sentencesIn = madeOnceFor(({ text }: Paragraph): readonly TextRange[] => sentencesOf(text));
