import { codeAt, type Rule } from '../../model/index.ts';
import { isSpace, sentencesOf } from '../../figures/direction/sentences.ts';
import { sentencesIn } from '../sentences.ts';
import { placeOf, quoted } from '../place.ts';
import { stride } from '../words.ts';
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
      // What has a letter or a digit is a word, or several, but for signs beyond those that words are found by.
      if ((own.to - own.from) / stride <= mostWords && !unusual.test(text)) continue;
      for (const range of text === paragraph.text ? sentencesIn(paragraph) : sentencesOf(text)) {
        // No word and its space are shorter than two letters.
        if (range.end - range.start <= mostWords * 2) continue;
        const words = text.slice(range.start, range.end);
        if (countOf(words) <= mostWords) continue;
        const count = Math.max(...words.split(/;|:\s/).map(countOf));
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

const unusual = /[^\0-\x7f\u00a0£\u00c0-\u024f–—‘’“”…•]/;

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
