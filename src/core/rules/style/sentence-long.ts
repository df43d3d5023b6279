import type { Rule } from '../../model/index.ts';
import { sentencesOf } from '../../figures/direction/sentences.ts';
import { placeOf, quoted } from '../place.ts';
import { runningText } from './running-text.ts';

/** Sentences too long to be taken in at once. What a semicolon or a line parts is read as a list, and each of its parts is judged by itself. */
export const sentenceLong: Rule<{ readonly mostWords: number }> = {
  id: 'sentence-long',
  title: 'Sentences are short enough to be read once',
  why: 'Readers lose a sentence of more than about 25 words, and members decide on what it says.',
  severity: 'advice',
  tags: ['style', 'plain-english'],
  source: 'GOV.UK, “Content design: writing for GOV.UK”, short sentences; the limit is Reportwright’s',
  options: { mostWords: 50 },
  *check(input, { mostWords }) {
    for (const placed of runningText(input)) {
      if (placed.paragraph.cell !== null || placed.story !== null) continue;
      // No word and its space are shorter than two letters.
      if (placed.text.length <= mostWords * 2) continue;
      for (const range of sentencesOf(placed.text)) {
        const words = placed.text.slice(range.start, range.end);
        const count = Math.max(...words.split(/;|:\s/).map(countOf));
        if (count <= mostWords) continue;
        yield {
          outcome: 'review',
          message: `A sentence of ${String(count)} words begins ${quoted(words)}. Say it in two or more.`,
          subject: 'sentence',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
  },
};

const countOf = (words: string): number => words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
