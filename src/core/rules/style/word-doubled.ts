import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { isGap } from './phrases.ts';
import { fixWith } from './replacing.ts';
import { stride } from '../words.ts';
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
      const { numbers } = words;
      for (let at = words.from + stride; at < words.to; at += stride) {
        if (numbers[at + 2] !== numbers[at - 1]) continue;
        const [from = 0, to = 0] = [numbers[at - 3], numbers[at - 2]];
        const [start = 0, end = 0] = [numbers[at], numbers[at + 1]];
        const [before, again] = [text.slice(from, to), text.slice(start, end)];
        const word = again.toLowerCase();
        if (before.toLowerCase() !== word || !/^[a-z\u00df-\u024f]{2,}$/.test(word)) continue;
        if (meant.includes(word) || !isGap(text.slice(to, start))) continue;
        if (again !== word || (before !== again && word.length > 3)) continue;
        const range = { start: from, end };
        // Two of a longer word may be meant, as in a list that lost its comma.
        const isLittle = word.length <= 4;
        const rest = { placed, start: to, end, text: '' };
        yield {
          outcome: 'fail',
          message: `${quoted(text.slice(range.start, range.end))} has the word ${quoted(again)} twice. Take one of them out.`,
          subject: word,
          location: placeOf(placed, range),
          fixes: fixWith(`Take out the second “${again}”`, isClear(placed, rest) ? [rest] : [], isLittle),
        };
      }
    }
  },
};
