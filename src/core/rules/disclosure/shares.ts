/** A percentage of a few people is a count: 96% of 25 is 24, and leaves one. */

import { adjectives, ends } from './counted-noun.ts';
import { smallWords, wholePattern } from './people.ts';

/** Each with something that is in every sentence of that form. */
type ShareForm = readonly [form: RegExp, hint: RegExp];

const share = String.raw`(?<![\d.,])(?<share>\d{1,2}(?:\.\d+)?)(?:\s?%|\s?per\s?cent)`;

/** "4% of the 25 care leavers", "Of the 50 children in the cohort, 4% were …", "50 children, 4% of them …". */
export function shareForms(noun: string): readonly ShareForm[] {
  const all = String.raw`(?<all>${wholePattern})${adjectives}${noun}${ends}`;
  const theirs = String.raw`\s+(?:the\s+|these\s+|those\s+|our\s+)?`;
  const after = String.raw`(?:\s+[a-zé’'-]+){0,8}?\s*,\s*(?:only\s+|just\s+)?`;
  return [
    [
      new RegExp(String.raw`${share}\s+of${theirs}${all}`, 'gu'),
      new RegExp(String.raw`(?:%|per\s?cent)\s+of${theirs}(?:\d|${smallWords})`, 'i'),
    ],
    [
      new RegExp(String.raw`\bof(?<=^[\d.\s]*of)${theirs}${all}${after}${share}`, 'gu'),
      /,\s*(?:only\s+|just\s+)?[\d.]+\s?(?:%|per\s?cent)/i,
    ],
    [
      new RegExp(String.raw`${all}${after}${share}\s+of\s+(?:them|these|those|whom)\b`, 'gu'),
      /(?:%|per\s?cent)\s+of\s+(?:them|these|those|whom)\b/i,
    ],
  ];
}

/** A percentage that is to be reached, or that was not counted, is of nobody. It reads plain letters. */
export const wished =
  /\b(?:targets?|aim(?:s|ed|ing)?|expect\w*|forecast\w*|estimat\w+|assum\w+|will|would|should|could|may|might|if|at least|up to)\b/;

/** The only whole number that is written as that share; not a number where there are several, or none. */
export function countOfShare(share: string, whole: number): number {
  const half = 0.5 / 10 ** (share.split('.')[1]?.length ?? 0);
  const least = Math.ceil(((Number(share) - half) * whole) / 100);
  const most = Math.floor(((Number(share) + half) * whole) / 100);
  return least === most ? least : Number.NaN;
}
