/** The lines of a trend chart, from facts: the area's own, England's and the comparator group's median. */

import type { Facts, Flag, Indicator, Observation, PeriodId } from '../../model/index.ts';
import { decimalText, median } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { readObservation } from '../observation.ts';
import type { Symbol } from '../observation.ts';
import { parsePeriod, sameShape } from '../period.ts';
import { valueText } from '../value-text.ts';
import { isOnScale } from './on-scale.ts';
import { timeOf } from './period-name.ts';

export interface Point {
  readonly period: PeriodId;
  readonly time: number;
  /** For drawing only. */
  readonly value: number;
  readonly published: Rational;
  /** As it is written: `88`, `91.4%`. */
  readonly text: string;
  /** May still be changed by its publisher, is no more than an estimate, or is of low reliability. */
  readonly unsettled: boolean;
  /** The first that cannot be compared with those before it. */
  readonly breaks: boolean;
}

export interface Gap {
  readonly period: PeriodId;
  readonly time: number;
  readonly symbol: Symbol;
}

export interface Line {
  readonly who: 'own' | 'england' | 'group';
  readonly points: readonly Point[];
  /** Points that may be joined: a gap, a missing period or a break in the series parts them. */
  readonly segments: readonly (readonly Point[])[];
  readonly gaps: readonly Gap[];
}

/**
 * The area's own line first, then those that are on its scale: none beside counts, and England not beside itself.
 * Periods of another shape than the one asked for, and later ones, are left out.
 */
export function linesOf(facts: Facts): readonly Line[] {
  const { indicator, area } = facts;
  const wanted = parsePeriod(facts.period);
  const fits = ({ period }: Observation): boolean => {
    const other = parsePeriod(period);
    return (
      wanted.ok && other.ok && sameShape(wanted.value, other.value) && timeOf(period) <= timeOf(facts.period)
    );
  };
  const own = lineOf('own', facts.series.filter(fits), indicator);
  if (indicator.unitKind === 'count' || own.points.length === 0) return [own];
  const since = Math.min(...[...own.points, ...own.gaps].map(({ time }) => time));
  const inTime = (observation: Observation): boolean =>
    fits(observation) && timeOf(observation.period) >= since;
  const england = lineOf('england', facts.englandSeries.filter(inTime), indicator);
  const group = groupLine(facts, inTime);
  const published = ({ points }: Line): readonly Rational[] => points.map((point) => point.published);
  const beside =
    area.kind !== 'country' &&
    isOnScale(indicator, published(england), [...published(own), ...published(group)]);
  return [own, ...(beside ? [england] : []), group].filter(
    ({ who, points }) => who === 'own' || points.length > 0,
  );
}

function lineOf(who: Line['who'], observations: readonly Observation[], indicator: Indicator): Line {
  const points: Point[] = [];
  const gaps: Gap[] = [];
  for (const observation of observations) {
    const { period, flags } = observation;
    const reading = readObservation(observation, indicator);
    if (!reading.usable) {
      gaps.push({ period, time: timeOf(period), symbol: reading.symbol });
      continue;
    }
    points.push(pointOf(period, reading.published, indicator, isUnsettled(flags), flags.includes('b')));
  }
  return lineThrough(who, points, gaps);
}

/** The median of the group's published values, period by period. */
function groupLine(
  { neighbours, area, indicator }: Facts,
  inTime: (observation: Observation) => boolean,
): Line {
  const values = new Map<PeriodId, Rational[]>();
  for (const observation of neighbours?.observations ?? []) {
    if (observation.area === area.code || !inTime(observation)) continue;
    const reading = readObservation(observation, indicator);
    if (!reading.usable) continue;
    values.set(observation.period, [...(values.get(observation.period) ?? []), reading.published]);
  }
  const points = [...values].flatMap(([period, published]) => {
    const middle = median(published);
    return middle === null ? [] : [pointOf(period, middle, indicator, false, false)];
  });
  return lineThrough('group', points, []);
}

function pointOf(
  period: PeriodId,
  published: Rational,
  indicator: Indicator,
  unsettled: boolean,
  breaks: boolean,
): Point {
  const text = valueText(published, indicator, placesOf(published, indicator.decimals));
  const value = Number(decimalText(published, 6));
  return { period, time: timeOf(period), value, published, text, unsettled, breaks };
}

/** Half-way between two published values takes one decimal more than they have: 81.5. */
const placesOf = ({ n, d }: Rational, decimals: number): number =>
  (n * 10n ** BigInt(decimals)) % d === 0n ? decimals : decimals + 1;

const isUnsettled = (flags: readonly Flag[]): boolean =>
  (['p', 'e', 'f', 'u'] as const).some((flag) => flags.includes(flag));

function lineThrough(who: Line['who'], unsorted: readonly Point[], gaps: readonly Gap[]): Line {
  const points = [...unsorted].sort((a, b) => a.time - b.time);
  const steps = points.slice(1).map(({ time }, index) => time - (points[index]?.time ?? 0));
  // Periods that the source leaves out altogether are gaps too; months differ by a few days.
  const usual = Math.min(...steps) * 1.5;
  const segments: Point[][] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const joined =
      before !== undefined &&
      !point.breaks &&
      point.time - before.time <= usual &&
      !gaps.some(({ time }) => time > before.time && time < point.time);
    if (joined) segments.at(-1)?.push(point);
    else segments.push([point]);
  }
  return { who, points, segments, gaps };
}
