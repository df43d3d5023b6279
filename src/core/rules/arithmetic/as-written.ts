import { absolute, compare, displayText, divide, parseDecimal, round } from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import type { NumberReading } from '../../numbers/index.ts';

/** A number and, right behind it, its magnitude. */
const scaled = /(\d[\d,]*(?:\.\d+)?)(\s?(?:k|mn?|bn|thousand|million|billion))?(?![a-z])/i;
const morePlaces = 3;

/** As many places as a number has, at least so many and at most three more. */
export function exactPlaces(value: Rational, least = 0): number {
  let places = least;
  while (places < least + morePlaces && compare(round(value, places), value) !== 0) places += 1;
  return places;
}

const partsOf = ({ form, text }: NumberReading) => (form === 'digits' ? (scaled.exec(text) ?? []) : []);

/** What a number's magnitude makes of its digits: 1,000,000 for £1.2m; null where it has none. */
export function scaleOf(number: NumberReading): Rational | null {
  const [, digits = '', magnitude = ''] = partsOf(number);
  const bare = magnitude === '' ? null : parseDecimal(digits.replaceAll(',', ''));
  return bare && divide(absolute(number.value), bare);
}

/** As accountants write what is below nought. */
const inBrackets = /^£?\s?\(/;

/**
 * A number as the author has written another one beside it: £1.55m where that is £1.2m, (900) where that is (1,200).
 * @param places of how many decimals; as many as it needs where absent.
 */
export function asWritten(value: Rational, like: NumberReading, places?: number): string {
  const scale = scaleOf(like);
  const own = (scale && divide(value, scale)) ?? value;
  const text = displayText(absolute(own), places ?? exactPlaces(own, like.decimals));
  const magnitude = scale === null ? '' : (partsOf(like)[2] ?? '');
  const size = `${before(like)}${text}${magnitude}${behind(like)}`;
  if (own.n >= 0n) return size;
  return inBrackets.test(like.text) ? `(${size})` : `-${size}`;
}

const before = ({ unit }: NumberReading): string => (unit.kind === 'money' ? unit.currency : '');

const behind = ({ unit }: NumberReading): string =>
  unit.kind === 'percent' ? '%' : unit.kind === 'points' ? ' percentage points' : '';
