import type { FigureTag, Rating } from '../model/index.ts';
import { ratingColour } from './measures/rating.ts';
import { parseTag } from './tag.ts';

const ratings: readonly Rating[] = ['green', 'amber', 'red'];
const plain = '000000';

/** The colour of a rating's text, for an edit that writes it; nothing for other figures. One that cannot be rated any more loses its colour. */
export function inColour(tag: FigureTag, text: string): { readonly colour?: string } {
  // Most figures are no rating, and to read a tag takes longer than to look for the word.
  if (!tag.includes('/rag') || parseTag(tag)?.measure !== 'rag') return {};
  const rating = ratings.find((one) => one === text.trim().toLowerCase());
  return { colour: rating === undefined ? plain : ratingColour(rating) };
}
