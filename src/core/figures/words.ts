/** Numbers and names as words. */

import type { Area } from '../model/index.ts';

const cardinals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** How many of something, where it is not a statistic: words up to ten, then numerals (F15). */
export const countWords = (count: number): string => cardinals[count] ?? String(count);

/** `first` to `ninth`, then `10th`, `41st`, `112th` (F15). */
function ordinal(position: number): string {
  const word = ordinals[position];
  if (word !== undefined && word !== '') return word;
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${suffix}`;
}

/**
 * A place in an order, by how many stand before, level with and behind it: `highest`, `joint 41st highest`. The very last is
 * named for the end that it is at: `lowest` of six says what `sixth highest` of six leaves to be worked out.
 */
export function placeWords(
  { ahead, level, behind }: { readonly ahead: number; readonly level: number; readonly behind: number },
  lowestFirst: boolean,
): string {
  const isLast = ahead > 0 && behind === 0;
  const end = lowestFirst === isLast ? 'highest' : 'lowest';
  const which = ahead === 0 || isLast ? '' : `${ordinal(ahead + 1)} `;
  return `${level > 0 ? 'joint ' : ''}${which}${end}`;
}

/** The area in a sentence: `Derby`, `the East Midlands`, `the East of England`, `the Isle of Wight`, `the City of London`. */
export function areaName({ kind, name }: Area): string {
  const region = kind === 'region' && /^(North|South|East|West)\b/.test(name);
  return region || /^(City|East Riding|Forest|Isles?|Vale) of /.test(name) ? `the ${name}` : name;
}

/** `Derby`, `Derby and Leicester`, `Derby, Leicester and Rutland` */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** `Derby’s`, `St Helens’`: an apostrophe alone after a plural-looking name. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const plurals = { authority: 'authorities', region: 'regions', country: 'countries' } as const;

/** What the areas that a rank is counted over are called. */
export const areaKinds = (kind: Area['kind']): string => plurals[kind];
