import type { TextRange } from '../../model/index.ts';
import { createByMark, stride, wordsIn, type Words } from '../words.ts';
import type { Running } from './running-text.ts';

export interface Phrase extends TextRange {
  /** As it is listed. */
  readonly listed: string;
}

interface Listed {
  readonly listed: string;
  /** Its words in small letters, and the mark of each. */
  readonly words: readonly string[];
  readonly marks: readonly number[];
}

export type PhraseFinder = (running: Pick<Running, 'text' | 'words'>) => readonly Phrase[];

/**
 * Finds listed words and phrases in a text, whatever their capitals, the longest where several begin at one place. It takes
 * the text a word at a time, so that a long list costs no more than a short one.
 */
export function phraseFinder(listed: readonly string[]): PhraseFinder {
  const byFirst = createByMark<Listed>();
  const read = listed.map(listedAs);
  for (const one of read.sort((a, b) => b.words.length - a.words.length)) {
    const [first] = one.marks;
    if (first !== undefined) byFirst.add(first, one);
  }
  return ({ text, words }) => {
    const { numbers, from, to } = words;
    let found: Phrase[] | null = null;
    for (let at = from; at < to; at += stride) {
      const candidates = byFirst.at(numbers[at + 2] ?? 0);
      const match = candidates === undefined ? null : firstAt(text, words, at, candidates);
      if (match === null) continue;
      const start = numbers[at] ?? 0;
      at += stride * (match.words.length - 1);
      found ??= [];
      found.push({ start, end: numbers[at + 1] ?? start, listed: match.listed });
    }
    return found ?? none;
  };
}

const none: readonly Phrase[] = [];

function listedAs(listed: string): Listed {
  const { numbers, to } = wordsIn(listed);
  const words: string[] = [];
  const marks: number[] = [];
  for (let at = 0; at < to; at += stride) {
    words.push(listed.slice(numbers[at], numbers[at + 1]).toLowerCase());
    marks.push(numbers[at + 2] ?? 0);
  }
  return { listed, words, marks };
}

/** Marks are compared before anything is cut out of the text: nearly all words that begin as a phrase does go on otherwise. */
function firstAt(text: string, words: Words, at: number, candidates: readonly Listed[]): Listed | null {
  for (const one of candidates)
    if (hasMarks(words, at, one.marks) && standsAt(text, words, at, one)) return one;
  return null;
}

function hasMarks({ numbers, to }: Words, from: number, marks: readonly number[]): boolean {
  let at = from;
  for (const mark of marks) {
    if (at >= to || numbers[at + 2] !== mark) return false;
    at += stride;
  }
  return true;
}

/** Whether all words of a phrase stand one after the other from a word on. */
const standsAt = (text: string, { numbers }: Words, from: number, { words }: Listed): boolean =>
  words.every((word, offset) => {
    const at = from + stride * offset;
    if (text.slice(numbers[at], numbers[at + 1]).toLowerCase() !== word) return false;
    return offset === 0 || isGap(text.slice(numbers[at - 2], numbers[at]));
  });

/** Nothing but spaces. */
export const isGap = (between: string): boolean => /^[ \u00a0]+$/.test(between);

/**
 * Whether words begin a sentence, so that their capital says nothing. So do those behind a number that is typed before them,
 * and those in brackets where a sentence stands in them, which "(Commencement) Order" does not.
 */
export const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:•–—-]\s*|["“‘'\n\t]\s*|(?:^|[.!?]\s)\(\s*)$/u.test(text.slice(Math.max(0, start - 4), start)) ||
  (start <= longestNumber && /^\s*\(?(?:[\d.]+|[a-z]|[ivx]+)[.)]?\s+$/iu.test(text.slice(0, start)));

/** "10.12.3 ", "(viii) ". */
const longestNumber = 9;
