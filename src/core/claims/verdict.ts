/** What comes of holding a claim against the facts, and what every judgement needs. */

import {
  absolute,
  compare,
  decimalText,
  divide,
  multiply,
  rational,
  round,
  subtract,
} from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';
import { periodLabel } from '../figures/index.ts';
import { areaName } from '../figures/words.ts';
import { madeOnceFor } from '../model/index.ts';
import type { Facts, Measure, NotCompared, Observation, PeriodId } from '../model/index.ts';
import type { ReadClaim } from './read-sentence.ts';
import type { TypedNumber } from './typed-numbers.ts';

export type Verdict =
  | { readonly is: 'agrees' }
  | {
      readonly is: 'contradicted';
      readonly sure: boolean;
      readonly says: string;
      readonly instead: string | null;
      readonly correct: string | null;
    }
  | { readonly is: 'not-compared'; readonly why: NotCompared };

export const notCompared = (why: NotCompared): Verdict => ({ is: 'not-compared', why });
export const agrees: Verdict = { is: 'agrees' };

export interface Context {
  readonly claim: ReadClaim;
  readonly facts: Facts;
  readonly latest: Facts;
  readonly earlier: PeriodId | null;
  readonly later: PeriodId;
  readonly isSure: boolean;
}

export interface Answer {
  readonly verdict: Verdict;
  readonly measure: Measure | null;
}

/** "children looked after in Derby as at 31 March 2025" */
export const described = madeOnceFor(({ indicator, area, period }: Facts): string => {
  const { unitKind, noun } = indicator;
  const what =
    unitKind === 'rate' ? `the rate of ${noun}` : unitKind === 'count' ? `the number of ${noun}` : noun;
  return `${what} in ${areaName(area)} ${periodLabel(period, indicator)}`;
});

export const observationAt = (facts: Facts, period: PeriodId): Observation | null =>
  facts.series.find((one) => one.period === period) ?? null;

/** The typed number is one of these, to as many places as it has, or as nearly as it says. */
export function fitsNumber({ value, decimals, hedge }: TypedNumber, exact: readonly Rational[]): boolean {
  return exact.some((one) => {
    if (
      compare(round(one, decimals), value) === 0 &&
      (decimals > 0 || hedge !== null || compare(round(one, 0), value) === 0)
    )
      return true;
    // "82,000 children" is 81,770 to the nearest thousand, whether or not "about" stands before it.
    if (decimals === 0 && isRoundedTo(value, one)) return true;
    if (hedge === null) return false;
    if (hedge === 'over') return compare(one, value) >= 0;
    if (hedge === 'under') return compare(one, value) <= 0;
    const difference = absolute(subtract(one, value));
    return compare(multiply(difference, rational(20)), absolute(one)) <= 0;
  });
}

/** A number of hundreds or thousands that another is when it is rounded so, and near it: 700 is not 654. */
function isRoundedTo(value: Rational, one: Rational): boolean {
  const zeros = /0{2,}$/.exec(decimalText(value, 0))?.[0].length ?? 0;
  if (zeros === 0) return false;
  const step = rational(10 ** zeros);
  const steps = divide(one, step);
  const difference = absolute(subtract(one, value));
  return (
    steps !== null &&
    compare(multiply(round(steps, 0), step), value) === 0 &&
    compare(multiply(difference, rational(50)), absolute(one)) <= 0
  );
}
