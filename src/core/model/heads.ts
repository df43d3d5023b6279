/**
 * Which words a text may hold, told by what its words begin with: found in one pass, where each expression goes through all
 * of it again. A word is known by its first four letters, whatever its capitals: "foster" and "fostering" begin alike. Others
 * may begin like them, so that this tells only where it is worth while to look with an expression.
 */

import { codeAt } from './code-at.ts';

/** What beginnings of words mean, as bits: any number of them may stand together. */
export type Heads = Int32Array;

const [places, bitsOfPlace] = [0x2000, 13];
/** An odd number with many digits: beginnings that differ in one letter come far apart. Few share a place. */
const spread = 0x9e3779b1;
const letters = 4;

const placeOf = (head: number): number => Math.imul(head, spread) >>> (32 - bitsOfPlace);

/**
 * @param meanings bits, and the words that have them, as they may stand in an expression: `aged?|foster\w*|of whom`. Of several
 * words of a phrase the longest is looked for, and of those the last. What is not letters may only end a word.
 */
export function headsOf(meanings: readonly (readonly [bits: number, words: string])[]): Heads {
  const heads = new Int32Array(places);
  const add = (word: string, bits: number) => {
    let head = 0;
    for (const letter of word.slice(0, letters)) head = (head << 5) | (letter.charCodeAt(0) & 31);
    heads[placeOf(head)] = (heads[placeOf(head)] ?? 0) | bits;
  };
  for (const [bits, words] of meanings)
    for (const said of words.split('|')) {
      const longest = (said.replace(/\\\w[*+]?/g, ' ').match(/[a-z]+\??/gi) ?? []).reduce(
        (best, word) => (lettersOf(word).length >= lettersOf(best).length ? word : best),
        '',
      );
      add(lettersOf(longest), bits);
      if (longest.endsWith('?')) add(longest.slice(0, -2), bits);
    }
  return heads;
}

const lettersOf = (word: string): string => word.replace('?', '');

export interface HeadsSaid {
  /** Where the words begin that mean something, in order. */
  readonly starts: readonly number[];
  /** What each of them may mean. */
  readonly meanings: readonly number[];
  /** All that any of them may mean. */
  readonly all: number;
}

/** The words of a text that may mean something. */
export function headsIn(text: string, heads: Heads): HeadsSaid {
  const starts: number[] = [];
  const meanings: number[] = [];
  let all = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    let letter = letterOf(codeAt(text, at));
    if (letter === 0) continue;
    const start = at;
    let head = 0;
    for (; letter !== 0; letter = letterOf(codeAt(text, at))) {
      if (at - start < letters) head = (head << 5) | letter;
      at += 1;
    }
    const meaning = heads[placeOf(head)] ?? 0;
    if (meaning === 0) continue;
    starts.push(start);
    meanings.push(meaning);
    all |= meaning;
  }
  return { starts, meanings, all };
}

/** What the word may mean that stands at a place of a text. */
export function meaningOf(text: string, start: number, end: number, heads: Heads): number {
  let head = 0;
  const last = Math.min(end, start + letters);
  for (let at = start; at < last; at += 1) head = (head << 5) | letterOf(codeAt(text, at));
  return heads[placeOf(head)] ?? 0;
}

/** 1 to 26 for a letter without an accent, capital or small; 0 for all else. */
function letterOf(code: number): number {
  const letter = (code | 32) - 96;
  return letter > 0 && letter < 27 ? letter : 0;
}
