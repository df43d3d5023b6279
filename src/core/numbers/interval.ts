/** Intervals of exact numbers: what may be behind a rounded number, and what may come of two of them. */

import { add, compare, divide, multiply, subtract } from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';

/** Both ends included. Null is an end that is open: nothing is known on that side. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

const half: Rational = { n: 1n, d: 2n };

export const exactly = (value: Rational): Interval => ({ low: value, high: value });

/** What rounds to a value in steps of that size. Halves may go either way: publishers differ. */
export function roundedTo(value: Rational, step: Rational): Interval {
  const reach = multiply(step, half);
  return { low: subtract(value, reach), high: add(value, reach) };
}

/** Whether the two have a number in common. */
export const overlap = (a: Interval, b: Interval): boolean =>
  notAbove(a.low, b.high) && notAbove(b.low, a.high);

export const sum = (parts: readonly Interval[]): Interval =>
  parts.reduce((a, b) => ({ low: both(add, a.low, b.low), high: both(add, a.high, b.high) }), exactly(zero));

export const minus = (a: Interval, b: Interval): Interval => ({
  low: both(subtract, a.low, b.high),
  high: both(subtract, a.high, b.low),
});

export const negative = ({ low, high }: Interval): Interval => minus(exactly(zero), { low, high });

export const times = ({ low, high }: Interval, factor: Rational): Interval => {
  const ends = { low: both(multiply, low, factor), high: both(multiply, high, factor) };
  return factor.n < 0n ? { low: ends.high, high: ends.low } : ends;
};

/** `a` over `b`; null where `b` may be zero or less, or where an end is open. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (a.low === null || a.high === null || b.low === null || b.high === null || b.low.n <= 0n) return null;
  const ends = [divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high)];
  const sorted = ends.flatMap((end) => end ?? []).sort(compare);
  return { low: sorted[0] ?? null, high: sorted.at(-1) ?? null };
}

const zero: Rational = { n: 0n, d: 1n };

const both = (
  make: (a: Rational, b: Rational) => Rational,
  a: Rational | null,
  b: Rational | null,
): Rational | null => (a === null || b === null ? null : make(a, b));

const notAbove = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null || compare(a, b) <= 0;
