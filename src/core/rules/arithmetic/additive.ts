/** Whether numbers in a row or column are the sum of others, by what rounding leaves open. */

import { absolute, add, compare, multiply, rational, subtract } from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import { overlap, roundedTo } from '../../numbers/index.ts';
import type { Interval, NumberReading } from '../../numbers/index.ts';
import type { GridCell } from './table-grid.ts';

/** What is left out of a sum: nothing, or a nought that is written as a dash. */
const nothing = /^(?:[-–—−]|nil|none)?$/i;

/** The numbers of the cells; null where one says something else, "[c]" or "n/a", so that the sum is not known. */
export function partsOf(cells: readonly GridCell[]): readonly NumberReading[] | null {
  const parts: NumberReading[] = [];
  for (const { number, text } of cells) {
    if (number !== null) parts.push(number);
    else if (!nothing.test(text)) return null;
  }
  return parts.length < 2 ? null : parts;
}

/** The numbers of a column have one denominator as a rule; multiplied with each other they grow with every row. */
export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : add(a, b);

const total = (values: readonly (Rational | null)[]): Rational | null =>
  values.reduce((so, value) => (so === null || value === null ? null : plus(so, value)), rational(0));

const sum = (parts: readonly Interval[]): Interval => ({
  low: total(parts.map(({ low }) => low)),
  high: total(parts.map(({ high }) => high)),
});

/** `true`: it is their sum. `false`: it cannot be. Null: it is not meant to be, or nobody can say. */
export function isSum(
  total: NumberReading,
  parts: readonly NumberReading[],
  roundedUnits: boolean,
): boolean | null {
  const all = [total, ...parts];
  if (all.some(({ unit }) => unit.kind !== total.unit.kind)) return null;
  if (total.unit.kind === 'percent') {
    const whole = compare(total.value, rational(100)) === 0;
    if (!whole || parts.some(({ value }) => compare(value, rational(100)) >= 0)) return null;
  } else if (isBetween(total.value, parts)) return null;
  const step = commonStep(all);
  const within = (one: NumberReading): Interval =>
    step !== null ? roundedTo(one.value, step) : roundedUnits ? roundedTo(one.value, one.step) : one.within;
  if (overlap(sum(parts.map(within)), within(total))) return true;
  const plain = parts.reduce((so, { value }) => plus(so, value), rational(0));
  // Far off: the rows are some of many, or the total is of something else.
  const near = multiply(absolute(plain), { n: 1n, d: 4n });
  return compare(absolute(subtract(plain, total.value)), near) <= 0 ? false : null;
}

/** An average, or the same measure of a larger area, lies between its parts. */
function isBetween(value: Rational, parts: readonly NumberReading[]): boolean {
  return (
    parts.some((part) => compare(part.value, value) > 0) &&
    parts.some((part) => compare(part.value, value) <= 0)
  );
}

/** 5, 10, 100 or 1,000 where every number is a multiple of it: publishers round whole tables. */
function commonStep(all: readonly NumberReading[]): Rational | null {
  if (all.some(({ decimals }) => decimals > 0)) return null;
  const step = [1000n, 100n, 10n, 5n].find((one) =>
    all.every(({ value }) => value.n % (value.d * one) === 0n),
  );
  return step === undefined ? null : rational(step);
}
