import { absolute, add, compare, divide, multiply, rational, round } from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import { minus, quotient, roundedTo, times } from '../../numbers/index.ts';
import type { Interval, NumberReading, NumberUnit } from '../../numbers/index.ts';
import { asWritten, scaleOf } from './as-written.ts';

/** Units that can be added and compared with each other: "from 97 to 88 per 10,000" says the unit once. */
export function sameUnit({ unit: a }: NumberReading, { unit: b }: NumberReading): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency;
  if (a.kind === 'rate' && b.kind === 'rate') return a.per === b.per;
  if (a.kind === 'duration' && b.kind === 'duration') return a.noun === b.noun;
  return a.kind === b.kind || saysUnitOnce(a, b) || saysUnitOnce(b, a);
}

const isBareCount = (unit: NumberUnit): boolean => unit.kind === 'count' && unit.noun === '';

const saysUnitOnce = (bare: NumberUnit, full: NumberUnit): boolean =>
  isBareCount(bare) && (full.kind === 'rate' || full.kind === 'duration');

const hundred = rational(100);

/** What per cent a part may be of a whole; null where the whole may be nothing. */
export function percentOf(part: Interval, whole: Interval): Interval | null {
  const ratio = quotient(part, whole);
  return ratio && times(ratio, hundred);
}

/** By how many per cent the second may differ from the first; null where the first may be nothing. */
export const percentChange = (from: Interval, to: Interval): Interval | null =>
  percentOf(minus(to, from), from);

const half: Rational = { n: 1n, d: 2n };

/** The middle of what a number may be, written as the one that the author gave, with as many places as tell the two apart; no sign. */
export function middleBeside({ low, high }: Interval, written: NumberReading): string {
  if (low === null || high === null) return '';
  const value = absolute(multiply(add(low, high), half));
  const scale = scaleOf(written);
  const [shown, own] = [value, absolute(written.value)].map((one) => (scale && divide(one, scale)) ?? one);
  let places = written.decimals;
  while (
    places < written.decimals + 3 &&
    shown &&
    own &&
    compare(round(shown, places), round(own, places)) === 0
  )
    places += 1;
  return asWritten(value, written, places);
}

/** The first of two numbers where the second says for both what they are: "from 44 to 46 per cent", "from £3.2 to £3.5m". */
export function inUnitOf(full: NumberReading, bare: NumberReading): NumberReading {
  const [within, scale] = [roundedTo(bare.value, bare.step), scaleOf(full)];
  const isPerCent = full.unit.kind === 'percent' || full.unit.kind === 'points';
  if (isPerCent && isBareCount(bare.unit)) return { ...bare, unit: full.unit, within };
  if (scale === null || scaleOf(bare) !== null) return bare;
  const value = multiply(bare.value, scale);
  // "From 900 to 1.2 million" says the first in full.
  const isLike =
    compare(multiply(value, five), full.value) > 0 && compare(value, multiply(full.value, five)) < 0;
  return isLike ? { ...bare, value, within: times(within, scale), unit: full.unit } : bare;
}

const five = rational(5);
