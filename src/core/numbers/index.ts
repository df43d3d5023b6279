/**
 * Numbers in prose and in the cells of tables: their exact value, what rounding they leave open, their unit and place;
 * and what looks like a number and is none (dates, clauses, telephone numbers).
 */

export { numberInCell } from './cell.ts';
export { minus, negative, overlap, quotient, roundedTo, sum, times } from './interval.ts';
export type { Interval } from './interval.ts';
export { notQuantitiesIn } from './not-quantities.ts';
export { numbersIn } from './numbers-in.ts';
export { numbersOf } from './numbers-of.ts';
export type { NotQuantity, NotQuantityKind, NumberReading, NumberUnit } from './reading.ts';
