/** The words round a number: what it counts, and how exactly. */

import type { NumberReading } from './reading.ts';

const about =
  /(?:^|[\s(])(?:about|around|approximately|approx\.?|roughly|some|circa|c\.|nearly|almost|just (?:over|under|above|below|short of)|close to|in the region of|an estimated|estimated|an average of|(?:slightly|a little) (?:over|under|more than|less than|fewer than)|~)\s*$|~$/i;
const over =
  /(?:^|[\s(])(?:more than|over|at least|above|exceeding|upwards of|in excess of|a minimum of|(?:not|no) (?:less|fewer) than|greater than)\s+$|[>≥]\s?$/i;
const under =
  /(?:^|[\s(])(?:fewer than|less than|under|below|up to|at most|(?:not|no) more than|a maximum of|lower than)\s+$|[<≤]\s?$/i;

/** How the words before a number hedge it. */
export function hedgeBefore(before: string): NumberReading['hedge'] {
  const tail = before.slice(-32);
  if (about.test(tail)) return 'about';
  if (over.test(tail)) return 'over';
  return under.test(tail) ? 'under' : null;
}

const endsNoun = new Set(
  'a about above after against all although among an and are as at be because been before being below between both but by can cannot could did do does down during each equates for from had has have he her his how if in into is it its just left less made may might more most must nor not of on only or our out over per represents said she should since so such than that the their them then there these they this those through to under until up was we were what when where which while who whose will with within would you compared equal equals came come comes received started stayed remain remained remains went go goes need needed rose fell became were'.split(
    ' ',
  ),
);
const comparing = new Set(['more', 'fewer', 'less', 'additional', 'extra', 'further']);

/** The noun that follows a number, in small letters: at most four words, up to one that ends it. */
export function nounAfter(after: string): string {
  const words: string[] = [];
  const run = /^[ \u00a0-]*(?:[\p{L}][\p{L}’'-]*[ \u00a0]*){1,6}/u.exec(after)?.[0] ?? '';
  for (const word of run
    .toLowerCase()
    .split(/[\s\u00a0]+/)
    .filter(Boolean)) {
    if (words.length === 0 && comparing.has(word)) continue;
    const lookedAfter = word === 'after' && words.at(-1) === 'looked';
    if ((endsNoun.has(word) && !lookedAfter) || words.length === 4) break;
    words.push(word);
  }
  return words.join(' ');
}

const time =
  /^(?:(?:working|calendar|school|clear|week|consecutive|financial|full) )?(second|minute|hour|day|week|weekend|month|year|decade)s?\b/u;

/** `days` where a noun is one of time; null where it is not. */
export function durationOf(noun: string): string | null {
  const unit = time.exec(noun)?.[1];
  return unit === undefined ? null : `${unit}s`;
}
