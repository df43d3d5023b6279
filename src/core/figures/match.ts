/** Which figures a typed number may be: the texts that an indicator's facts give, held against what the author has written. */

import { measures } from '../model/index.ts';
import type { Computed, Facts, Indicator, Measure } from '../model/index.ts';
import { absolute, compare, parseDecimal, round } from './decimal.ts';
import type { Rational } from './decimal.ts';
import { compute } from './measures.ts';
import { measuresWithUnit, unitWords } from './value-text.ts';

export interface Match {
  readonly measure: Measure;
  /** `latest`, or the earlier period that the value is of. */
  readonly period: string;
  readonly computed: Computed;
  /** The figure reads exactly so; otherwise the number is the same, written or rounded differently. */
  readonly exact: boolean;
  /** What of the given text the figure covers: without spaces around it and unit words after it. */
  readonly covers: { readonly start: number; readonly end: number };
}

/**
 * Everything in the facts that reads as the text does: every measure of their period, then the values of the earlier
 * periods. Where the text gives a unit, it must be the unit of the indicator. Empty where nothing agrees.
 */
export function matchesOf(text: string, facts: Facts): readonly Match[] {
  const now = measures.map((measure) => ({ measure, period: 'latest', computed: compute(facts, measure) }));
  const earlier = facts.series
    .filter(({ period }) => period !== facts.period)
    .map((current) => ({
      measure: 'value' as const,
      period: current.period,
      computed: compute({ ...facts, current, period: current.period }, 'value'),
    }))
    .reverse();
  return [...now, ...earlier].flatMap((candidate) => {
    const found = agreement(text, facts.indicator, candidate.measure, candidate.computed);
    return found === null ? [] : [{ ...candidate, ...found }];
  });
}

/** Whether the text holds a number at all. */
export const holdsNumber = (text: string): boolean => /\d/.test(text);

/** How a text agrees with a measure; null where it does not. */
export function agreement(
  text: string,
  indicator: Indicator,
  measure: Measure,
  computed: Computed,
): Pick<Match, 'exact' | 'covers'> | null {
  // A value that is not there ([c]) is nothing that an author types.
  if (computed.exact === null) return null;
  const start = text.length - text.trimStart().length;
  const stands = text.slice(start);
  if (startsWith(stands, computed.text)) {
    const end = start + computed.text.length;
    return agrees(text.slice(end), indicator, measure)
      ? { exact: stands.startsWith(computed.text), covers: { start, end } }
      : null;
  }
  const [typed, shown] = [readNumber(stands), readNumber(computed.text)];
  if (typed === null || shown === null || shown.length !== computed.text.length) return null;
  if (typed.pound !== shown.pound || typed.percent !== shown.percent) return null;
  const end = start + typed.length;
  return isSame(typed, shown, computed, measure) && agrees(text.slice(end), indicator, measure)
    ? { exact: false, covers: { start, end } }
    : null;
}

/** Begins with those words, small and capital letters alike, and does not run on into a longer word or number. */
const startsWith = (text: string, words: string): boolean =>
  text.toLowerCase().startsWith(words.toLowerCase()) &&
  !/^(?:[\p{L}\p{N}%]|[.,]\d)/u.test(text.slice(words.length));

interface TypedNumber {
  readonly value: Rational;
  readonly decimals: number;
  readonly pound: boolean;
  readonly percent: boolean;
  /** How much of the text it is. */
  readonly length: number;
}

/** A number at the start of a text, as people write one: `1,234`, `1234.5`, `£5`, `-£5`, `9%`, `9 per cent`. */
function readNumber(text: string): TypedNumber | null {
  const match =
    /^([-\u2212]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\s*(?:%|per\s?cent\b))?(?![\p{L}\p{N}]|[.,]\d)/iu.exec(
      text,
    );
  if (match === null) return null;
  const [all, sign = '', pound = '', whole = '', fraction = '', percent = ''] = match;
  const digits = whole.replaceAll(',', '') + (fraction === '' ? '' : `.${fraction}`);
  const value = parseDecimal((sign === '' ? '' : '-') + digits);
  return value === null
    ? null
    : { value, decimals: fraction.length, pound: pound !== '', percent: percent !== '', length: all.length };
}

/** The same number, or the unrounded one to as many places as the author gives (F1). Changes are written without a sign. */
function isSame(typed: TypedNumber, shown: TypedNumber, computed: Computed, measure: Measure): boolean {
  if (compare(typed.value, shown.value) === 0) return true;
  const unrounded = measure === 'rank' ? null : parseDecimal(computed.exact);
  if (unrounded === null) return false;
  const isChange = measure === 'change' || measure === 'change-pct';
  const size = isChange ? absolute(unrounded) : unrounded;
  return compare(round(size, typed.decimals), typed.value) === 0;
}

/** Whether the words after a number are the unit of the indicator, as far as they go; no words agree with every unit. */
function agrees(rest: string, indicator: Indicator, measure: Measure): boolean {
  const words = plain(rest);
  if (words === '') return true;
  if (!measuresWithUnit.has(measure)) return false;
  const { unitKind, unitLabel, noun } = indicator;
  const units = [unitWords(indicator), unitLabel, noun].map(plain).filter((unit) => unit !== '');
  if (units.some((unit) => `${unit} `.startsWith(`${words} `))) return true;
  // "545 children in care": a count's own words may go on.
  return unitKind === 'count' && unitLabel !== '' && `${words} `.startsWith(`${plain(unitLabel)} `);
}

const plain = (text: string): string =>
  text
    .replace(/[.,;:!?)\]]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
