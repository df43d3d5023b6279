import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { places as inPlaces } from './replacing.ts';
import { fixWithWords, wordsFound } from './words-found.ts';

/** Words for which the council has others. Without a council's list it finds nothing. */
export const wordPreferred: Rule<{ readonly words: Readonly<Record<string, string>> }> = {
  id: 'word-preferred',
  title: 'The council’s own words are used',
  why: 'A council that has settled on a word for something wants it called the same in every report.',
  severity: 'advice',
  mends: 'one by one',
  tags: ['style'],
  source: 'The council’s house style',
  options: { words: {} },
  *check(input, { words }) {
    const preferred = new Map(Object.entries(words));
    for (const { listed, places } of wordsFound(input, [...preferred.keys()])) {
      const [first] = places;
      const instead = preferred.get(listed);
      if (first === undefined || instead === undefined) continue;
      yield {
        outcome: 'fail',
        message: `${quoted(listed)} stands ${inPlaces(places.length)}. The council writes ${quoted(instead)}.`,
        subject: listed,
        location: placeOf(first.placed, first),
        fixes: fixWithWords(instead, places),
      };
    }
  },
};
