/** What an author should look at before agreeing to a new value: it may be wrong, or the words around it no longer true. */

import { levelMeasures } from '../../model/index.ts';
import type { Computed, Facts, LedgerFigure, Measure, Observation, Warning } from '../../model/index.ts';
import { hasValue } from '../measures/computed.ts';
import { absolute, compare, median, multiply, parseDecimal, rational, subtract } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { readObservation } from '../observation.ts';
import { areSameShape } from '../period.ts';
import { differenceText } from '../value-text.ts';

/** Fewer steps than these say nothing of what is usual. */
const fewestSteps = 4;
/** A change beyond so many times the usual step is unusual. */
const largestSwing = rational(3);

/** The gravest first; empty where nothing about the new value is unusual. */
export function warningsOf(
  measure: Measure,
  facts: Facts,
  written: LedgerFigure,
  now: Computed,
): readonly Warning[] {
  const turned = isChange(measure) ? turnedWarning(written, now) : null;
  // A fall of 9% and a rise of 9% read the same, so a change is looked at even where its text stays.
  if (written.text === now.text) return turned === null ? [] : [turned];
  const [was, is] = [hasValue(measure, written), hasValue(measure, now)];
  if (was && !is) return [{ kind: 'gone', text: 'There is no value any more. Check the words around it.' }];
  if (!was && is) return [{ kind: 'came', text: 'There was no value before. Check the words around it.' }];
  if (measure === 'rag')
    return [{ kind: 'rating', text: 'The rating has changed. Check the words around it.' }];
  if (turned !== null) return [turned];
  if (!isAmount(measure)) return [];
  const unit = unitWarning(written.text, now.text);
  if (unit !== null) return [unit];
  const [before, after] = [parseDecimal(written.exact), parseDecimal(now.exact)];
  if (before === null || after === null) return [];
  // A step that is a tenfold one is beyond what is usual as well: it is said once.
  const warnings = [
    signWarning(before, after),
    tenfoldWarning(before, after) ?? swingWarning(measure, facts, written, before, after),
  ];
  return warnings.filter((warning) => warning !== null);
}

const amounts: ReadonlySet<Measure> = new Set<Measure>([...levelMeasures, 'share']);

/** A number that has a size of its own; not a change, a place in an order, or words. */
export const isAmount = (measure: Measure): boolean => amounts.has(measure);

const isChange = (measure: Measure) => measure === 'change' || measure === 'change-pct';

function turnedWarning(written: LedgerFigure, now: Computed): Warning | null {
  const [before, after] = [parseDecimal(written.exact), parseDecimal(now.exact)];
  if (before === null || after === null || sign(before.n) === sign(after.n)) return null;
  return {
    kind: wayOf(after.n),
    text: `It was ${wayWords(before.n)} and is now ${wayWords(after.n)}. Check the words around it.`,
  };
}

/** The record of a figure has no unit of its own: its text shows it. */
function unitWarning(before: string, after: string): Warning | null {
  const [was, is] = [unitSign(before), unitSign(after)];
  return was === is
    ? null
    : {
        kind: 'unit',
        text: `Its unit has changed: it was ${was} and is now ${is}. Check that the value is right.`,
      };
}

const unitSign = (text: string): string =>
  text.includes('£')
    ? 'an amount of money'
    : /%|per cent\b/.test(text)
      ? 'a percentage'
      : 'a number that is no percentage or amount of money';

const signWarning = (before: Rational, after: Rational): Warning | null =>
  sign(before.n) * sign(after.n) < 0
    ? { kind: 'sign', text: 'Its sign has changed. Check that the value is right.' }
    : null;

function tenfoldWarning(before: Rational, after: Rational): Warning | null {
  const [small, large] = [absolute(before), absolute(after)].sort(compare) as [Rational, Rational];
  if (small.n === 0n || compare(large, multiply(small, rational(10))) < 0) return null;
  const isTenth = compare(absolute(after), absolute(before)) < 0;
  return {
    kind: isTenth ? 'tenth' : 'tenfold',
    text: `It is ten times as ${isTenth ? 'small' : 'large'} as before, or more. Check that the value is right.`,
  };
}

/** More than three times the median step of the earlier series, where that has four steps or more. */
function swingWarning(
  measure: Measure,
  facts: Facts,
  written: LedgerFigure,
  before: Rational,
  after: Rational,
): Warning | null {
  const { indicator, period } = facts;
  const series =
    measure === 'value' ? facts.series : measure === 'england' ? facts.englandSeries : ([] as const);
  const steps = stepsOf(
    series.slice(
      0,
      series.findIndex((observation) => observation.period === period),
    ),
    facts,
  );
  const usual = steps.length < fewestSteps ? null : median(steps);
  const moved = absolute(subtract(after, before));
  // Six months against nine are no step of a series (C9).
  if (
    usual === null ||
    !areSameShape(written.period, period) ||
    compare(moved, multiply(usual, largestSwing)) <= 0
  )
    return null;
  const usually =
    usual.n === 0n
      ? 'usually stayed the same'
      : `usually moved by ${differenceText(usual, indicator, false)}`;
  const by = differenceText(moved, indicator, false);
  return {
    kind: 'swing',
    text: `It has moved by ${by}; from one period to the next it ${usually} before. Check that the value is right.`,
  };
}

/** How far each value is from the one before; not across a gap or a break in the series. */
function stepsOf(series: readonly Observation[], { indicator }: Facts): readonly Rational[] {
  return series.flatMap((observation, index) => {
    const earlier = series[index - 1];
    if (earlier === undefined || observation.flags.includes('b')) return [];
    if (!areSameShape(earlier.period, observation.period)) return [];
    const [from, to] = [readObservation(earlier, indicator), readObservation(observation, indicator)];
    return from.usable && to.usable ? [absolute(subtract(to.published, from.published))] : [];
  });
}

const sign = (n: bigint) => (n > 0n ? 1 : n < 0n ? -1 : 0);

const wayOf = (n: bigint) => (n > 0n ? 'rise' : n < 0n ? 'fall' : 'flat');

const wayWords = (n: bigint) => (n > 0n ? 'a rise' : n < 0n ? 'a fall' : 'no change');
