/** Where an area stands among the areas of its kind. */

import { comparedPeers } from './comparators.ts';
import { missing } from './computed.ts';
import type { Computation } from './computed.ts';
import { compare, displayText, rational } from './decimal.ts';
import { readObservation, symbolWords } from './observation.ts';
import { areaKinds, ordinal } from './words.ts';

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
};
