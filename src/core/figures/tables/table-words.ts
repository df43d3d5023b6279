/** The words round a table of figures: caption, description, names of rows. */

import type { Facts, Indicator } from '../../model/index.ts';
import type { TableRequest, TableShape } from './table-shape.ts';
import { areaName } from '../words.ts';

/** `Children looked after (rate), by area`; by period and of one area alone, `Children looked after (rate), Derby, by period`. */
export function tableCaption(request: TableRequest, table: TableShape): string {
  return `${whatOf(request, table)}, by ${request.by}`;
}

/** What the table has in its rows and columns, for those who cannot see it. */
export function tableDescription(request: TableRequest, table: TableShape): string {
  const columns = request.by === 'area' ? 'Areas in rows' : 'Periods in columns, the latest last';
  return `Table of figures: ${whatOf(request, table)}. ${columns}. Rows: ${table.names.join('; ')}.`;
}

function whatOf({ by, areas }: TableRequest, { first, about }: TableShape): string {
  const names = about.length > 3 ? `${about.length} indicators` : listed(about);
  return by === 'period' && areas.length === 1 ? `${names}, ${areaName(first.area)}` : names;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** The unit that all rows share, in words; null where each row says its own. */
export function unitOfTable(facts: readonly Facts[]): string | null {
  const units = new Set(facts.map(({ indicator }) => unitOf(indicator)));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
}

/** `Area (per 10,000 children aged under 18)`. */
export function rowsHeading({ indicators }: TableRequest, unit: string | null): string {
  const what = indicators.length === 1 ? 'Area' : 'Indicator';
  return unit === null || unit === '' ? what : `${what} (${unit})`;
}

/** The area where every row is of one indicator, otherwise the indicator, with its unit and area where they differ. */
export function rowName(
  { indicators, areas }: TableRequest,
  { indicator, area }: Facts,
  unit: string | null,
): string {
  if (indicators.length === 1) return area.name;
  const own = unit === null && unitOf(indicator) !== '' ? `, ${unitOf(indicator)}` : '';
  return `${indicator.shortName}${own}${areas.length === 1 ? '' : `, ${area.name}`}`;
}

/** In words, to follow a name. Per cent and pounds stand with each number. */
export function unitOf({ unitKind, unitLabel }: Indicator): string {
  if (unitKind === 'percent' || unitKind === 'currency') return '';
  return unitKind === 'count' ? `number of ${unitLabel}` : unitLabel;
}

/** `per 10,000 children aged under 18` where that is what every rate is of; null where they differ or there are none. */
export function sharedBase(indicators: readonly Indicator[]): string | null {
  const [base, ...others] = new Set(
    indicators.map(unitOf).filter((unit) => shortUnit(unit) !== unit && isRate(unit)),
  );
  return base === undefined || others.length > 0 ? null : base;
}

/** `per 10,000` of `per 10,000 children aged under 18`, `number` of `number of children`: where the rest is said beside it. */
export const shortUnit = (unit: string): string => /^(?:per [\d,]+|number)(?= )/.exec(unit)?.[0] ?? unit;

const isRate = (unit: string): boolean => unit.startsWith('per ');
