/** The sentences of a paragraph, and the parts of a sentence that speak of one thing each. */

import { matchesIn } from '../../model/index.ts';
import type { TextRange } from '../../model/index.ts';

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

const stops = /[.!?]+[)”"’']*(?=\s|$)|\n/g;

/** Half-open ranges, in order, without the spaces round them. */
export function sentencesOf(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const stop of matchesIn(text, stops)) {
    // Of what comes before, more than the longest abbreviation need not be looked at.
    const before = text.slice(Math.max(start, stop.index - 8), stop.index);
    if (stop[0] !== '\n' && abbreviation.test(before)) continue;
    found.push(trimmed(text, start, stop.index + stop[0].length));
    start = stop.index + stop[0].length;
  }
  found.push(trimmed(text, start, text.length));
  return found.filter((range) => range.end > range.start);
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
    found.push(trimmed(text, start, end));
    start = end + cut[0].length;
  }
  found.push(trimmed(text, start, sentence.end));
  return found.filter((range) => range.end > range.start);
}

function trimmed(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: start + before + words.trim().length };
}
