/** The current value against the previous one: what every statement about change is made from. */

import type { Facts } from '../../model/index.ts';
import { compare, rational, subtract } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { readObservation, symbolWords } from '../observation.ts';
import type { Reading, Symbol } from '../observation.ts';
import { parsePeriod, sameShape } from '../period.ts';
import { timeBefore } from './time-before.ts';

type Usable = Extract<Reading, { usable: true }>;

export type Comparison =
  | {
      readonly comparable: true;
      readonly current: Usable;
      readonly previous: Usable;
      /** From unrounded values (F4), with its sign. */
      readonly difference: Rational;
      readonly direction: 'up' | 'down' | 'same';
      /** Readers see the same number twice, whatever the unrounded values do (F7). */
      readonly shownEqual: boolean;
      /** The earlier number is under 20, so that a percentage would make much of little (F6). */
      readonly smallBase: boolean;
    }
  | { readonly comparable: false; readonly symbol: Symbol; readonly note: string };

/** Why there is no comparison is a sentence that gives no hidden number away. */
export function comparePeriods(facts: Facts): Comparison {
  const { indicator, previous: before } = facts;
  const current = readObservation(facts.current, indicator);
  if (!current.usable) return none(current.symbol, `The figure is ${symbolWords[current.symbol]}.`);
  if (before === null) return none('x', 'There is no earlier figure to compare with.');
  const earlier = `The figure for ${timeBefore(facts, 'before')}`;
  const previous = readObservation(before, indicator);
  if (!previous.usable) return none(previous.symbol, `${earlier} is ${symbolWords[previous.symbol]}.`);
  const [now, then] = [parsePeriod(facts.period), parsePeriod(before.period)];
  if (!now.ok || !then.ok || !sameShape(now.value, then.value)) {
    return none('z', 'The earlier figure is for a period of another kind, so the two cannot be compared.');
  }
  if (facts.current.flags.includes('b') || before.flags.includes('b')) {
    return none('z', 'There is a break in the series, so the two figures cannot be compared.');
  }
  const difference = subtract(current.unrounded, previous.unrounded);
  return {
    comparable: true,
    current,
    previous,
    difference,
    direction: difference.n > 0n ? 'up' : difference.n < 0n ? 'down' : 'same',
    shownEqual: compare(current.published, previous.published) === 0,
    smallBase: previous.count !== null && compare(previous.count, rational(20)) < 0,
  };
}

const none = (symbol: Symbol, note: string): Comparison => ({ comparable: false, symbol, note });

/** What a percentage change is taken of; the note says why there is none, for a percentage (F5) or a zero (F6). */
export function percentBase(facts: Facts, comparison: Comparison): { base: Rational } | { note: string } {
  if (!comparison.comparable) return { note: comparison.note };
  if (facts.indicator.unitKind === 'percent') {
    return { note: 'A change in a percentage is given in percentage points: use the change instead.' };
  }
  const base = comparison.previous.unrounded;
  if (base.n !== 0n) return { base };
  return {
    note: `The figure for ${timeBefore(facts, 'before')} was zero, so there is no percentage change.`,
  };
}
