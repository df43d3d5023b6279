/** What a piece of text speaks of, among the indicators of a source. */

import { inSmallLetters } from '../model/index.ts';
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

/** The things that the indicators of a source are about, by their nouns. */
export function topicsOf(indicators: readonly Indicator[]): readonly Topic[] {
  const nouns = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const noun = indicator.noun.toLowerCase();
    nouns.set(noun, [...(nouns.get(noun) ?? []), indicator]);
  }
  return [...nouns].flatMap(([noun, own]) => {
    const concepts = conceptsIn(noun);
    const pattern = new RegExp(noun.replace(/\W+/g, '.'), 'gi');
    // One common word is no topic: every number of a paper would speak of it.
    return concepts.size < 2 ? [] : [{ noun, concepts, pattern, indicators: own }];
  });
}

/** What words stand for: their stems, and for phrases of the trade what they mean. */
export function conceptsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const lower = inSmallLetters(text);
  let rest = text;
  for (const [pattern, concepts, hint] of phrases) {
    if (!hint.some((word) => lower.includes(word))) continue;
    rest = rest.replace(pattern, (words) => {
      for (const concept of concepts) found.add(concept);
      return ' '.repeat(words.length);
    });
  }
  const plain = rest === text ? lower : inSmallLetters(rest);
  for (const word of plain.match(/\p{L}{3,}/gu) ?? []) {
    if (!smallWords.has(word)) found.add(stem(word));
  }
  return found;
}

const endings = ['ings', 'ing', 'ed', 'es', 's'];

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
