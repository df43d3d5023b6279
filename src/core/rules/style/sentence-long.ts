import { codeAt, type Rule, type TextRange } from '../../model/index.ts';
import { isSpace, sentencesOf } from '../../figures/direction/sentences.ts';
import { sentencesIn } from '../sentences.ts';
import { placeOf, quoted } from '../place.ts';
import { stride, type WordsOfText } from '../words.ts';
import { runningText } from './running-text.ts';

/** Sentences too long to be taken in at once. What a semicolon or a line parts is read as a list, and each of its parts is judged by itself. */
export const sentenceLong: Rule<{ readonly mostWords: number }> = {
  id: 'sentence-long',
  title: 'Sentences are short enough to be read once',
  why: 'Readers lose a sentence of more than about 25 words, and members decide on what it says.',
  severity: 'advice',
  tags: ['style', 'plain-english'],
  source: 'GOV.UK, “Content design: writing for GOV.UK”, short sentences; the limit is Reportwright’s',
  options: { mostWords: 50 },
  *check(input, { mostWords }) {
    for (const placed of runningText(input)) {
      if (placed.paragraph.cell !== null || placed.story !== null) continue;
      const { text, paragraph, words: own } = placed;
      if (hasFew(own, { start: 0, end: text.length }, mostWords)) continue;
      for (const range of text === paragraph.text ? sentencesIn(paragraph) : sentencesOf(text)) {
        // No word and its space are shorter than two letters.
        if (range.end - range.start <= mostWords * 2) continue;
        if (hasFew(own, range, mostWords)) continue;
        const words = text.slice(range.start, range.end);
        const whole = countOf(words);
        if (whole <= mostWords) continue;
        const parts = words.split(/;|:\s/);
        const count = parts.length === 1 ? whole : Math.max(...parts.map(countOf));
        if (count <= mostWords) continue;
        yield {
          outcome: 'review',
          message: `A sentence of ${String(count)} words begins ${quoted(words)}. Say it in two or more.`,
          subject: 'sentence',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
  },
};

/** What has a letter or a digit is a word, or several, but for signs beyond those that words are found by. */
function hasFew(
  { numbers, from, to, hasOdd }: WordsOfText,
  { start, end }: TextRange,
  most: number,
): boolean {
  if (hasOdd) return false;
  if ((to - from) / stride <= most) return true;
  let count = 0;
  for (let at = from; at < to && (numbers[at] ?? end) < end; at += stride)
    if ((numbers[at] ?? 0) >= start) count += 1;
  return count <= most;
}

const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/**
 * Every stretch without a space that has a letter or a digit in it, of the whole and so at least as many as of its parts.
 * By their codes, as it is done for every long paragraph of the report.
 */
function countOf(text: string): number {
  const { length } = text;
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (isSpace(text, at)) continue;
    const start = at;
    let plain = false;
    for (; at < length && !isSpace(text, at); at += 1) plain ||= isPlainLetter(codeAt(text, at));
    if (plain || /[\p{L}\p{N}]/u.test(text.slice(start, at))) count += 1;
  }
  return count;
}
