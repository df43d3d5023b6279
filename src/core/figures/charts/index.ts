/** Charts of an indicator, as SVG, from the same facts as its figures. */

import type { ChartMeasure, Computed, Facts } from '../../model/index.ts';
import { caveat, readObservation } from '../observation.ts';
import { exactText } from '../decimal.ts';
import { barsChart } from './bars-chart.ts';
import type { Drawing } from './drawing.ts';
import { trendChart } from './trend-chart.ts';

export type { Drawing } from './drawing.ts';

/** The same facts give the same drawing; null where there is nothing to draw. */
export const drawChart = (facts: Facts, measure: ChartMeasure): Drawing | null =>
  measure === 'trend' ? trendChart(facts) : barsChart(facts);

const nothing: Readonly<Record<ChartMeasure, string>> = {
  trend: 'There is no chart: fewer than two values of this area may be shown.',
  bars: 'There is no chart: the source has no comparators with a value to draw this area beside.',
};

/** A chart as a figure: its text is the alternative text of the picture. */
export function chartText(facts: Facts, measure: ChartMeasure): Computed {
  const drawing = drawChart(facts, measure);
  const { period } = facts;
  if (drawing === null) return { text: '[x]', exact: null, note: nothing[measure], period };
  const reading = readObservation(facts.current, facts.indicator);
  const exact = reading.usable ? exactText(reading.unrounded) : null;
  return { text: drawing.altText, exact, note: caveat(facts.current), period };
}
