/** What a piece of text speaks of, among the indicators of a source. */

import { inSmallLetters, madeOnceFor, matchesIn } from '../model/index.ts';
import type { Indicator, TextRange } from '../model/index.ts';
import { masked } from '../figures/direction/sentences.ts';
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
export const topicsOf = madeOnceFor((indicators: readonly Indicator[]): Topics => {
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
  const stems = [...new Set(['child', ...all.flatMap(({ concepts }) => [...concepts])])].join('|');
  // They themselves go first: it is cheaper to ask for them than for what stands before.
  const words = new RegExp(`(?=${stems})(?<!\\p{L})(?:${stems})(?:${endings.join('|')})?(?!\\p{L})`, 'gu');
  return { all, words };
});

const anyWord = /\p{L}{3,}/gu;

/** A word or a phrase, and what it stands for. */
export interface ConceptSaid extends TextRange {
  readonly concept: string;
}

/** What words stand for: their stems, and for phrases of the trade what they mean. */
export const conceptsIn = (text: string): ReadonlySet<string> =>
  new Set(conceptsFound(text, anyWord).map(({ concept }) => concept));

/** Where those of them are said that topics are about, and children. */
export const conceptsAmong = (text: string, { words }: Topics): readonly ConceptSaid[] =>
  conceptsFound(text, words);

function conceptsFound(text: string, words: RegExp): readonly ConceptSaid[] {
  const found: ConceptSaid[] = [];
  const lower = inSmallLetters(text);
  let rest = text;
  for (const [pattern, meant, hint] of phrases) {
    if (!hasOneOf(lower, hint)) continue;
    const said = matchesIn(rest, pattern).map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
    for (const { start, end } of said) for (const concept of meant) found.push({ start, end, concept });
    rest = masked(rest, said, ' ');
  }
  const plain = rest === text ? lower : inSmallLetters(rest);
  for (const { 0: word, index } of matchesIn(plain, words)) {
    if (word.length > 2 && !smallWords.has(word))
      found.push({ start: index, end: index + word.length, concept: stem(word) });
  }
  return found;
}

function hasOneOf(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** The concepts that are said in some part of a text, added to those that are known. */
export function addConcepts(
  known: Set<string>,
  said: readonly ConceptSaid[],
  from: number,
  to: number,
): void {
  for (const { start, end, concept } of said) if (from <= start && end <= to) known.add(concept);
}

function stem(word: string): string {
  for (const ending of endings) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

/** The topics of which all is said, without those that another of them says more closely. */
export function topicsSaid(topics: readonly Topic[], said: ReadonlySet<string>): readonly Topic[] {
  const whole: Topic[] = [];
  for (const topic of topics)
    if (said.size >= topic.concepts.size && hasAll(said, topic.concepts)) whole.push(topic);
  if (whole.length < 2) return whole;
  return whole.filter(
    ({ concepts }) =>
      !whole.some((other) => other.concepts.size > concepts.size && hasAll(other.concepts, concepts)),
  );
}

function hasAll(said: ReadonlySet<string>, concepts: ReadonlySet<string>): boolean {
  for (const concept of concepts) if (!said.has(concept)) return false;
  return true;
}
