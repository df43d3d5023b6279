/** What each measure of an indicator comes to, by rules F1 to F14. Everything is computed here, once, for pane, CLI and service. */

import type { Computed, Facts, Measure, Observation } from '../model/index.ts';
import { comparePeriods, percentBase } from './comparison.ts';
import {
  absolute,
  add,
  compare,
  displayText,
  divide,
  exactText,
  median,
  multiply,
  rational,
  round,
} from './decimal.ts';
import type { Rational } from './decimal.ts';
import { caveat, readObservation, symbolWords } from './observation.ts';
import type { Symbol } from './observation.ts';
import { periodLabel } from './period-label.ts';
import { timeBefore } from './time-before.ts';
import { differenceText, valueText } from './value-text.ts';
import { areaKinds, areaName, countWords, ordinal } from './words.ts';

/** A measure, ready to be written. Where there is no value the text is its GSS symbol (`[c]`) and the note says why. */
export const compute = (facts: Facts, measure: Measure): Computed => computations[measure](facts);

const computations: Readonly<Record<Measure, (facts: Facts) => Computed>> = {
  value: (facts) => observed(facts, facts.current, areaName(facts.area)),
  previous: (facts) =>
    facts.previous === null
      ? missing(facts, 'x', `The source has no figure for ${timeBefore(facts, 'before')}.`)
      : observed(facts, facts.previous, areaName(facts.area)),
  england: (facts) =>
    facts.england === null || facts.england.period !== facts.period
      ? missing(facts, 'x', 'The source has no England figure for the same period.')
      : observed(facts, facts.england, 'England'),
  change,
  'change-pct': changePercent,
  rank,
  neighbours,
};

function observed(facts: Facts, observation: Observation, name: string): Computed {
  const { indicator } = facts;
  const { period } = observation;
  const reading = readObservation(observation, indicator);
  if (!reading.usable) {
    const note = `The figure for ${name} ${periodLabel(period, indicator)} is ${symbolWords[reading.symbol]}.`;
    return { ...missing(facts, reading.symbol, note), period };
  }
  return {
    text: valueText(reading.published, indicator),
    exact: exactText(reading.unrounded),
    note: caveat(observation),
    period,
  };
}

function change(facts: Facts): Computed {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) return missing(facts, comparison.symbol, comparison.note);
  const { difference, direction, shownEqual } = comparison;
  return {
    text: differenceText(difference, facts.indicator, shownEqual),
    exact: exactText(difference),
    note: caveat(facts.current),
    period: facts.period,
    direction,
  };
}

/** Per cent of the previous value, both unrounded, as a whole number (F4, F14). */
function changePercent(facts: Facts): Computed {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) return missing(facts, comparison.symbol, comparison.note);
  const found = percentBase(facts, comparison);
  if ('note' in found) return missing(facts, 'z', found.note);
  const { difference, direction, smallBase } = comparison;
  const share = divide(multiply(difference, rational(100)), absolute(found.base)) ?? rational(0);
  const small = share.n !== 0n && round(share, 0).n === 0n;
  return {
    text: small ? 'less than 1%' : `${displayText(absolute(share), 0)}%`,
    exact: exactText(share),
    note: smallBase
      ? 'The earlier number is under 20: give the numbers rather than a percentage.'
      : caveat(facts.current),
    period: facts.period,
    direction,
  };
}

/** Standard competition rank on published values, ties shown, direction and number of areas stated (F8). */
function rank(facts: Facts): Computed {
  const { indicator, area } = facts;
  const current = readObservation(facts.current, indicator);
  if (!current.usable) {
    return missing(facts, current.symbol, `There is no rank: the figure is ${symbolWords[current.symbol]}.`);
  }
  const others = usableValues(facts, facts.peers);
  const of = others.length + 1;
  if (of === 1) return missing(facts, 'z', `There are no other ${areaKinds(area.kind)} to rank against.`);
  const lowestFirst = indicator.polarity === 'lower';
  const ahead = others.filter(
    (v) => compare(v, current.published) > 0 !== lowestFirst && compare(v, current.published) !== 0,
  );
  const joint = others.some((v) => compare(v, current.published) === 0);
  const position = ahead.length + 1;
  const end = lowestFirst ? 'lowest' : 'highest';
  const words = [
    joint ? 'joint' : '',
    position === 1 ? '' : ordinal(position),
    end,
    'of',
    displayText(rational(of), 0),
  ];
  return {
    text: words.filter((word) => word !== '').join(' '),
    exact: String(position),
    note: `Counted on published values over the ${of} ${areaKinds(area.kind)} that have one; 1 is the ${end}.`,
    period: facts.period,
    of,
  };
}

/** The median of the neighbours' published values, or for counts their sum; never the area itself (F10). */
function neighbours(facts: Facts): Computed {
  const { indicator } = facts;
  if (facts.neighbours === null)
    return missing(facts, 'x', 'The source has no statistical neighbours for this area.');
  const members = facts.neighbours.observations.filter(({ area }) => area !== facts.area.code);
  const values = usableValues(facts, members);
  const group = facts.neighbours.group.name;
  const middle = median(values);
  if (middle === null) return missing(facts, 'x', `None of the ${group} has a published value.`);
  const isCount = indicator.unitKind === 'count';
  const result = isCount ? values.reduce(add, rational(0)) : middle;
  const lacking = members.length - values.length;
  const counted =
    lacking === 0
      ? countWords(values.length)
      : `${countWords(values.length)} of the ${countWords(members.length)}`;
  const rest =
    lacking === 0 ? '' : `; ${countWords(lacking)} ${lacking === 1 ? 'has' : 'have'} no published value`;
  return {
    text: valueText(result, indicator, placesOf(result, indicator.decimals)),
    exact: exactText(result),
    note: `${isCount ? 'Sum' : 'Median'} of ${counted} ${group}${rest}.`,
    period: facts.period,
    of: values.length,
  };
}

/** Half-way between two published values takes one decimal more than they have: 81.5. */
function placesOf(value: Rational, decimals: number): number {
  return compare(round(value, decimals), value) === 0 ? decimals : decimals + 1;
}

/** Published values of other areas at the same period; an area without one is not counted. */
function usableValues(facts: Facts, observations: readonly Observation[]): Rational[] {
  return observations
    .filter(({ area, period }) => area !== facts.area.code && period === facts.period)
    .map((observation) => readObservation(observation, facts.indicator))
    .flatMap((reading) => (reading.usable ? [reading.published] : []));
}

const missing = (facts: Facts, symbol: Symbol, note: string): Computed => ({
  text: `[${symbol}]`,
  exact: null,
  note,
  period: facts.period,
});

/** Whether a text is a symbol for a value that is not there. */
export const isSymbol = (text: string): boolean => /^\[(?:c|low|z|w|x)\]$/.test(text);
