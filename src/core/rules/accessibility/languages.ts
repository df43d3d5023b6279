/** The language of a passage, told by the words that no sentence of it does without. */

import { codeAt, type Paragraph, type TextRange } from '../../model/index.ts';
import { sentencesIn } from '../sentences.ts';
import { createByMark, isMixed, isPlain, letterAt, markOf, stride, type Words } from '../words.ts';
import frequent from './frequent-words.json' with { type: 'json' };

export interface Passage extends TextRange {
  /** BCP 47, without a region: "cy". */
  readonly language: string;
}

const known = Object.entries(frequent).map(([language, { name }]) => ({ language, name }));

/** "Welsh" for `cy-GB`; the tag itself where we do not know it. */
export const nameOf = (tag: string): string =>
  known.find(({ language }) => language === baseOf(tag))?.name ?? tag;

/** Whether we could tell a language from the others: of a language like one of ours we say nothing. */
export const isKnown = (tag: string): boolean => known.some(({ language }) => language === baseOf(tag));

/** A language among those that we know; 0 for all others. */
export const bitOf = (tag: string): number => {
  const at = known.findIndex(({ language }) => language === baseOf(tag));
  return at < 0 ? 0 : 1 << at;
};

/** `cy` for `cy-GB`. */
export const baseOf = (tag: string): string => (tag.split(/[-_]/)[0] ?? '').toLowerCase();

/** A sentence with fewer words may be a name, a title or a quotation of two words. */
const fewest = 7;
/** Of the words of a sentence, how many must be frequent ones of its language, and how many of another may be. */
const share = 0.34;
/** So many of them must be different words. */
const fewestDifferent = 3;
const rest = 0.6;

/** The sentences of a paragraph whose language is beyond doubt, those of one language side by side as one. */
export function passagesIn(paragraph: Paragraph, words: Words): readonly Passage[] {
  const { text } = paragraph;
  if (words.to - words.from < stride * (fewest / 2) || text.length < fewest * 3) return none;
  const found: Passage[] = [];
  let from = words.from;
  for (const { start, end } of sentencesIn(paragraph)) {
    let to = from;
    while (to < words.to && (words.numbers[to] ?? end) < end) to += stride;
    const language = languageOf(text, { numbers: words.numbers, from, to });
    from = to;
    if (language === null) continue;
    const last = found.at(-1);
    if (last?.language === language && text.slice(last.end, start).trim() === '')
      found[found.length - 1] = { start: last.start, end, language };
    else found.push({ start, end, language });
  }
  return found;
}

const none: readonly Passage[] = [];

/**
 * Whether a text may have a passage in another language than one, which is given as `bitOf` has it: most have none, and
 * their sentences need not be read.
 */
export function mayBeOther(than: number, text: string, { numbers, from, to }: Words): boolean {
  const found: Frequent[] = [];
  for (let at = from; at < to; at += stride) {
    const mark = numbers[at + 2] ?? 0;
    if (isMixed(mark)) addParts(found, text, numbers[at] ?? 0, numbers[at + 1] ?? 0);
    else if (((shared[placeIn(mark)] ?? 0) & ~than) !== 0) add(found, mark, text, numbers[at + 1] ?? 0);
  }
  return found.length >= fewestDifferent && (different(found) & ~than) !== 0;
}

/** The language of a sentence; null where it has too few words, or words of several. */
function languageOf(text: string, { numbers, from, to }: Words): string | null {
  const found: Frequent[] = [];
  let words = 0;
  for (let at = from; at < to; at += stride) {
    const mark = numbers[at + 2] ?? 0;
    if (isMixed(mark)) words += addParts(found, text, numbers[at] ?? 0, numbers[at + 1] ?? 0);
    else {
      words += 1;
      add(found, mark, text, numbers[at + 1] ?? 0);
    }
  }
  return words < fewest ? null : languageBy(words, found);
}

/** Adds a word where it is a frequent one. Its mark is enough: to matter, several of a sentence would have to share those of others. */
function add(found: Frequent[], mark: number, text: string, end: number): void {
  const listed = byMark.at(mark);
  if (listed === undefined) return;
  for (const one of listed)
    if (one.mark === mark && one.elided === isApostrophe(codeAt(text, end))) found.push(one);
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Adds the frequent words in a word with digits or hyphens, and tells how many words it is here. */
function addParts(found: Frequent[], text: string, start: number, end: number): number {
  let words = 0;
  for (let at = start; at < end; at += 1) {
    if (!isPart(text, at)) continue;
    const first = at;
    while (isPart(text, at) || (isApostrophe(codeAt(text, at)) && isPart(text, at + 1))) at += 1;
    words += 1;
    add(found, markOf(text.slice(first, at)), text, at);
  }
  return words;
}

const isPart = (text: string, at: number): boolean => isPlain(letterAt(text, at));

/** The language that most of the frequent words are of, where they are many, and few of them are of another. */
function languageBy(words: number, frequentWords: readonly Frequent[]): string | null {
  const hits = known.map(() => 0);
  for (const { bits } of frequentWords)
    for (let at = 0; at < hits.length; at += 1) if ((bits >> at) & 1) hits[at] = (hits[at] ?? 0) + 1;
  let [best, own, next] = [0, 0, 0];
  for (let at = 0; at < hits.length; at += 1) {
    const count = hits[at] ?? 0;
    if (count > own) [best, own, next] = [at, count, own];
    else if (count > next) next = count;
  }
  if (own < words * share || next > own * rest || (different(frequentWords) & (1 << best)) === 0) return null;
  return known[best]?.language ?? null;
}

/** The languages, each a bit, that enough different ones of some frequent words are of. */
function different(frequentWords: readonly Frequent[]): number {
  // Bits of the languages that one, two or three different words are of.
  let [once, twice, thrice] = [0, 0, 0];
  for (const [at, one] of frequentWords.entries()) {
    if (frequentWords.indexOf(one) < at) continue;
    thrice |= twice & one.bits;
    twice |= once & one.bits;
    once |= one.bits;
  }
  return thrice;
}

interface Frequent {
  readonly mark: number;
  /** Written with an apostrophe at its end, which is no part of the words of a text. */
  readonly elided: boolean;
  /** The languages that it is one of, each a bit at its place in the list. */
  bits: number;
}

const byMark = createByMark<Frequent>();
/** The languages of all frequent words of which the marks share a place: few do, and most words have none at theirs. */
const shared = new Uint16Array(0x2000);
const placeIn = (mark: number): number => (mark >> 1) & (shared.length - 1);
for (const [index, { words }] of Object.values(frequent).entries()) {
  for (const word of words.split(' ')) {
    const mark = markOf(word);
    const elided = word.endsWith("'");
    const one = byMark.at(mark)?.find((other) => other.mark === mark && other.elided === elided);
    if (one === undefined) byMark.add(mark, { mark, elided, bits: 1 << index });
    else one.bits |= 1 << index;
    shared[placeIn(mark)] = (shared[placeIn(mark)] ?? 0) | (1 << index);
  }
}
