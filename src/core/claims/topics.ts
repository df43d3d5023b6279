/** What a piece of text speaks of, among the indicators of a source. */

import { headsIn, headsOf, inSmallLetters, madeOnceFor, matchesIn } from '../model/index.ts';
import type { Heads, Indicator, TextRange } from '../model/index.ts';
import { masked } from '../figures/direction/sentences.ts';
import { hint, hintWords, phrases, smallWords } from './lexicon.ts';
import { wayWords } from './roles.ts';

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
  /** What any of them is about, word by word. */
  readonly stems: ReadonlySet<string>;
  /** Finds the words that may mean something to a reader of claims. */
  readonly heads: Heads;
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
  const stems = new Set(['child', ...all.flatMap(({ concepts }) => [...concepts])]);
  const withEndings = [...stems].flatMap((stem) => [stem, ...endings.map((ending) => stem + ending)]);
  const heads = headsOf([...hintWords, [hint.way, wayWords], [hint.stem, withEndings.join('|')]]);
  return { all, stems, heads };
});

/** A word or a phrase, and what it stands for. */
export interface ConceptSaid extends TextRange {
  readonly concept: string;
}

const phraseHeads = headsOf(hintWords);
const anyWord = /\p{L}{3,}/gu;

/** What words stand for: their stems, and for phrases of the trade what they mean. */
export function conceptsIn(text: string): ReadonlySet<string> {
  const found: ConceptSaid[] = [];
  const rest = takePhrases(text, headsIn(text, phraseHeads).all, found);
  const concepts = new Set(found.map(({ concept }) => concept));
  for (const [word] of matchesIn(inSmallLetters(rest), anyWord))
    if (!smallWords.has(word)) concepts.add(stemOf(word));
  return concepts;
}

/**
 * Where a sentence says what topics are about, and children.
 * @param hints what any of its words may mean.
 * @param starts where its words begin that may mean something.
 */
export function conceptsAmong(
  text: string,
  hints: number,
  starts: readonly number[],
  { stems }: Topics,
): readonly ConceptSaid[] {
  if ((hints & hint.concept) === 0) return noConcepts;
  const found: ConceptSaid[] = [];
  const rest = takePhrases(text, hints, found);
  if ((hints & hint.stem) === 0) return found;
  for (const start of starts) {
    // A phrase may have taken it.
    if (rest.charAt(start) === ' ') continue;
    anyLetters.lastIndex = start;
    const word = inSmallLetters(anyLetters.exec(rest)?.[0] ?? '');
    const concept = stemOf(word);
    if (stems.has(concept) && word.length > 2 && !smallWords.has(word))
      found.push({ start, end: start + word.length, concept });
  }
  return found;
}

const noConcepts: readonly ConceptSaid[] = [];
const anyLetters = /(?<!\p{L})\p{L}+/uy;

/** Adds what phrases of a text mean, and gives the text without them. */
function takePhrases(text: string, hints: number, found: ConceptSaid[]): string {
  let rest = text;
  for (const [pattern, meant, own] of phrases) {
    if ((hints & own) === 0) continue;
    const said: TextRange[] = [];
    for (const {
      0: { length },
      index,
    } of matchesIn(rest, pattern)) {
      said.push({ start: index, end: index + length });
      for (const concept of meant) found.push({ start: index, end: index + length, concept });
    }
    rest = masked(rest, said, ' ');
  }
  return rest;
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

function stemOf(word: string): string {
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
