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

/**
 * A number as the author has written another one beside it: £1.55m where that is £1.2m, −1,200 where that is (900).
 * @param places of how many decimals; as many as it needs where absent.
 */
export function asWritten(value: Rational, like: NumberReading, places?: number): string {
  const [, digits = '', magnitude = ''] = like.form === 'digits' ? (scaled.exec(like.text) ?? []) : [];
  const bare = parseDecimal(digits.replaceAll(',', ''));
  const scale = bare === null || magnitude === '' ? null : divide(absolute(like.value), bare);
  const own = (scale && divide(value, scale)) ?? value;
  const text = displayText(absolute(own), places ?? exactPlaces(own, like.decimals));
  return `${own.n < 0n ? '-' : ''}${before(like)}${text}${scale === null ? '' : magnitude}${behind(like)}`;
}

const before = ({ unit }: NumberReading): string => (unit.kind === 'money' ? unit.currency : '');

const behind = ({ unit }: NumberReading): string =>
  unit.kind === 'percent' ? '%' : unit.kind === 'points' ? ' percentage points' : '';
