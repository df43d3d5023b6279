import type { TextRange } from '../../model/index.ts';
import { createByMark, stride, wordsIn, type Words } from '../words.ts';
import type { Running } from './running-text.ts';

export interface Phrase extends TextRange {
  /** As it is listed. */
  readonly listed: string;
}

interface Listed {
  readonly listed: string;
  /** Of each of its words the mark, and the word in small letters. */
  readonly words: readonly { readonly mark: number; readonly lower: string }[];
}

export type PhraseFinder = (running: Pick<Running, 'text' | 'words'>) => readonly Phrase[];

/**
 * Finds listed words and phrases in a text, whatever their capitals, the longest where several begin at one place. It takes
 * the text a word at a time, so that a long list costs no more than a short one.
 */
export function phraseFinder(listed: readonly string[]): PhraseFinder {
  const byFirst = createByMark<Listed>();
  const read = listed.map((one) => ({ listed: one, words: markedWords(one) }));
  for (const one of read.sort((a, b) => b.words.length - a.words.length)) {
    const [first] = one.words;
    if (first !== undefined) byFirst.add(first.mark, one);
  }
  return ({ text, words }) => {
    const { numbers, from, to } = words;
    let found: Phrase[] | null = null;
    for (let at = from; at < to; at += stride) {
      const match = byFirst.at(numbers[at + 2] ?? 0)?.find((one) => standsAt(text, words, at, one));
      if (match === undefined) continue;
      const start = numbers[at] ?? 0;
      at += stride * (match.words.length - 1);
      found ??= [];
      found.push({ start, end: numbers[at + 1] ?? start, listed: match.listed });
    }
    return found ?? none;
  };
}

const none: readonly Phrase[] = [];

function markedWords(text: string): Listed['words'] {
  const { numbers, to } = wordsIn(text);
  const words: Listed['words'][number][] = [];
  for (let at = 0; at < to; at += stride) {
    const lower = text.slice(numbers[at], numbers[at + 1]).toLowerCase();
    words.push({ mark: numbers[at + 2] ?? 0, lower });
  }
  return words;
}

/** Whether all words of a phrase stand one after the other from a word on. */
const standsAt = (text: string, { numbers, to }: Words, from: number, { words }: Listed): boolean =>
  words.every(({ mark, lower }, offset) => {
    const at = from + stride * offset;
    if (at >= to || numbers[at + 2] !== mark) return false;
    if (text.slice(numbers[at], numbers[at + 1]).toLowerCase() !== lower) return false;
    return offset === 0 || isGap(text.slice(numbers[at - 2], numbers[at]));
  });

/** Nothing but spaces. */
export const isGap = (between: string): boolean => /^[ \u00a0]+$/.test(between);

/** Whether words begin a sentence, so that their capital says nothing. */
export const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:•–—-]\s*|["“‘'(\n\t]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
