import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { beginsSentence, isGap } from './phrases.ts';
import { fixWith } from './replacing.ts';
import { stride } from '../words.ts';
import { createIsClear, runningText } from './running-text.ts';

/** No sentence has one of these twice in a row. Two of another may be meant: "He gave her her keys", "If the will will be proved". */
const neverTwice: ReadonlySet<string> = new Set(
  'the a an and or of to if than but its their our your my'.split(' '),
);

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
        // "Contracts that end in May may be extended."
        if (again !== word || (before !== again && !beginsSentence(text, from))) continue;
        if (before !== again && word.length > 3) continue;
        const range = { start: from, end };
        const rest = { placed, start: to, end, text: '' };
        yield {
          outcome: 'fail',
          message: `${quoted(text.slice(range.start, range.end))} has the word ${quoted(again)} twice. Take one of them out.`,
          subject: word,
          location: placeOf(placed, range),
          fixes: fixWith(
            `Take out the second “${again}”`,
            isClear(placed, rest) ? [rest] : [],
            neverTwice.has(word),
          ),
        };
      }
    }
  },
};
