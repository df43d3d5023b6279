/** How far back the previous figure lies, in words. */

import type { Facts } from '../../model/index.ts';
import { monthsBetween, parsePeriod } from '../period.ts';
import { periodLabel } from '../period-label.ts';
import { countWords } from '../words.ts';

/**
 * `a year earlier`, `a year ago`, `the year before`, from the periods themselves; where they are no whole number of
 * months apart, or there is no previous figure, words that claim nothing.
 */
export function timeBefore(facts: Facts, word: 'earlier' | 'ago' | 'before'): string {
  const span = facts.previous === null ? null : monthsApart(facts.previous.period, facts.period);
  if (span === null || span <= 0) {
    return word === 'before' || facts.previous === null
      ? 'the period before'
      : periodLabel(facts.previous.period, facts.indicator);
  }
  const [count, unit] = span % 12 === 0 ? [span / 12, 'year'] : [span, 'month'];
  if (word === 'before') return count === 1 ? `the ${unit} before` : `${countWords(count)} ${unit}s before`;
  return `${count === 1 ? 'a' : countWords(count)} ${unit}${count === 1 ? '' : 's'} ${word}`;
}

function monthsApart(earlier: string, later: string): number | null {
  const [from, to] = [parsePeriod(earlier), parsePeriod(later)];
  return from.ok && to.ok ? monthsBetween(from.value, to.value) : null;
}
