/** The sentences of a paragraph, and the parts of a sentence that speak of one thing each. */

import { codeAt, type TextRange } from '../../model/index.ts';

/** Stands for each letter of a live figure, so that words inside it are nobody's and places stay true. */
export const mask = '\uE000';

/** The text with ranges of it hidden, each letter by the mask: as long as it was. */
export function masked(text: string, ranges: readonly TextRange[], letter = mask): string {
  if (ranges.length === 0) return text;
  let [hidden, at] = ['', 0];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    hidden += text.slice(at, from) + letter.repeat(end - from);
    at = end;
  }
  return hidden + text.slice(at);
}

const abbreviation = /(?:\b(?:e\.g|i\.e|No|St|Mr|Mrs|Ms|Dr|cf|para|approx|vs)|\b[A-Z])$/;

/**
 * Half-open ranges, in order, without the spaces round them. A sentence ends with a line, and with full stops and their like
 * that have a space behind them or behind brackets and quotation marks. By the codes of the signs: all of a report is gone
 * through.
 */
export function sentencesOf(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code !== newLine && !isStop(code)) continue;
    let end = at + 1;
    if (code !== newLine) {
      while (isStop(codeAt(text, end))) end += 1;
      while (isCloser(codeAt(text, end))) end += 1;
    }
    if (code === newLine || ((end === length || isSpace(text, end)) && !endsAbbreviation(text, start, at))) {
      addTrimmed(found, text, start, end);
      start = end;
    }
    at = end - 1;
  }
  addTrimmed(found, text, start, text.length);
  return found;
}

const newLine = 0x0a;
/** Full stop, exclamation mark and question mark. */
const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f;
const isCloser = (code: number): boolean =>
  code === 0x29 || code === 0x22 || code === 0x27 || code === 0x201d || code === 0x2019;

/** Of what comes before, more than the longest abbreviation need not be looked at. */
const endsAbbreviation = (text: string, start: number, at: number): boolean =>
  abbreviation.test(text.slice(Math.max(start, at - 8), at));

function addTrimmed(found: TextRange[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start += 1;
  while (start < end && isSpace(text, end - 1)) end -= 1;
  if (start < end) found.push({ start, end });
}

/** What an expression takes for a space. */
export function isSpace(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(text.charAt(at)));
}

const boundaries = new RegExp(
  [
    String.raw`[,;:]\s+(?:(?:and|but|while|whilst|whereas|although|though|so|or)\s+)?`,
    String.raw`\s[–—-]\s`,
    String.raw`\s(?:and|but|while|whilst|whereas|although|though|because|when|where|unless|until|despite|however|(?<!\blooked\s)after|before)\s`,
    String.raw`\sas\s(?!at\b|an?\b|of\b|many\b|much\b|well\b|in\b|from\b|high\b|low\b)`,
  ].join('|'),
  'gi',
);

/** The parts of a sentence: what stands between commas, dashes and conjunctions. "The year before" and "the same as" stay whole. */
export function partsOf(text: string, sentence: TextRange): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = sentence.start;
  const words = text.slice(sentence.start, sentence.end);
  for (const cut of words.matchAll(boundaries)) {
    const before = words.slice(0, cut.index);
    if (/\bthe (?:year|quarter|month|same)$/i.test(before) && /^\s(?:before|as)\s/i.test(cut[0])) continue;
    const end = sentence.start + cut.index;
    addTrimmed(found, text, start, end);
    start = end + cut[0].length;
  }
  addTrimmed(found, text, start, sentence.end);
  return found;
}
