/** Places in an order: "41st highest of 151", "ranked third". */

import { matchesIn } from '../model/index.ts';
import type { TextRange } from '../model/index.ts';
import { rational } from '../figures/decimal.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** The range takes in the verb: "was placed 34th highest". */
export interface RankSaid extends TextRange {
  readonly number: TypedNumber;
  /** Which end is first; null where it is not said. */
  readonly first: 'highest' | 'lowest' | null;
}

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const place = `(?<p>(?<n>\\d{1,3})(?:st|nd|rd|th)|${words.join('|')})`;
/** What is ranked says so by itself; of the other verbs it must be said over how many, or from which end. */
const verbs =
  '(?<r>rank(?:ed|s|ing)?)|placed|positioned|c[ao]mes?|stood|stands?|s[ai]ts?|lies|lay|finish(?:ed|es)';
const ranked = new RegExp(
  `(?:\\b(?:${verbs})\\b(?: (?:of|at|as|in|the|joint|equal))*\\s+)?${place}[- ]?(?:(?<e>highest|lowest|largest|smallest)|place\\b|position\\b)?`,
  'gi',
);

/** In every text that says a place in an order. */
const rankHint = /rank|(?:high|low|larg|small)est|\d(?:st|nd|rd|th)/i;

export function ranksIn(text: string): readonly RankSaid[] {
  if (!rankHint.test(text)) return [];
  return matchesIn(text, ranked).flatMap((match): RankSaid[] => {
    const { p = '', n, e, r } = match.groups ?? {};
    const tail = text.slice(match.index + match[0].length);
    const position = n === undefined ? 1 + words.indexOf(p.toLowerCase()) : Number(n);
    const of = /^[\p{L}\s]{0,40}\b(?:of|out of) (?:the )?\d/u.test(tail);
    if (e === undefined && r === undefined && !(n !== undefined && of)) return [];
    const start = match.index + match[0].lastIndexOf(p);
    const number: TypedNumber = {
      start,
      end: start + p.length,
      text: p,
      value: rational(position),
      decimals: 0,
      hedge: null,
      form: n === undefined ? 'words' : 'digits',
      unit: { kind: 'count', noun: '' },
    };
    const first = e === undefined ? null : /highest|largest/i.test(e) ? 'highest' : 'lowest';
    return [{ start: match.index, end: match.index + match[0].length, number, first }];
  });
}
