/** The change since the previous figure, as a number: its size, and its size in per cent. The words round it say which way. */

import type { Computed, Facts, FigureFormat } from '../../model/index.ts';
import { comparePeriods, percentBase } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { missing } from './computed.ts';
import type { Computation } from './computed.ts';
import { absolute, divide, exactText, multiply, rational } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { caveat } from '../observation.ts';
import { differenceText, formatted, knownPlaces, percentText } from '../value-text.ts';

type Compared = Extract<Comparison, { comparable: true }>;

export const change: Computation = (facts, format) => {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) return missing(facts, comparison.symbol, comparison.note);
  const computed = changeBy(facts, comparison, format);
  // A difference of percentages carries its unit already.
  if (facts.indicator.unitKind === 'percent') return computed;
  return { ...computed, text: formatted(computed.text, facts.indicator, format) };
};

export const changePercent: Computation = (facts, format) => {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) return missing(facts, comparison.symbol, comparison.note);
  const found = percentBase(facts, comparison);
  if ('note' in found) return missing(facts, 'z', found.note);
  const computed = changePercentBy(facts, comparison, found.base, format);
  const note = comparison.smallBase
    ? 'The earlier number is under 20: give the numbers rather than a percentage.'
    : computed.note;
  return { ...computed, note };
};

/** The difference of the unrounded values (F4), in percentage points for a percentage (F5). */
export function changeBy(facts: Facts, comparison: Compared, { decimals }: FigureFormat): Computed {
  const { indicator } = facts;
  const { current, previous, difference, direction, shownEqual } = comparison;
  const wanted = decimals ?? indicator.decimals;
  const places = Math.min(
    knownPlaces(wanted, current.places, indicator),
    knownPlaces(wanted, previous.places, indicator),
  );
  return {
    text: differenceText(difference, indicator, shownEqual && places === indicator.decimals, places),
    exact: exactText(difference),
    note: caveat(facts.current),
    period: facts.period,
    direction,
  };
}

/** Per cent of the previous value, both unrounded, as a whole number unless more is asked for (F4, F14). */
export function changePercentBy(
  facts: Facts,
  { difference, direction, current, previous }: Compared,
  base: Rational,
  format: FigureFormat,
): Computed {
  const percent = divide(multiply(difference, rational(100)), absolute(base)) ?? rational(0);
  // Rates that were rounded before they were published carry no decimals of a per cent.
  const rounded = facts.indicator.unitKind === 'rate' && (current.parts === null || previous.parts === null);
  const text = percentText(percent, rounded ? 0 : (format.decimals ?? 0));
  return {
    text: format.unit === 'per-cent' ? formatted(text, facts.indicator, format) : text,
    exact: exactText(percent),
    note: caveat(facts.current),
    period: facts.period,
    direction,
  };
}
