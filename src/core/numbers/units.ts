/** The words round a number: what it counts, and how exactly. */

import { fullStop, isLetter, isSpace, letters } from './characters.ts';
import type { NumberReading } from './reading.ts';

const about =
  /(?:^|[\s(])(?:about|around|approximately|approx\.?|roughly|some|circa|c\.|nearly|almost|just (?:over|under|above|below|short of)|close to|in the region of|an estimated|estimated|an average of|(?:slightly|a little) (?:over|under|more than|less than|fewer than)|~)\s*$|~$/i;
const over =
  /(?:^|[\s(])(?:more than|over|at least|above|exceeding|upwards of|in excess of|a minimum of|(?:not|no) (?:less|fewer) than|greater than)\s+$|[>≥]\s?$/i;
const under =
  /(?:^|[\s(])(?:fewer than|less than|under|below|up to|at most|(?:not|no) more than|a maximum of|lower than)\s+$|[<≤]\s?$/i;

/** What such words end in: before most numbers stands none of these. */
const lastOfHedge = new Set(
  'about above almost approx approximately around at below c circa estimated exceeding least most nearly of over roughly some than to under'.split(
    ' ',
  ),
);
/** So far do such words reach. */
const reach = 32;

/** How the words before a place hedge the number there. */
export function hedgeBefore(text: string, at: number): NumberReading['hedge'] {
  const from = Math.max(0, at - reach);
  let end = at;
  while (end > from && isSpaceOrStop(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > from && isLetter(text.charCodeAt(start - 1) | 32)) start -= 1;
  const isHedge =
    start < end
      ? lastOfHedge.has(text.slice(start, end).toLowerCase())
      : end > from && '~<>≤≥'.includes(text.charAt(end - 1));
  if (!isHedge) return null;
  const tail = text.slice(from, at);
  if (about.test(tail)) return 'about';
  if (over.test(tail)) return 'over';
  return under.test(tail) ? 'under' : null;
}

const isSpaceOrStop = (code: number): boolean => code === fullStop || isSpace(code);

const endsNoun = new Set(
  'a about above after against all although among an and are as at be because been before being below between both but by can cannot could did do does down during each equates for from had has have he her his how if in into is it its just left less made may might more most must nor not of on only or our out over per represents said she should since so such than that the their them then there these they this those through to under until up was we were what when where which while who whose will with within would you compared equal equals came come comes received started stayed remain remained remains went go goes need needed rose fell became were'.split(
    ' ',
  ),
);
const comparing = new Set(['more', 'fewer', 'less', 'additional', 'extra', 'further']);

/** A word, or dashes that stand alone before the first. */
const nextWord = new RegExp(
  String.raw`[ \u00a0]*(?:(-+)(?=[ \u00a0])|(-*[A-Z${letters}][A-Z${letters}’'-]*))`,
  'y',
);
const mostWords = 6;

/** The noun that follows a place, in small letters: at most four of the next words, up to one that ends it. */
export function nounAfter(text: string, at: number): string {
  const noun: string[] = [];
  let left = mostWords;
  nextWord.lastIndex = at;
  while (left > 0) {
    const match = nextWord.exec(text);
    const said = match?.[2] ?? match?.[1];
    if (said === undefined || (left < mostWords && said.startsWith('-'))) break;
    if (match?.[2] !== undefined) left -= 1;
    const word = said.toLowerCase();
    if (noun.length === 0 && comparing.has(word)) continue;
    const lookedAfter = word === 'after' && noun.at(-1) === 'looked';
    if ((endsNoun.has(word) && !lookedAfter) || noun.length === 4) break;
    noun.push(word);
  }
  return left === mostWords ? '' : noun.join(' ');
}

const time =
  /^(?:(?:working|calendar|school|clear|week|consecutive|financial|full) )?(second|minute|hour|day|week|weekend|month|year|decade)s?\b/u;

/** `days` where a noun is one of time; null where it is not. */
export function durationOf(noun: string): string | null {
  const unit = time.exec(noun)?.[1];
  return unit === undefined ? null : `${unit}s`;
}
