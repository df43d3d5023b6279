import type { TextRange } from '../../model/index.ts';
import { wordsIn } from './running-text.ts';
import type { Running } from './running-text.ts';

export interface Phrase extends TextRange {
  /** As it is listed. */
  readonly listed: string;
}

/**
 * Finds listed words and phrases in a text, whatever their capitals, the longest where several begin at one place. It takes
 * the text a word at a time, so that a long list costs no more than a short one.
 */
export function phraseFinder(
  listed: readonly string[],
): (running: Pick<Running, 'text' | 'lower' | 'words'>) => readonly Phrase[] {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly listed: string }[]>();
  for (const one of listed) {
    const read = wordsIn(one);
    const words = read.words.flatMap((start, index) =>
      index % 2 === 0 ? [read.lower.slice(start, read.words[index + 1])] : [],
    );
    const [first] = words;
    if (first === undefined) continue;
    const same = [...(byFirst.get(first) ?? []), { words, listed: one }];
    byFirst.set(
      first,
      same.sort((a, b) => b.words.length - a.words.length),
    );
  }
  const longest = Math.max(0, ...[...byFirst.keys()].map(({ length }) => length));
  return ({ text, lower, words: places }) => {
    const found: Phrase[] = [];
    const wordAt = (at: number): string => lower.slice(places[at], places[at + 1]);
    for (let at = 0; at < places.length; at += 2) {
      const [start = 0, end = 0] = [places[at], places[at + 1]];
      // A longer word is none of them, and need not be cut out.
      if (end - start > longest) continue;
      const match = byFirst.get(lower.slice(start, end))?.find(({ words }) =>
        words.every((one, offset) => {
          const token = at + 2 * offset;
          if (token >= places.length || wordAt(token) !== one) return false;
          return offset === 0 || isGap(text.slice(places[token - 1], places[token]));
        }),
      );
      if (match === undefined) continue;
      at += 2 * (match.words.length - 1);
      found.push({ start, end: places[at + 1] ?? end, listed: match.listed });
    }
    return found;
  };
}

/** Nothing but spaces. */
export const isGap = (between: string): boolean => /^[ \u00a0]+$/.test(between);

/** Whether words begin a sentence, so that their capital says nothing. */
export const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:•–—-]\s*|["“‘'(\n\t]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
