import type { Rating } from '../core/model/index.ts';
import type { Tone } from './parts/Chip.tsx';

/** Ratings in the colours of the pane; their words are always beside them. */
export const ratingTones: Readonly<Record<Rating, Tone>> = { green: 'good', amber: 'open', red: 'bad' };
