/** How a figure's move from one period to another is said. */

import type { Indicator, PeriodId, PeriodMove } from '../../model/index.ts';
import { periodLabel, periodNoun } from '../period-label.ts';
import { capitalised } from '../words.ts';

/** Null where the period stays. */
export function periodMove(
  from: PeriodId,
  to: PeriodId,
  indicator: Pick<Indicator, 'measureType'>,
): PeriodMove | null {
  if (from === to) return null;
  return {
    short: capitalised(fromTo(periodNoun(from, indicator), periodNoun(to, indicator))),
    sentence: `It was ${periodLabel(from, indicator)}; it is now ${periodLabel(to, indicator)}.`,
  };
}

/** What both have in common is said once: `31 March 2024 → 2025`, `2023 to 2024 → 2024 to 2025 academic year`. */
function fromTo(from: string, to: string): string {
  const [before, after] = [from.split(' '), to.split(' ')];
  const onlyYears =
    before.length === after.length && before.slice(0, -1).join(' ') === after.slice(0, -1).join(' ');
  if (onlyYears) return `${from} → ${after.at(-1) ?? to}`;
  const kind = ' academic year';
  return `${from.endsWith(kind) && to.endsWith(kind) ? from.slice(0, -kind.length) : from} → ${to}`;
}
