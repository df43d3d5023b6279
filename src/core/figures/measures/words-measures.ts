/** Words that follow the data, each a live figure of its own, so that a sentence stays true when its numbers turn. */

import { changeBy, changePercentBy } from './change-measures.ts';
import { directionWord } from './change.ts';
import { comparePeriods, percentBase } from './comparison.ts';
import { inWords, sentences } from './computed.ts';
import type { Computation } from './computed.ts';
import { exactText } from '../decimal.ts';
import { caveat } from '../observation.ts';
import { periodAdverb, periodNoun } from '../period-label.ts';
import { timeBefore } from './time-before.ts';

/**
 * How the figure compares with the previous one, to be followed by how long ago that was: `9% fewer children than`,
 * `2.3 percentage points higher than`, `the same as`, `broadly unchanged from`. Percentages change by points (F5), small
 * and zero bases by numbers (F6), and equal on the page is no change, unless the unrounded values differ (F7). Where the
 * two cannot be compared the words say so, so that the sentence round them still reads: `not comparable with the figure`.
 */
export const compared: Computation = (facts, format) => {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) {
    const which = facts.previous === null ? 'figure for' : 'figure';
    return inWords(facts, `not comparable with the ${which}`, comparison.note);
  }
  const { difference, direction, shownEqual, smallBase } = comparison;
  if (shownEqual) {
    const text = direction === 'same' ? 'the same as' : 'broadly unchanged from';
    return { ...inWords(facts, text, caveat(facts.current)), exact: exactText(difference), direction };
  }
  const base = percentBase(facts, comparison);
  const inNumbers = smallBase || 'note' in base;
  const size = inNumbers
    ? changeBy(facts, comparison, format)
    : changePercentBy(facts, comparison, base.base, format);
  const { unitKind, unitLabel } = facts.indicator;
  // The unit is in the plural: "1 fewer", not "1 fewer children".
  const unit = unitKind !== 'count' || size.text === '1' || unitLabel === '' ? '' : ` ${unitLabel}`;
  const note = 'note' in base && unitKind !== 'percent' ? base.note : null;
  return {
    ...size,
    text: `${size.text} ${directionWord(unitKind, direction)}${unit} than`,
    note: sentences(size.note, note),
  };
};

/** One verb: `rose`, `fell`, `did not change`, `was broadly unchanged`; `not comparable` where there is none. */
export const moved: Computation = (facts) => {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) return inWords(facts, 'not comparable', comparison.note);
  const { difference, direction, shownEqual } = comparison;
  const verb = direction === 'up' ? 'rose' : 'fell';
  const text = direction === 'same' ? 'did not change' : shownEqual ? 'was broadly unchanged' : verb;
  return { ...inWords(facts, text, caveat(facts.current)), exact: exactText(difference), direction };
};

/** `a year earlier` */
export const since: Computation = (facts) => inWords(facts, timeBefore(facts, 'earlier'));

/** `31 March 2025`, `year ending 31 March 2025` */
export const period: Computation = (facts) => inWords(facts, periodNoun(facts.period, facts.indicator));

/** `as at 31 March 2025`, `in the year ending 31 March 2025` */
export const when: Computation = (facts) => inWords(facts, periodAdverb(facts.period, facts.indicator));
