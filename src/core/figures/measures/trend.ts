/** The series of an indicator as lines, for a small chart. Numbers here are for drawing; figures are never computed from them. */

import type { Facts, Indicator, Observation, PeriodId } from '../../model/index.ts';
import { decimalText } from '../decimal.ts';
import { readObservation } from '../observation.ts';
import { periodLabel } from '../period-label.ts';
import { valueText } from '../value-text.ts';

export interface TrendPoint {
  /** From 0 at the left, in the order of the periods. */
  readonly x: number;
  /** From 0 at the top. */
  readonly y: number;
  readonly period: PeriodId;
  /** `88 as at 31 March 2025` */
  readonly label: string;
}

/** Points that belong together; a period without a value that may be shown breaks the line. */
export type TrendSegment = readonly TrendPoint[];

export interface Trend {
  readonly area: readonly TrendSegment[];
  /** Empty where England is not on the same scale: counts. */
  readonly england: readonly TrendSegment[];
}

/** The lines of the area and of England in a box of so many units. Both empty where there are fewer than two periods with a value. */
export function trend(facts: Facts, width: number, height: number): Trend {
  const { indicator } = facts;
  const compared = indicator.unitKind === 'count' || facts.area.kind === 'country' ? [] : facts.englandSeries;
  const own = values(facts.series, indicator);
  const england = values(compared, indicator);
  const periods = [...new Set([...own.keys(), ...england.keys()])].sort();
  const shown = [...own.values(), ...england.values()].filter((value) => value !== null).map(({ y }) => y);
  if (shown.length < 2 || periods.length < 2) return { area: [], england: [] };
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const span = high - low || 1;
  const place = (index: number, y: number) => ({
    x: (index / (periods.length - 1)) * width,
    y: high === low ? height / 2 : height - ((y - low) / span) * height,
  });
  const lines = (series: ReturnType<typeof values>) => {
    const segments: TrendPoint[][] = [[]];
    for (const [index, period] of periods.entries()) {
      const value = series.get(period) ?? null;
      if (value === null) segments.push([]);
      else segments.at(-1)?.push({ ...place(index, value.y), period, label: value.label });
    }
    return segments.filter((segment) => segment.length > 0);
  };
  return { area: lines(own), england: lines(england) };
}

function values(series: readonly Observation[], indicator: Indicator) {
  return new Map(
    series.map((observation) => {
      const reading = readObservation(observation, indicator);
      if (!reading.usable) return [observation.period, null] as const;
      const label = `${valueText(reading.published, indicator)} ${periodLabel(observation.period, indicator)}`;
      return [
        observation.period,
        { y: Number(decimalText(reading.published, indicator.decimals)), label },
      ] as const;
    }),
  );
}
