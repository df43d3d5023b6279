/** The change since the previous figure, for the card of a figure. */

import type { Facts } from '../../model/index.ts';
import { comparePeriods } from './comparison.ts';
import { timeBefore } from './time-before.ts';
import { differenceText, valueText } from '../value-text.ts';

export interface ChangeDescription {
  readonly direction: 'up' | 'down' | 'same' | 'unknown';
  readonly arrow: '↑' | '↓' | '→' | '';
  /** `11 lower than a year ago (99)`, `No change from a year ago (88)`; why it is not known otherwise. */
  readonly words: string;
}

/** Neutral words only: a lower figure is never said to be a better one (F9). */
export function describeChange(facts: Facts): ChangeDescription {
  const { indicator } = facts;
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) return { direction: 'unknown', arrow: '', words: comparison.note };
  const { difference, direction, previous, shownEqual } = comparison;
  const since = `${timeBefore(facts, 'ago')} (${valueText(previous.published, indicator)})`;
  if (shownEqual) {
    const words = direction === 'same' ? `No change from ${since}` : `Broadly unchanged from ${since}`;
    return { direction: 'same', arrow: '→', words };
  }
  const amount = differenceText(difference, indicator, false);
  return {
    direction,
    arrow: direction === 'up' ? '↑' : '↓',
    words: `${amount} ${directionWord(indicator.unitKind, direction)} than ${since}`,
  };
}

/** Counts are more or fewer, everything else is higher or lower. */
export function directionWord(
  unitKind: Facts['indicator']['unitKind'],
  direction: 'up' | 'down' | 'same',
): string {
  if (unitKind === 'count') return direction === 'up' ? 'more' : 'fewer';
  return direction === 'up' ? 'higher' : 'lower';
}
