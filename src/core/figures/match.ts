/** Which figures a typed number may be: the texts that an indicator's facts give, held against what the author has written. */

import { measures } from '../model/index.ts';
import type { Computed, Facts, FigureFormat, Indicator, Measure } from '../model/index.ts';
import { absolute, compare, parseDecimal, round } from './decimal.ts';
import type { Rational } from './decimal.ts';
import { compute } from './measures/measures.ts';
import { isChartMeasure } from './tag.ts';
import { measuresWithUnit, unitWords } from './value-text.ts';

export interface Match {
  readonly measure: Measure;
  /** `latest`, or the earlier period that the value is of. */
  readonly period: string;
  /** How the figure is to be written to read as the text does; absent where its indicator's way will do. */
  readonly format?: FigureFormat;
  readonly computed: Computed;
  /** The figure reads exactly so; otherwise the number is the same, written or rounded differently. */
  readonly exact: boolean;
  /** What of the given text the figure covers: without spaces around it and unit words after it. */
  readonly covers: { readonly start: number; readonly end: number };
}

/** Measures that are a number an author may have typed; words and charts are not. */
const typed: readonly Measure[] = measures.filter(
  (measure) =>
    !isChartMeasure(measure) &&
    !['rag', 'compared', 'moved', 'since', 'period', 'when', 'source', 'notes'].includes(measure),
);

/**
 * Everything in the facts that reads as the text does: every measure of their period, then the values of the earlier
 * periods, with the decimals, the words for per cent and the capital letter of the text. Where the text gives a unit, it
 * must be the unit of the indicator. Empty where nothing agrees.
 */
export function matchesOf(text: string, facts: Facts): readonly Match[] {
  const now = typed.map((measure) => ({ measure, period: 'latest', facts }));
  const earlier = facts.series
    .filter(({ period }) => period !== facts.period)
    .map((current) => ({
      measure: 'value' as const,
      period: current.period,
      facts: { ...facts, current, period: current.period },
    }))
    .reverse();
  return withoutTwins([...now, ...earlier].flatMap((candidate) => matchOf(text, candidate)));
}

function matchOf(
  text: string,
  { measure, period, facts }: { measure: Measure; period: string; facts: Facts },
): readonly Match[] {
  const plain = compute(facts, measure);
  const format = formatOf(text.trimStart(), plain);
  const written = format === undefined ? null : compute(facts, measure, format);
  const asTyped = written && agreement(text, facts.indicator, measure, written);
  if (format !== undefined && written && asTyped?.exact === true)
    return [{ measure, period, format, computed: written, ...asTyped }];
  const found = agreement(text, facts.indicator, measure, plain);
  return found === null ? [] : [{ measure, period, computed: plain, ...found }];
}

/** The usual method of the neighbours is offered under its own name only. */
function withoutTwins(matches: readonly Match[]): readonly Match[] {
  const usual = matches.find(({ measure }) => measure === 'neighbours');
  if (usual === undefined) return matches;
  return matches.filter(
    ({ measure, computed }) =>
      !['nn-median', 'nn-sum'].includes(measure) || computed.note !== usual.computed.note,
  );
}

/** The format in which a figure would read as the text does, where that is not how it is written anyway. */
function formatOf(text: string, plain: Computed): FigureFormat | undefined {
  if (plain.exact === null) return undefined;
  const [number, shown] = [readNumber(text), readNumber(plain.text)];
  if (number === null || shown === null) {
    const capital = /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(plain.text);
    return capital ? { capital: true } : undefined;
  }
  const decimals = number.decimals !== shown.decimals && number.decimals <= 4;
  const perCent = number.percent && !text.slice(0, number.length).includes('%');
  if (!decimals && !perCent) return undefined;
  return {
    ...(decimals ? { decimals: number.decimals } : {}),
    ...(perCent ? { unit: 'per-cent' as const } : {}),
  };
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
