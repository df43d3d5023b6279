/** Whole numbers and fractions in words. */

import type { Rational } from '../figures/decimal.ts';

const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales: Readonly<Record<string, bigint>> = {
  hundred: 100n,
  thousand: 1000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
};
/** Longer words first: "seventeen" begins with "seven". */
const word = [...small, ...tens, ...Object.keys(scales)].sort((a, b) => b.length - a.length).join('|');
const parts = { half: 2n, third: 3n, quarter: 4n, fifth: 5n, tenth: 10n } as const;

/** A run of words of number: `twenty-one`, `two hundred and five`. */
export const cardinalPattern = String.raw`(?:${word})(?:(?:\s+and\s+|\s+|-)(?:${word})){0,8}`;

/** What every run of words of number, and every fraction that has one, begins with or holds at the beginning of a word. */
export const numberWordPattern = `${word}|half|third|quarter|fifth|tenth`;

/** `half`, `a third`, `two-thirds`, `three quarters`, `one in five`, `1 in 5`. */
export const fractionPattern = String.raw`(?:one|two|three|four|seven|nine|a|an)[- ](?:half|thirds?|quarters?|fifths?|tenths?)|half|(?:one|two|three|four|\d)\s+(?:in|out of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}(?![\d,.]\d|\d))`;

/** The number that such a run says; null where its words make none ("one two"). */
export function cardinal(text: string): bigint | null {
  let [total, group, last] = [0n, 0n, 0n];
  for (const one of text.toLowerCase().split(/[\s-]+/)) {
    if (one === 'and') continue;
    const scale = scales[one];
    if (scale === 100n) {
      if (group === 0n || group > 99n) return null;
      group *= 100n;
      last = 100n;
    } else if (scale !== undefined) {
      if (group === 0n) return null;
      total += group * scale;
      [group, last] = [0n, 0n];
    } else {
      const value = BigInt(tens.includes(one) ? 10 * (tens.indexOf(one) + 2) : small.indexOf(one));
      const tooLate = last > 0n && (last < 20n || (last < 100n && (value > 9n || value === 0n)));
      if (tooLate) return null;
      group += value;
      last = value === 0n ? 1n : value;
    }
  }
  return total + group;
}

/** A fraction in words as a number of per cent; null where it is none. */
export function fractionAsPercent(text: string): Rational | null {
  const [top = '', ...rest] = text.toLowerCase().split(/[\s-]+/);
  if (top === 'half') return { n: 50n, d: 1n };
  const over = (n: bigint | null, d: bigint | null): Rational | null =>
    n === null || d === null || d === 0n || n > d ? null : { n: n * 100n, d };
  const end = rest.at(-1) ?? '';
  if (rest.length > 1) return over(whole(top), whole(end));
  const part = parts[end.replace(/s$/, '') as keyof typeof parts] as bigint | undefined;
  return over(/^an?$/.test(top) ? 1n : whole(top), part ?? null);
}

const whole = (text: string): bigint | null => (/^\d+$/.test(text) ? BigInt(text) : cardinal(text));
