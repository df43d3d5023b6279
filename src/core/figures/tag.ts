/**
 * The tag of a live figure is its query (`rw:f:<indicator>/<area>/<period>/<measure>`), so that a copy pasted into
 * another report still knows what it is. Word allows 64 characters; tags hold no spaces and no slash inside a part,
 * so a period's space is spelt `-` and its slash `~`: `2025-26-Q2`, `2024-04-01~P1Y`.
 */

import { measures } from '../model/index.ts';
import type { FactsQuery, FigureQuery, FigureTag, Measure } from '../model/index.ts';
import { parsePeriod } from './period.ts';

export const figureTagPrefix = 'rw:f:';

const longestTag = 64;
const pattern = /^rw:f:([a-z0-9]+(?:-[a-z0-9]+)*)\/([EWSNK]\d{8})\/([^\s/]+)\/([a-z-]+)$/;

/** The query that a tag is; null where this version cannot read it. `printTag` gives the same tag back. */
export function parseTag(tag: FigureTag): FigureQuery | null {
  if (tag.length > longestTag) return null;
  const [, indicator = '', area = '', spelling = '', measure = ''] = pattern.exec(tag) ?? [];
  if (indicator === '' || indicator.length > 20 || !isMeasure(measure)) return null;
  const period = periodOfSpelling(spelling);
  if (period !== 'latest' && !parsePeriod(period).ok) return null;
  return { indicator, area, period, measure };
}

/** The tag of a query that `isFigureQuery` accepts. `parseTag` gives the same query back. */
export function printTag({ indicator, area, period, measure }: FigureQuery): FigureTag {
  return `${figureTagPrefix}${indicator}/${area}/${spellingOfPeriod(period)}/${measure}`;
}

/** Whether a query can be a tag: a slug of at most 20 characters, a GSS code, a period of the grammar, a known measure. */
export function isFigureQuery(query: FigureQuery): boolean {
  const parsed = parseTag(printTag(query));
  return parsed !== null && parsed.period === query.period && parsed.indicator === query.indicator;
}

/** What one question to the source is known by: figures that differ only in their measure share it. */
export const factsKey = ({ indicator, area, period }: FactsQuery): string => `${indicator}/${area}/${period}`;

const isMeasure = (text: string): text is Measure => (measures as readonly string[]).includes(text);

const spellingOfPeriod = (period: string) => period.replace(' ', '-').replace('/', '~');

const periodOfSpelling = (spelling: string) => spelling.replace('-Q', ' Q').replace('~', '/');
