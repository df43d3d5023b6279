import type { Rule } from '../../model/index.ts';
import { madeOnce } from '../made-once.ts';
import { placeOf, quoted } from '../place.ts';
import { phraseFinder } from './phrases.ts';
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
    const { preferred, find } = listOf(words);
    if (preferred.size === 0) return;
    for (const { listed, places } of wordsFound(input, find)) {
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

const listOf = madeOnce((words: Readonly<Record<string, string>>) => {
  const preferred = new Map(Object.entries(words));
  return { preferred, find: phraseFinder([...preferred.keys()]) };
});
