/** A percentage of a few people is a count: 96% of 25 is 24, and leaves one. */

import { wholePattern } from './people.ts';

/** In every sentence of these forms. */
export const shareHint = /\d\s?(?:%|per\s?cent)/i;

const share = String.raw`(?<![\d.,])(?<share>\d{1,2}(?:\.\d+)?)(?:\s?%|\s?per\s?cent)`;

/** "4% of the 25 care leavers", "Of the 50 children in the cohort, 4% were …". */
export function shareForms(noun: string): readonly RegExp[] {
  const all = String.raw`of\s+(?:the\s+|these\s+|those\s+|our\s+)?(?<all>${wholePattern})(?:\s+(?!(?:and|or|of|to)\b)[a-zé’'-]+){0,3}?\s+${noun}`;
  return [
    new RegExp(String.raw`${share}\s+${all}`, 'gu'),
    new RegExp(String.raw`\b${all}(?:\s+[a-zé’'-]+){0,8}?\s*,\s*(?:only\s+|just\s+)?${share}`, 'gu'),
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
