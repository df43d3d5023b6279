/** What a piece of text speaks of, among the indicators of a source. */

import { inSmallLetters, matchesIn } from '../model/index.ts';
import type { Indicator } from '../model/index.ts';
import { phrases, smallWords } from './lexicon.ts';

/** Indicators of one thing: a count and its rate share the noun. */
export interface Topic {
  readonly noun: string;
  readonly concepts: ReadonlySet<string>;
  /** Finds the noun itself. */
  readonly pattern: RegExp;
  readonly indicators: readonly Indicator[];
}

export interface Topics {
  readonly all: readonly Topic[];
  /** Finds the words, in small letters, that may stand for what any of them is about. */
  readonly words: RegExp;
}

const endings = ['ings', 'ing', 'ed', 'es', 's'];

/** The things that the indicators of a source are about, by their nouns. */
export function topicsOf(indicators: readonly Indicator[]): Topics {
  const nouns = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const noun = indicator.noun.toLowerCase();
    nouns.set(noun, [...(nouns.get(noun) ?? []), indicator]);
  }
  const all = [...nouns].flatMap(([noun, own]): Topic[] => {
    const concepts = conceptsIn(noun);
    const pattern = new RegExp(noun.replace(/\W+/g, '.'), 'gi');
    // One common word is no topic: every number of a paper would speak of it.
    return concepts.size < 2 ? [] : [{ noun, concepts, pattern, indicators: own }];
  });
  const stems = new Set(['child', ...all.flatMap(({ concepts }) => [...concepts])]);
  const initials = [...new Set([...stems].map((one) => one.charAt(0)))].join('');
  // The letters that they begin with go first: it is cheaper to ask for them than for what stands before.
  const words = new RegExp(
    `(?=[${initials}])(?<!\\p{L})(?:${[...stems].join('|')})(?:${endings.join('|')})?(?!\\p{L})`,
    'gu',
  );
  return { all, words };
}

const anyWord = /\p{L}{3,}/gu;

/** What words stand for: their stems, and for phrases of the trade what they mean. */
export const conceptsIn = (text: string): ReadonlySet<string> => concepts(text, anyWord);

/** Those of them that topics are about, and children. */
export const conceptsAmong = (text: string, { words }: Topics): ReadonlySet<string> => concepts(text, words);

function concepts(text: string, words: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  const lower = inSmallLetters(text);
  let rest = text;
  for (const [pattern, meant, hint] of phrases) {
    if (!hint.some((word) => lower.includes(word))) continue;
    rest = rest.replace(pattern, (said) => {
      for (const concept of meant) found.add(concept);
      return ' '.repeat(said.length);
    });
  }
  const plain = rest === text ? lower : inSmallLetters(rest);
  for (const [word] of matchesIn(plain, words)) {
    if (word.length > 2 && !smallWords.has(word)) found.add(stem(word));
  }
  return found;
}

function stem(word: string): string {
  const ending = endings.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The topics of which all is said, without those that another of them says more closely. */
export function topicsSaid(topics: readonly Topic[], said: ReadonlySet<string>): readonly Topic[] {
  const whole = topics.filter(({ concepts }) => [...concepts].every((concept) => said.has(concept)));
  return whole.filter(
    (topic) =>
      !whole.some(
        (other) =>
          other !== topic &&
          other.concepts.size > topic.concepts.size &&
          [...topic.concepts].every((concept) => other.concepts.has(concept)),
      ),
  );
}
