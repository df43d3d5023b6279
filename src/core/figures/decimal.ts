/**
 * Exact decimal arithmetic on ratios of whole numbers. Floating point is not used for any figure that is shown:
 * `(1.005).toFixed(2)` is 1.00, and a wrong last digit in a public paper is a wrong figure.
 */

/** A ratio; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Longer than any real figure; a source that sends more is talking nonsense. */
const longestDecimal = 60;

/** Reads `88`, `-11.04`; null for anything else, exponents and grouping commas included. */
export function parseDecimal(text: string | null): Rational | null {
  if (text === null || text.length > longestDecimal) return null;
  const match = /^\s*([+-]?)(\d+)(?:\.(\d+))?\s*$/.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const size = fromDigits(whole, fraction);
  return size !== null && sign === '-' ? { n: -size.n, d: size.d } : size;
}

/** The number that has these digits before and behind its point; null where there are too many of them. */
export function fromDigits(whole: string, fraction: string): Rational | null {
  if (whole.length + fraction.length >= longestDecimal) return null;
  return { n: BigInt(whole + fraction), d: fraction === '' ? 1n : 10n ** BigInt(fraction.length) };
}

export const rational = (n: number | bigint): Rational => ({ n: BigInt(n), d: 1n });

export const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

export const subtract = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });

export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });

/** Null where `b` is zero. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n };
}

/** Below zero where `a` is less than `b`, zero where they are equal, above zero where it is more. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const absolute = (a: Rational): Rational => (a.n < 0n ? { n: -a.n, d: a.d } : a);

/** To so many decimal places, half away from zero (F1). */
export function round(value: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  const { n, d } = absolute(value);
  const whole = (2n * n * scale + d) / (2n * d);
  return { n: value.n < 0n ? -whole : whole, d: scale };
}

/** As a plain decimal of exactly so many places, rounded once: `1234.50`. Never `-0`. */
export function decimalText(value: Rational, places: number): string {
  const { n } = round(value, places);
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return (n < 0n ? '-' : '') + whole + (places > 0 ? `.${fraction}` : '');
}

/**
 * As a decimal without needless noughts: what the record of a figure keeps as its exact value. Cut off towards zero
 * after twelve places, so that rounding it still gives what rounding the ratio gives.
 */
export function exactText({ n, d }: Rational): string {
  const places = 12;
  const cut = { n: (n * 10n ** BigInt(places)) / d, d: 10n ** BigInt(places) };
  return decimalText(cut, places).replace(/\.?0+$/, '');
}

/** As shown to readers: rounded once, with commas from 1,000 (F1, F15). */
export function displayText(value: Rational, places: number): string {
  const [whole = '', fraction] = decimalText(value, places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The middle value, or the half-way point of the two in the middle; null for none. */
export function median(values: readonly Rational[]): Rational | null {
  const sorted = [...values].sort(compare);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) return null;
  return multiply(add(low, high), { n: 1n, d: 2n });
}
