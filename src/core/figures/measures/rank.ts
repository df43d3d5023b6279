/** Where an area stands among the areas of its kind. */

import { comparedPeers } from './comparators.ts';
import { missing } from './computed.ts';
import type { Computation } from './computed.ts';
import { compare, displayText, rational } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { readObservation, symbolWords } from '../observation.ts';
import { areaKinds, placeWords } from '../words.ts';

/** Standard competition rank on published values, ties shown, direction and number of areas stated (F8). */
export const rank: Computation = (facts) => {
  const { indicator, area } = facts;
  const current = readObservation(facts.current, indicator);
  if (!current.usable) {
    return missing(facts, current.symbol, `There is no rank: the figure is ${symbolWords[current.symbol]}.`);
  }
  const others = comparedPeers(facts, facts.peers).map(({ published }) => published);
  const of = others.length + 1;
  if (of === 1) return missing(facts, 'z', `There are no other ${areaKinds(area.kind)} to rank against.`);
  const lowestFirst = indicator.polarity === 'lower';
  const found = standing(current.published, others, lowestFirst);
  const position = String(found.ahead + 1);
  const order = `1 is the ${lowestFirst ? 'lowest' : 'highest'}`;
  return {
    text: `${placeWords(found, lowestFirst)} of ${displayText(rational(of), 0)}`,
    exact: position,
    note: `Counted on published values over the ${of} ${areaKinds(area.kind)} that have one; ${order}${found.ahead > 0 && found.behind === 0 ? ` and this is ${position}` : ''}.`,
    period: facts.period,
    of,
  };
};

/** How many published values stand before, level with and behind one. */
export function standing(own: Rational, others: readonly Rational[], lowestFirst: boolean) {
  const order = others.map((other) => compare(other, own) * (lowestFirst ? -1 : 1));
  return {
    ahead: order.filter((way) => way > 0).length,
    level: order.filter((way) => way === 0).length,
    behind: order.filter((way) => way < 0).length,
  };
}
