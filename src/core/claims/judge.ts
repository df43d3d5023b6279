/** Holds what a sentence claims against the facts. */

import { compare, displayText, parseDecimal, round } from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';
import { compute, periodLabel } from '../figures/index.ts';
import { readObservation } from '../figures/observation.ts';
import { madeOnceFor } from '../model/index.ts';
import type { Facts, Measure, NotCompared, Observation, PeriodId } from '../model/index.ts';
import { explain } from './explain.ts';
import { changeVerdict } from './judge-change.ts';
import { rankVerdict } from './judge-rank.ts';
import { periodMeant, periodsOf } from './periods-said.ts';
import type { ReadClaim } from './read-sentence.ts';
import type { TypedNumber } from './typed-numbers.ts';
import { agrees, described, fitsNumber, notCompared, observationAt } from './verdict.ts';
import type { Answer, Context, Verdict } from './verdict.ts';

/** The facts of an indicator for the area of a claim at its newest period, and at others where they were asked for. */
export interface Known {
  readonly latest: Facts;
  readonly at: (period: PeriodId) => Facts | null;
}

export interface Judgement {
  readonly facts: Facts;
  readonly period: PeriodId;
  readonly measure: Measure | null;
  readonly number: Verdict;
  readonly direction: Verdict | null;
}

/** The facts as they were at each period of the series, oldest first. */
const factsOfSeries = madeOnceFor((facts: Facts): readonly Facts[] =>
  facts.series.map((current, index) =>
    current.period === facts.period
      ? facts
      : {
          ...facts,
          period: current.period,
          current,
          previous: facts.series[index - 1] ?? null,
          england: facts.englandSeries.find(({ period }) => period === current.period) ?? null,
          region: null,
          target: null,
          neighbours: null,
          peers: [],
        },
  ),
);

const factsAt = (facts: Facts, period: PeriodId): Facts | null =>
  period === facts.period ? facts : (factsOfSeries(facts).find((one) => one.period === period) ?? null);

/** What one indicator says of a claim. */
export function judge(claim: ReadClaim, known: Known): Judgement {
  const { latest } = known;
  const series = periodsOf(latest.series);
  const main = claim.main === null ? latest.period : periodMeant(claim.main, series, latest.period);
  const silent = (why: NotCompared): Judgement => ({
    facts: latest,
    period: latest.period,
    measure: null,
    number: notCompared(why),
    direction: null,
  });
  if (main === null) return silent('other-period');
  const said = claim.period ?? (claim.start ? (claim.base ?? { is: 'before' as const, cycles: 1 }) : null);
  const period = said === null ? main : periodMeant(said, series, main);
  if (period === null) return silent('other-period');
  const facts = known.at(period) ?? factsAt(latest, period);
  if (facts === null) return silent('other-period');
  const isSure = claim.saysBoth;
  const earlier = claim.start
    ? period
    : claim.base === null
      ? (series[series.indexOf(period) - 1] ?? null)
      : periodMeant(claim.base, series, period);
  const later = claim.start ? main : period;
  const context: Context = { claim, facts, latest, earlier, later, isSure };
  const { verdict, measure } = numberVerdict(context);
  const direction = claim.way === null ? null : directionVerdict(context);
  return { facts, period, measure, number: verdict, direction };
}

function numberVerdict(context: Context): Answer {
  const { role } = context.claim;
  if (role === 'value') return valueVerdict(context);
  if (role === 'change' || role === 'change-pct' || role === 'points') return changeVerdict(context);
  return rankVerdict(context);
}

function valueVerdict(context: Context): Answer {
  const { claim, facts, isSure } = context;
  const { area } = claim;
  const { indicator } = facts;
  if (claim.wholeYear && indicator.measureType === 'snapshot')
    return { verdict: notCompared('other-period'), measure: null };
  if (area.is === 'region' || area.is === 'neighbours') return groupVerdict(context, area.is);
  const reading = readObservation(facts.current, indicator);
  if (!reading.usable) return { verdict: notCompared('no-value'), measure: null };
  const measure: Measure = 'value';
  const fits = fitsNumber(claim.number, [reading.published, reading.unrounded]);
  if (fits) return { verdict: agrees, measure };
  const instead = explain(claim.number, facts, context.latest);
  // Local figures are newer than what is published: without a period only a known number is a wrong one.
  if (claim.period === null && !claim.start && instead === null)
    return { verdict: notCompared('no-period'), measure };
  const correct = displayText(
    reading.unrounded,
    decimalsFor(claim.number, indicator.decimals, reading.places),
  );
  return {
    verdict: {
      is: 'contradicted',
      sure: isSure && claim.number.hedge === null,
      says: `The source gives ${correct} for ${described(facts)}.`,
      instead,
      correct: claim.number.hedge === null ? correct : null,
    },
    measure,
  };
}

/** As many decimals as the author gives, where the value is known to so many. */
const decimalsFor = ({ decimals }: TypedNumber, own: number, places: number | null): number =>
  decimals <= own ? own : places === null ? decimals : Math.max(own, Math.min(decimals, places));

function groupVerdict({ claim, facts }: Context, which: 'region' | 'neighbours'): Answer {
  const measures: readonly Measure[] =
    which === 'region' ? ['region'] : ['neighbours', 'nn-median', 'nn-mean', 'nn-pooled', 'nn-sum'];
  const known = measures.flatMap((measure) => {
    const computed = compute(facts, measure, { decimals: claim.number.decimals });
    const value = parseDecimal(computed.exact);
    return value === null ? [] : [{ measure, value }];
  });
  if (known.length === 0) return { verdict: notCompared('no-value'), measure: null };
  const match = known.find(({ value }) =>
    fitsNumber(claim.number, [value, round(value, facts.indicator.decimals)]),
  );
  if (match !== undefined) return { verdict: agrees, measure: match.measure };
  const first = known[0]!;
  const correct = displayText(first.value, Math.max(claim.number.decimals, facts.indicator.decimals));
  const name = which === 'region' ? 'the region' : 'the statistical neighbours (median or sum)';
  return {
    verdict: {
      is: 'contradicted',
      sure: false,
      says: `The source gives ${correct} for ${name} ${periodLabel(facts.period, facts.indicator)}.`,
      instead: null,
      correct: which === 'region' ? correct : null,
    },
    measure: null,
  };
}

function directionVerdict({ claim, latest, earlier, later, isSure }: Context): Verdict {
  const way = claim.way!;
  const { area } = claim;
  if (area.is === 'region' || area.is === 'neighbours') return notCompared('unclear');
  const [before, after] = [
    earlier === null ? null : observationAt(latest, earlier),
    observationAt(latest, later),
  ];
  if (before === null || after === null) return notCompared('other-period');
  const { indicator } = latest;
  const [then, now] = [readObservation(before, indicator), readObservation(after, indicator)];
  if (!then.usable || !now.usable) return notCompared('no-value');
  if (before.flags.includes('b') || after.flags.includes('b')) return notCompared('no-value');
  const shown = compare(now.published, then.published);
  const real = shown === 0 ? compare(now.unrounded, then.unrounded) : shown;
  if (real === 0 || real > 0 === (way.way === 'up')) return agrees;
  const show = (value: Rational) => displayText(value, indicator.decimals);
  const at = (observation: Observation) => periodLabel(observation.period, indicator);
  return {
    is: 'contradicted',
    sure: isSure && shown !== 0,
    says: `The source gives ${show(then.published)} ${at(before)} and ${show(now.published)} ${at(after)} for ${described({ ...latest, period: later }).replace(` ${at(after)}`, '')}.`,
    instead: null,
    correct: null,
  };
}
