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
): (running: Pick<Running, 'text' | 'words'>) => readonly Phrase[] {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly listed: string }[]>();
  for (const one of listed) {
    const words = wordsIn(one).map(({ lower }) => lower);
    const [first] = words;
    if (first === undefined) continue;
    const same = [...(byFirst.get(first) ?? []), { words, listed: one }];
    byFirst.set(
      first,
      same.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return ({ text, words: tokens }) => {
    const found: Phrase[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const first = tokens[at];
      if (first === undefined) break;
      const match = byFirst.get(first.lower)?.find(({ words }) =>
        words.every((one, offset) => {
          const token = tokens[at + offset];
          if (token?.lower !== one) return false;
          return offset === 0 || isGap(text.slice(tokens[at + offset - 1]?.end ?? 0, token.start));
        }),
      );
      if (match === undefined) continue;
      at += match.words.length - 1;
      found.push({ start: first.start, end: tokens[at]?.end ?? first.end, listed: match.listed });
    }
    return found;
  };
}

/** Nothing but spaces. */
export const isGap = (between: string): boolean => /^[ \u00a0]+$/.test(between);

/** Whether words begin a sentence, so that their capital says nothing. */
export const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:•–—-]\s*|["“‘'(\n\t]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
