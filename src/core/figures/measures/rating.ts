/** What an area means to reach, and whether it has: always in words, with a colour to go with them. */

import type { Facts, Rating } from '../../model/index.ts';
import { inWords, missing } from './computed.ts';
import type { Computation } from './computed.ts';
import { compare, exactText, parseDecimal, round, subtract } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { readObservation, symbolWords } from '../observation.ts';
import { differenceText, formatted, valueText } from '../value-text.ts';

/** RRGGBB of a rating's text: at least 4.5 to 1 on white (WCAG 2.2, 1.4.3). */
export const ratingColour = (rating: Rating): string => colours[rating];

const colours: Readonly<Record<Rating, string>> = { green: '0B6A0B', amber: '8A5100', red: 'B10E1C' };

const words: Readonly<Record<Rating, string>> = { green: 'Green', amber: 'Amber', red: 'Red' };

export const target: Computation = (facts, format) => {
  const goal = targetOf(facts);
  if (goal === null) return missing(facts, 'x', 'No target is set for this area and period.');
  const { indicator } = facts;
  return {
    ...inWords(
      facts,
      formatted(valueText(goal.value, indicator, format.decimals ?? goal.decimals), indicator, format),
    ),
    exact: exactText(goal.value),
    note: goal.words === '' ? null : `The target is ${goal.words}.`,
  };
};

/**
 * Green where the published value reaches the target, amber where it is no further off than the target allows, red
 * beyond that. There is none where neither way is better (F9). The note of a value that is withheld gives nothing away.
 */
export const rating: Computation = (facts) => {
  const { indicator } = facts;
  if (indicator.polarity === 'neutral')
    return missing(facts, 'z', 'There is no rating: neither a higher nor a lower figure is wanted.');
  const current = readObservation(facts.current, indicator);
  if (!current.usable)
    return missing(
      facts,
      current.symbol,
      `There is no rating: the figure is ${symbolWords[current.symbol]}.`,
    );
  const goal = targetOf(facts);
  if (goal === null)
    return missing(facts, 'x', 'There is no rating: no target is set for this area and period.');
  const reaches = (mark: Rational) => {
    const order = compare(current.published, mark);
    return indicator.polarity === 'higher' ? order >= 0 : order <= 0;
  };
  const rated: Rating = reaches(goal.value)
    ? 'green'
    : goal.amber !== null && reaches(goal.amber)
      ? 'amber'
      : 'red';
  const off = subtract(current.published, goal.value);
  const distance = differenceText(off, indicator, false, Math.max(indicator.decimals, goal.decimals));
  const how =
    off.n === 0n
      ? 'it is met exactly'
      : `it is ${rated === 'green' ? 'met' : 'missed'}; the figure is ${distance} ${off.n > 0n ? 'above' : 'below'} it`;
  return { ...inWords(facts, words[rated], `The target is ${goal.words}: ${how}.`), rating: rated };
};

interface Goal {
  readonly value: Rational;
  readonly amber: Rational | null;
  /** As many as the target was written with, and no fewer than the indicator has. */
  readonly decimals: number;
  /** `at least 95.0%`; empty where neither way is better. */
  readonly words: string;
}

function targetOf({ target: set, indicator, area, period }: Facts): Goal | null {
  const value =
    set !== null && set.area === area.code && set.period === period ? parseDecimal(set.value) : null;
  if (set === null || value === null) return null;
  const places = exactText(value).split('.')[1]?.length ?? 0;
  const decimals = compare(round(value, indicator.decimals), value) === 0 ? indicator.decimals : places;
  const bound = { higher: 'at least ', lower: 'at most ', neutral: null }[indicator.polarity];
  return {
    value,
    amber: parseDecimal(set.amber),
    decimals,
    words: bound === null ? '' : bound + valueText(value, indicator, decimals),
  };
}
