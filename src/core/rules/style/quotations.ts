import { madeOnceFor, type TextRange } from '../../model/index.ts';
import type { Running } from './running-text.ts';

/**
 * What stands between quotation marks: “…” and "…", and ‘…’ and '…' where they begin before a word and do not end before a
 * letter, as an apostrophe does. A quotation that goes on in the next paragraph is not closed in this one.
 */
const quotation = /“[^”]*”?|"[^"]*"|(?<![\p{L}\p{N}])(?:‘(?=\S)[^‘]*?\S’|'(?=\S)[^']*?\S')(?!\p{L})/gu;

const quotationsIn = madeOnceFor(({ text, paragraph: { style } }: Running): readonly TextRange[] => {
  if (/quote$/.test(style ?? '')) return [{ start: 0, end: text.length }];
  if (!/["“‘']/.test(text)) return none;
  return [...text.matchAll(quotation)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
});

const none: readonly TextRange[] = [];

/** Whether words are somebody else's, or the title of something: they stay as they are. */
export const isQuoted = (running: Running, { start, end }: TextRange): boolean =>
  quotationsIn(running).some((range) => range.start < end && start < range.end);
