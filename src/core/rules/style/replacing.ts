import type { Edit, Fix } from '../../model/index.ts';
import { placeOf } from '../place.ts';
import type { Placed } from '../place.ts';

/** A stretch of text that stands in a report, and what to write instead. */
export interface Replacement {
  readonly placed: Placed;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces words as they were read; where they read otherwise by then, they are left alone. */
const replacing = ({ placed, start, end, text }: Replacement): Edit => ({
  kind: 'replace-text',
  at: placeOf(placed, { start, end }),
  expected: placed.paragraph.text.slice(start, end),
  text,
});

/** One fix for all of them; none where there is nothing to replace. */
export const fixWith = (title: string, all: readonly Replacement[], safe: boolean): readonly Fix[] =>
  all.length === 0 ? [] : [{ title, edits: all.map(replacing), safe }];

/** Words with a capital where those that they stand for have one, and in capitals where they are. */
export function likeIn(words: string, model: string): string {
  if (!/^\p{Lu}/u.test(model)) return words;
  return /\p{Lu}/u.test(model.slice(1)) && model === model.toUpperCase()
    ? words.toUpperCase()
    : words.charAt(0).toUpperCase() + words.slice(1);
}

export const places = (count: number): string => (count === 1 ? 'in 1 place' : `in ${String(count)} places`);
