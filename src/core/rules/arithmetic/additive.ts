/** Whether numbers in a row or column are the sum of others, by what rounding leaves open. */

import { absolute, add, compare, displayText, multiply, rational, subtract } from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import { negative, overlap, roundedTo } from '../../numbers/index.ts';
import type { Interval, NumberReading } from '../../numbers/index.ts';
import { exactPlaces } from './as-written.ts';
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
  return parts;
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

/** How the numbers of a column are to be read. */
export interface Reading {
  /** They are money, so that they may have been rounded. */
  readonly rounded: boolean;
  /** They are parts of a whole in per cent, also where only the name of the column says so. */
  readonly shares: boolean;
}

/**
 * `true`: it is their sum. `false`: it cannot be. Null: it is not meant to be, or nobody can say.
 * @param takenOff which of the parts may be taken off although they have no sign.
 */
export function isSum(
  total: NumberReading,
  parts: readonly NumberReading[],
  { rounded, shares }: Reading,
  takenOff: readonly boolean[],
): boolean | null {
  const all = [total, ...parts];
  if (parts.length === 0 || all.some(({ unit }) => unit.kind !== total.unit.kind)) return null;
  const inPerCent = shares || total.unit.kind === 'percent';
  if (inPerCent) {
    const isWhole = compare(total.value, hundred) === 0;
    if (!isWhole || parts.some(({ value }) => compare(value, hundred) >= 0)) return null;
  } else if (isBetween(total.value, parts)) return null;
  const step = inPerCent ? null : commonStep(all);
  const within = (one: NumberReading): Interval =>
    step !== null
      ? roundedTo(one.value, step)
      : rounded || inPerCent
        ? roundedTo(one.value, one.step)
        : one.within;
  const [whole, intervals] = [within(total), parts.map(within)];
  if (overlap(sum(intervals), whole)) return true;
  if (parts.length < 2 || isWithSigns(whole, intervals, takenOff)) return parts.length < 2 ? null : true;
  const plain = parts.reduce((so, { value }) => plus(so, value), rational(0));
  // Far off: the rows are some of many, or the total is of something else.
  const near = multiply(absolute(plain), { n: 1n, d: 4n });
  const isNear = compare(absolute(subtract(plain, total.value)), near) <= 0;
  return isNear || isSlip(total.value, plain) ? false : null;
}

/** One digit is another, or two side by side have changed places: 1,234 for 1,284 or 1,324. */
export function isSlip(said: Rational, right: Rational): boolean {
  const [one, other] = [said, right].map((value) => displayText(value, exactPlaces(value)));
  if (one === undefined || other === undefined || one.length !== other.length || one.length < 3) return false;
  const off = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = off;
  return (
    off.length === 1 || (off.length === 2 && one[first] === other[second] && one[second] === other[first])
  );
}

const hundred = rational(100);

/** More of them than these are not tried in every way. */
const mostSigns = 6;

/** Whether it is the sum where some of the parts are taken off. */
function isWithSigns(whole: Interval, parts: readonly Interval[], takenOff: readonly boolean[]): boolean {
  const turned = parts.flatMap((_, at) => (takenOff[at] === true ? [at] : [])).slice(0, mostSigns);
  for (let signs = 1; signs < 2 ** turned.length; signs += 1) {
    const own = [...parts];
    for (const [bit, at] of turned.entries()) {
      const part = parts[at];
      if ((signs & (1 << bit)) !== 0 && part !== undefined) own[at] = negative(part);
    }
    if (overlap(sum(own), whole)) return true;
  }
  return false;
}

/** An average, or the same measure of a larger area, lies between its parts; so does what is left of income and spending. */
function isBetween(value: Rational, parts: readonly NumberReading[]): boolean {
  return (
    parts.every((part) => part.value.n >= 0n) &&
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
