/**
 * The tag of a live figure is its query (`rw:f:<indicator>/<area>/<period>/<measure>`), so that a copy pasted into
 * another report still knows what it is. How it is written follows its measure (`value.d1.unit`), and charts have a
 * prefix of their own (`rw:c:`). Word allows 64 characters; tags hold no spaces and no slash inside a part, so a
 * period's space is spelt `-` and its slash `~`: `2025-26-Q2`, `2024-04-01~P1Y`.
 */

import { chartMeasures, measures } from '../model/index.ts';
import type {
  ChartMeasure,
  FactsQuery,
  FigureFormat,
  FigureQuery,
  FigureTag,
  Measure,
} from '../model/index.ts';
import { cyclesBack, parsePeriod } from './period.ts';

const figurePrefix = 'rw:f:';
export const chartPrefix = 'rw:c:';

const longestTag = 64;
const pattern =
  /^(rw:[fc]:)([a-z0-9]+(?:-[a-z0-9]+)*)\/([EWSNK]\d{8})\/([^\s/]+)\/([a-z-]+)((?:\.[a-z0-9]+)*)$/;

/** Whether a control with this tag is a figure or a chart, whether or not this version can read its query. */
export const isFigureTag = (tag: string): boolean =>
  tag.startsWith(figurePrefix) || tag.startsWith(chartPrefix);

/** The query that a tag is; null where this version cannot read it. `printTag` gives the same tag back. */
export function parseTag(tag: FigureTag): FigureQuery | null {
  if (tag.length > longestTag) return null;
  const [, prefix, indicator = '', area = '', spelling = '', measure = '', suffixes = ''] =
    pattern.exec(tag) ?? [];
  if (indicator === '' || indicator.length > 20 || !isMeasure(measure)) return null;
  if ((prefix === chartPrefix) !== isChartMeasure(measure)) return null;
  const period = periodOfSpelling(spelling);
  if (cyclesBack(period) === null && !parsePeriod(period).ok) return null;
  if (suffixes === '') return { indicator, area, period, measure };
  const format = isChartMeasure(measure) ? null : parseFormat(suffixes);
  return format === null ? null : { indicator, area, period, measure, format };
}

/** The tag of a query that `isFigureQuery` accepts. `parseTag` gives the same query back. */
export function printTag({ indicator, area, period, measure, format }: FigureQuery): FigureTag {
  const prefix = isChartMeasure(measure) ? chartPrefix : figurePrefix;
  return `${prefix}${indicator}/${area}/${spellingOfPeriod(period)}/${measure}${printFormat(format ?? {})}`;
}

/**
 * Whether a query can be a tag: a slug of at most 20 characters, a GSS code, a period of the grammar, a known measure,
 * and no longer than Word allows.
 */
export function isFigureQuery(query: FigureQuery): boolean {
  const parsed = parseTag(printTag(query));
  return parsed !== null && parsed.period === query.period && parsed.indicator === query.indicator;
}

/** What one question to the source is known by: figures that differ only in their measure share it. */
export const factsKey = ({ indicator, area, period }: FactsQuery): string => `${indicator}/${area}/${period}`;

export const isChartMeasure = (measure: Measure): measure is ChartMeasure =>
  (chartMeasures as readonly Measure[]).includes(measure);

const unitSuffixes = { unit: '.unit', full: '.full', 'per-cent': '.pc' } as const;

const formatPattern = /^(?:\.d([0-4]))?(?:\.(unit|full|pc))?(\.cap)?(\.fl)?$/;

const printFormat = ({ decimals, unit, capital, flags }: FigureFormat): string =>
  (decimals === undefined ? '' : `.d${decimals}`) +
  (unit === undefined ? '' : unitSuffixes[unit]) +
  (capital === true ? '.cap' : '') +
  (flags === true ? '.fl' : '');

function parseFormat(suffixes: string): FigureFormat | null {
  const match = formatPattern.exec(suffixes);
  if (match === null) return null;
  const [, decimals, unit, capital, flags] = match;
  return {
    ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
    ...(unit === undefined ? {} : { unit: unit === 'pc' ? 'per-cent' : (unit as 'unit' | 'full') }),
    ...(capital === undefined ? {} : { capital: true }),
    ...(flags === undefined ? {} : { flags: true }),
  };
}

const isMeasure = (text: string): text is Measure => (measures as readonly string[]).includes(text);

const spellingOfPeriod = (period: string) => period.replace(' ', '-').replace('/', '~');

const periodOfSpelling = (spelling: string) => spelling.replace('-Q', ' Q').replace('~', '/');
