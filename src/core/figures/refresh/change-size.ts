/** How much a figure has changed between what was written and what its source has now. */

import type { Facts, LedgerFigure, Measure } from '../../model/index.ts';
import { directionWord } from '../measures/change.ts';
import {
  absolute,
  compare,
  displayText,
  divide,
  multiply,
  parseDecimal,
  rational,
  round,
  subtract,
} from '../decimal.ts';
import { isAmount } from './large-change.ts';
import { areSameShape } from '../period.ts';
import { differenceText } from '../value-text.ts';

/**
 * `53 fewer (9%)`, `11 lower (11%)`, `2.3 percentage points higher`, `3 places` for a rank; null where that cannot be
 * said. No percentage of a percentage, of nothing, or of fewer than 20 (F5, F6).
 */
export function changeSize(
  measure: Measure,
  facts: Facts,
  written: LedgerFigure,
  now: { readonly exact: string | null; readonly text: string },
): string | null {
  const [before, after] = [parseDecimal(written.exact), parseDecimal(now.exact)];
  if (before === null || after === null || compare(before, after) === 0) return null;
  // Nine months against six say how long they are, and nothing of a change (C9).
  if (!areSameShape(written.period, facts.period)) return null;
  const difference = subtract(after, before);
  const size = absolute(difference);
  if (measure === 'rank') {
    // Places among 151 areas are not places among 152 (C8).
    if (counted(written.text) !== counted(now.text)) return null;
    const places = displayText(size, 0);
    return `${places} ${places === '1' ? 'place' : 'places'}`;
  }
  if (!isAmount(measure)) return null;
  const indicator =
    measure === 'share' ? { ...facts.indicator, unitKind: 'percent' as const, decimals: 1 } : facts.indicator;
  const way = directionWord(indicator.unitKind, difference.n > 0n ? 'up' : 'down');
  // To the decimals that are shown: a median of 11.5 that becomes 11 is 0.5 fewer (F3).
  const decimals = Math.max(decimalsIn(written.text), decimalsIn(now.text));
  const words = `${differenceText(difference, indicator, false, decimals)} ${way}`;
  const isSmall = indicator.unitKind === 'count' && compare(absolute(before), rational(20)) < 0;
  const share = divide(multiply(size, rational(100)), absolute(before));
  if (share === null || isSmall || indicator.unitKind === 'percent' || round(share, 0).n === 0n) return words;
  return `${words} (${displayText(share, 0)}%)`;
}

/** `151` of `joint 41st highest of 151`. */
const counted = (rank: string): string | undefined => /\bof ([\d,]+)$/.exec(rank)?.[1];

const decimalsIn = (text: string): number => /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
