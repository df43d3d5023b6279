/** A place in an order, and how many it is counted over. */

import { compare, rational } from '../figures/decimal.ts';
import { periodLabel } from '../figures/index.ts';
import { comparedPeers } from '../figures/measures/comparators.ts';
import { standing } from '../figures/measures/rank.ts';
import { readObservation } from '../figures/observation.ts';
import type { NotCompared } from '../model/index.ts';
import { agrees, described, notCompared } from './verdict.ts';
import type { Answer, Context } from './verdict.ts';

export function rankVerdict({ claim, facts, isSure }: Context): Answer {
  const { indicator } = facts;
  const none = (why: NotCompared): Answer => ({ verdict: notCompared(why), measure: null });
  if (claim.area.is === 'region' || claim.area.is === 'neighbours') return none('unclear');
  const own = readObservation(facts.current, indicator);
  if (!own.usable) return none('no-value');
  const others = comparedPeers(facts, facts.peers).map(({ published }) => published);
  if (others.length < 20) return none('no-value');
  const { value } = claim.number;
  if (claim.role === 'of') {
    if (compare(value, rational(others.length + 1)) === 0) return { verdict: agrees, measure: null };
    // Ranks are also counted among the areas of a region, of England with or without those that have no value.
    return compare(value, rational(others.length - 4)) < 0
      ? none('unclear')
      : {
          verdict: {
            is: 'contradicted',
            sure: false,
            says: `${others.length + 1} areas have a published value ${periodLabel(facts.period, indicator)}.`,
            instead: null,
            correct: String(others.length + 1),
          },
          measure: null,
        };
  }
  const places = (['highest', 'lowest'] as const).map((end) => {
    const { ahead, level } = standing(own.published, others, end === 'lowest');
    return { end, first: ahead + 1, last: ahead + 1 + level };
  });
  const meant = claim.role === 'rank' ? places : places.filter(({ end }) => end === claim.role);
  const fits = meant.some(
    ({ first, last }) => compare(rational(first), value) <= 0 && compare(value, rational(last)) <= 0,
  );
  if (fits) return { verdict: agrees, measure: null };
  const place = meant[0]!;
  return {
    verdict: {
      is: 'contradicted',
      sure: isSure && claim.role !== 'rank',
      says: `By ${described(facts)}, this is ${place.last > place.first ? 'joint ' : ''}${ordinal(place.first)} ${place.end} of ${others.length + 1}.`,
      instead: null,
      correct: /^\d/u.test(claim.number.text) ? ordinal(place.first) : null,
    },
    measure: null,
  };
}

function ordinal(position: number): string {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  return `${position}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th')}`;
}
