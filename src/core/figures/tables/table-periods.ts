/** Which of an area's figures is so many cycles old. */

import type { Facts } from '../../model/index.ts';
import { monthsBetween, parsePeriod } from '../period.ts';

/** How many cycles facts lie behind the latest; null where they are not a whole number of them. A cycle is what lies between a figure and its previous one. */
export function cyclesBehind(all: readonly Facts[], latest: Facts): (facts: Facts) => number | null {
  const cycle = all.map(({ previous, period }) =>
    previous === null ? null : months(previous.period, period),
  );
  const length = cycle.find((span) => span !== null && span > 0) ?? 12;
  return ({ period }) => {
    const span = months(period, latest.period);
    return span === null || span % length !== 0 ? null : span / length;
  };
}

function months(earlier: string, later: string): number | null {
  const [from, to] = [parsePeriod(earlier), parsePeriod(later)];
  return from.ok && to.ok ? monthsBetween(from.value, to.value) : null;
}
