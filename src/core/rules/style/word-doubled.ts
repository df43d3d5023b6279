import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { isGap } from './phrases.ts';
import { fixWith } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

/** A word that was typed twice: "the the". With a capital it may be a name ("Wagga Wagga") or a term and its gloss. */
export const wordDoubled: Rule<{ readonly meant: readonly string[] }> = {
  id: 'word-doubled',
  title: 'No word is typed twice',
  why: 'A word typed twice is a slip that a reader stumbles over and a spelling check may miss.',
  severity: 'advice',
  mends: 'safe',
  tags: ['style'],
  source: 'Reportwright',
  options: {
    meant: [
      'that',
      'had',
      'very',
      'so',
      'no',
      'is',
      'in',
      'on',
      'up',
      'out',
      'over',
      'do',
      'far',
      'long',
      'many',
      'blah',
      'ha',
      'bye',
    ],
  },
  *check(input, { meant }) {
    const { document } = input;
    const isClear = createIsClear(document);
    for (const placed of runningText(input)) {
      const { text, words } = placed;
      for (let at = 1; at < words.length; at += 1) {
        const [first, second] = [words[at - 1], words[at]];
        if (first === undefined || second === undefined) break;
        if (first.lower !== second.lower || !/^[a-z\u00df-\u024f]{2,}$/.test(second.lower)) continue;
        if (meant.includes(second.lower) || !isGap(text.slice(first.end, second.start))) continue;
        const [before, again] = [first, second].map(({ start, end }) => text.slice(start, end));
        if (again !== second.lower || (before !== again && second.lower.length > 3)) continue;
        const range = { start: first.start, end: second.end };
        // Two of a longer word may be meant, as in a list that lost its comma.
        const isLittle = second.lower.length <= 4;
        const rest = { placed, start: first.end, end: second.end, text: '' };
        yield {
          outcome: 'fail',
          message: `${quoted(text.slice(range.start, range.end))} has the word ${quoted(again)} twice. Take one of them out.`,
          subject: second.lower,
          location: placeOf(placed, range),
          fixes: fixWith(`Take out the second “${again}”`, isClear(placed, rest) ? [rest] : [], isLittle),
        };
      }
    }
  },
};
