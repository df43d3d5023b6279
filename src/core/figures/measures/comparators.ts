/** What an area is compared with: England, its region, and a named group of areas like it (F10, F11). */

import type { Facts, Observation } from '../../model/index.ts';
import { inWords, missing, observed } from './computed.ts';
import type { Computation } from './computed.ts';
import { add, compare, divide, exactText, median, multiply, rational, round } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { baseOf, readObservation } from '../observation.ts';
import type { Reading } from '../observation.ts';
import { formatted, valueText } from '../value-text.ts';
import { areaName, capitalised, countWords } from '../words.ts';

type Usable = Extract<Reading, { usable: true }>;

export const englandFigure: Computation = (facts, format) =>
  facts.england === null || facts.england.period !== facts.period
    ? missing(facts, 'x', 'The source has no England figure for the same period.')
    : observed(facts, facts.england, 'England', format);

export const regionFigure: Computation = (facts, format) => {
  const { area, region } = facts;
  if (area.kind !== 'authority')
    return missing(facts, 'z', `${capitalised(areaName(area))} is in no region.`);
  if (region === null || region.observation.period !== facts.period)
    return missing(facts, 'x', 'The source has no figure of the region for the same period.');
  const computed = observed(facts, region.observation, areaName(region.area), format);
  const name = `The region is ${areaName(region.area)}.`;
  return { ...computed, note: computed.note === null ? name : `${name} ${computed.note}` };
};

type Method = 'median' | 'mean' | 'pooled' | 'sum';

/** By the usual method: the median, or for counts the sum, as the Department for Education has it (F10). */
export const neighbours: Computation = (facts, format) =>
  group(facts.indicator.unitKind === 'count' ? 'sum' : 'median')(facts, format);

/** The comparator group by one method, over those members that have a value, never the area itself (F10). */
export const group =
  (method: Method): Computation =>
  (facts, format) => {
    const { indicator } = facts;
    if (facts.neighbours === null)
      return missing(facts, 'x', 'The source has no statistical neighbours for this area.');
    const unfit = unfitFor[method](indicator.unitKind === 'count', indicator.unitKind);
    if (unfit !== null) return missing(facts, 'z', unfit);
    const { name } = facts.neighbours.group;
    const { areas, observations } = facts.neighbours;
    const members = areas.filter(({ code }) => code !== facts.area.code);
    const usable = comparedPeers(facts, observations).filter(
      ({ parts }) => method !== 'pooled' || parts !== null,
    );
    const result = combine(method, usable, baseOf(indicator));
    if (result === null) {
      const what = method === 'pooled' ? 'the number and population behind its value' : 'a published value';
      return missing(facts, 'x', `None of the ${name} has ${what}.`);
    }
    const text = valueText(result, indicator, placesFor(method, result, indicator.decimals, format.decimals));
    return {
      ...inWords(facts, formatted(text, indicator, format)),
      exact: exactText(result),
      note: `${methodWords[method]} of ${counted(usable.length, members.length, name, method)}.`,
      of: usable.length,
    };
  };

const methodWords: Readonly<Record<Method, string>> = {
  median: 'Median',
  mean: 'Mean (not weighted by population)',
  pooled: 'Pooled value (numbers and populations added up)',
  sum: 'Sum',
};

/** Why a method says nothing about an indicator; null where it does. */
const unfitFor: Readonly<
  Record<Method, (isCount: boolean, kind: Facts['indicator']['unitKind']) => string | null>
> = {
  median: () => null,
  mean: () => null,
  sum: (isCount) =>
    isCount ? null : 'Only counts can be added up: use the median, the mean or the pooled value.',
  pooled: (_, kind) =>
    kind === 'rate' || kind === 'percent' || kind === 'ratio'
      ? null
      : 'Only rates and percentages have a population to pool: use the median, the mean or the sum.',
};

function combine(method: Method, members: readonly Usable[], base: Rational): Rational | null {
  const values = members.map(({ published }) => published);
  if (values.length === 0) return null;
  if (method === 'median') return median(values);
  const sum = (numbers: readonly Rational[]) => numbers.reduce(add, rational(0));
  if (method === 'sum') return sum(values);
  if (method === 'mean') return divide(sum(values), rational(values.length));
  const parts = members.flatMap(({ parts: own }) => (own === null ? [] : [own]));
  const ratio = divide(sum(parts.map((p) => p.numerator)), sum(parts.map((p) => p.denominator)));
  return ratio && multiply(ratio, base);
}

/**
 * A value between published ones takes one decimal more than they have (81.5), and never more than that: they were
 * rounded. A pooled value comes from whole numbers, and takes as many as are asked for.
 */
function placesFor(method: Method, value: Rational, decimals: number, wanted: number | undefined): number {
  if (wanted !== undefined) return method === 'pooled' ? wanted : Math.min(wanted, decimals + 1);
  return compare(round(value, decimals), value) === 0 ? decimals : decimals + 1;
}

function counted(usable: number, members: number, name: string, method: Method): string {
  const lacking = members - usable;
  if (lacking === 0) return usable === 1 ? `one of the ${name}` : `${countWords(usable)} ${name}`;
  const what =
    method === 'pooled' ? 'no number and population to go with a published value' : 'no published value';
  return `${countWords(usable)} of the ${countWords(members)} ${name}; ${countWords(lacking)} ${lacking === 1 ? 'has' : 'have'} ${what}`;
}

/** The values of other areas at the same period; an area without one is not counted. */
export function comparedPeers(facts: Facts, observations: readonly Observation[]): readonly Usable[] {
  return observations
    .filter(({ area, period }) => area !== facts.area.code && period === facts.period)
    .map((observation) => readObservation(observation, facts.indicator))
    .flatMap((reading) => (reading.usable ? [reading] : []));
}
