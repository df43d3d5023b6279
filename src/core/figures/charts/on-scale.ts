/** What can be drawn beside areas without making them too small to see. */

import type { Indicator } from '../../model/index.ts';
import { absolute, compare, multiply, rational } from '../decimal.ts';
import type { Rational } from '../decimal.ts';

/**
 * Whether England may be drawn beside the areas. Its count is no yardstick for one of them, nor is its total of money,
 * which gives itself away by its size: beside billions, millions are drawn as nothing.
 */
export function isOnScale(
  { unitKind }: Pick<Indicator, 'unitKind'>,
  england: readonly Rational[],
  areas: readonly Rational[],
): boolean {
  if (unitKind !== 'currency') return unitKind !== 'count';
  const [most, own] = [england, areas].map((values) => values.map(absolute).sort(compare).at(-1));
  return most === undefined || own === undefined || compare(most, multiply(own, rational(10))) <= 0;
}
