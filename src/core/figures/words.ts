/** Numbers and names as words. */

import type { Area } from '../model/index.ts';

const cardinals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** How many of something, where it is not a statistic: words up to ten, then numerals (F15). */
export const countWords = (count: number): string => cardinals[count] ?? String(count);

/** `first` to `ninth`, then `10th`, `41st`, `112th` (F15). */
export function ordinal(position: number): string {
  const word = ordinals[position];
  if (word !== undefined && word !== '') return word;
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${suffix}`;
}

/** The area in a sentence: `Derby`, `the East Midlands`, `the East of England`. */
export function areaName({ kind, name }: Area): string {
  return kind === 'region' && /^(North|South|East|West)\b/.test(name) ? `the ${name}` : name;
}

/** `Derby’s`, `St Helens’`: an apostrophe alone after a plural-looking name. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const plurals = { authority: 'authorities', region: 'regions', country: 'countries' } as const;

/** What the areas that a rank is counted over are called. */
export const areaKinds = (kind: Area['kind']): string => plurals[kind];
