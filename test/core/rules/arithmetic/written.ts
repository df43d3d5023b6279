import { decimalText } from '../../../../src/core/figures/decimal.ts';

/** `1234` as `1,234`. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A part of a whole in per cent as an author writes it, rounded once, without a sign. */
export const percentText = (part: number, whole: number, places: number): string =>
  `${grouped2(decimalText({ n: BigInt(Math.abs(part)) * 100n, d: BigInt(whole) }, places))}%`;

const grouped2 = (text: string): string =>
  text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
