import type { Rule } from '../../model/index.ts';
import { madeOnce } from '../made-once.ts';
import { placeOf, quoted } from '../place.ts';
import { phraseFinder } from './phrases.ts';
import plainWords from './plain-words.json' with { type: 'json' };
import { places as inPlaces } from './replacing.ts';
import { setTerms } from './set-terms.ts';
import { fixWithWords, wordsFound } from './words-found.ts';

type Options = {
  readonly words: Readonly<Record<string, string>>;
  readonly alsoWords: Readonly<Record<string, string>>;
  readonly allowed: readonly string[];
  /** Set phrases of the law or of published statistics, in which a listed word stays. */
  readonly terms: readonly string[];
};

/** Words that have a plainer one. One finding for each word, however often it stands: its author decides once. */
export const wordPlainer: Rule<Options> = {
  id: 'word-plainer',
  title: 'Plain words are used where there are some',
  why: 'Residents read committee papers, and so do members with a stack of them. Short everyday words are read faster by everybody.',
  severity: 'advice',
  mends: 'one by one',
  tags: ['style', 'plain-english'],
  source:
    'GOV.UK, “A to Z of GOV.UK style”, words to avoid; Plain English Campaign, “The A–Z of alternative words”',
  options: { words: plainWords, alsoWords: {}, allowed: [], terms: setTerms },
  *check(input, options) {
    const { plain, find } = listOf(options);
    for (const { listed: word, places } of wordsFound(input, find)) {
      const [first] = places;
      const instead = plain.get(word);
      if (first === undefined || instead === undefined) continue;
      const isWord = !/[/(…]/u.test(instead);
      yield {
        outcome: 'review',
        message: `${quoted(word)} stands ${inPlaces(places.length)}. ${adviceFor(instead)}`,
        subject: word,
        location: placeOf(first.placed, first),
        fixes: isWord ? fixWithWords(instead, places) : [],
      };
    }
  },
};

const listOf = madeOnce(({ words, alsoWords, allowed, terms }: Options) => {
  const plain = new Map(Object.entries({ ...words, ...alsoWords }));
  const listed = [...plain.keys()].filter((word) => !allowed.includes(word));
  return { plain, find: phraseFinder([...listed, ...terms]) };
});

const adviceFor = (instead: string): string =>
  instead.startsWith('(')
    ? 'The sentence says the same without it.'
    : `${instead.split(' / ').map(quoted).join(' or ')} says the same in plainer words.`;
