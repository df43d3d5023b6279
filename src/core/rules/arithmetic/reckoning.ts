import { add, displayText, multiply, rational } from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import { minus, quotient, times } from '../../numbers/index.ts';
import type { Interval, NumberReading, NumberUnit } from '../../numbers/index.ts';

/** Units that can be added and compared with each other: "from 97 to 88 per 10,000" says the unit once. */
export function sameUnit({ unit: a }: NumberReading, { unit: b }: NumberReading): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency;
  if (a.kind === 'rate' && b.kind === 'rate') return a.per === b.per;
  if (a.kind === 'duration' && b.kind === 'duration') return a.noun === b.noun;
  return a.kind === b.kind || saysUnitOnce(a, b) || saysUnitOnce(b, a);
}

const saysUnitOnce = (bare: NumberUnit, full: NumberUnit): boolean =>
  bare.kind === 'count' && bare.noun === '' && (full.kind === 'rate' || full.kind === 'duration');

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

/** The middle of an interval as a reader would write it, to so many places; no sign. Null where an end is open. */
export function middle({ low, high }: Interval, places: number): string | null {
  if (low === null || high === null) return null;
  const value = multiply(add(low, high), half);
  const text = displayText(value, places);
  return text.replace(/^-/, '');
}

/** As many places as it takes to tell two numbers apart, from those of the one that the author gave; at most three more. */
export function placesToTell(within: Interval, written: NumberReading): number {
  for (let places = written.decimals; places < written.decimals + 3; places += 1) {
    const text = middle(within, places);
    const own = displayText(written.value, places).replace(/^-/, '');
    if (text !== null && text !== own) return places;
  }
  return written.decimals + 3;
}
