import { notQuantitiesIn } from './not-quantities.ts';
import type { NumberReading } from './reading.ts';

/** The quantities that a text holds, in order, without those of `notQuantitiesIn`. */
export function numbersIn(text: string): readonly NumberReading[] {
  return notQuantitiesIn(text).length > 0 ? [] : [];
}

/** The number that is all that a cell says: `1,234`, `12.5%`, `(12)`, `£1.2m`; null for anything else, `[c]`, `-` and `n/a` included. */
export function numberInCell(text: string): NumberReading | null {
  return numbersIn(text)[0] ?? null;
}
