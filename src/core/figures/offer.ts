/** What a refresh offers for a figure, and what an author should look at before agreeing to it. */

import type { Computed, Facts, FigureOffer, FigureQuery, LedgerFigure, Measure } from '../model/index.ts';
import { absolute, compare, multiply, parseDecimal, rational } from './decimal.ts';
import type { Rational } from './decimal.ts';
import { periodLabel } from './period-label.ts';
import { recordOf } from './record.ts';

const measureNames: Readonly<Record<Measure, string>> = {
  value: 'value',
  change: 'change',
  'change-pct': 'change in per cent',
  previous: 'earlier value',
  rank: 'rank',
  england: 'England',
  neighbours: 'statistical neighbours',
};

/** `Children looked after rate, Derby: change in per cent`; for the value itself just `Children looked after rate, Derby`. */
export const figureLabel = (facts: Facts, measure: Measure): string => {
  const whose = `${facts.indicator.shortName}, ${facts.area.name}`;
  return measure === 'value' ? whose : `${whose}: ${measureNames[measure]}`;
};

/** The label of a figure whose source gave nothing: its query, as far as it can be read. */
export const queryLabel = (query: FigureQuery | null, tag: string): string =>
  query === null ? tag : `${query.indicator}, ${query.area}: ${measureNames[query.measure]}`;

export function offerOf(
  query: FigureQuery,
  facts: Facts,
  now: Computed,
  written: LedgerFigure | null,
): FigureOffer {
  const said = (period: string) => periodLabel(period, facts.indicator);
  return {
    label: figureLabel(facts, query.measure),
    record: recordOf(now, facts, written),
    attention: written === null ? null : attention(query.measure, written, now),
    moved:
      written === null || written.period === now.period
        ? null
        : `It was ${said(written.period)}; it is now ${said(now.period)}.`,
  };
}

/**
 * A change that turned round, a value that came or went, ten times as much or a tenth: the words around it may no longer
 * be true. A fall of 9% and a rise of 9% read the same, so a change is looked at even where its text stays.
 */
function attention(measure: Measure, written: LedgerFigure, now: Computed): string | null {
  const [before, after] = [parseDecimal(written.exact), parseDecimal(now.exact)];
  const isChange = measure === 'change' || measure === 'change-pct';
  if (isChange && before !== null && after !== null && sign(before.n) !== sign(after.n)) {
    return `It was ${wayWords(before.n)} and is now ${wayWords(after.n)}. Check the words around it.`;
  }
  if (written.text === now.text) return null;
  if (before === null && after === null) return null;
  if (after === null) return 'There is no value any more. Check the words around it.';
  if (before === null) return 'There was no value before. Check the words around it.';
  if (isChange || measure === 'rank') return null;
  if (sign(before.n) * sign(after.n) < 0) return 'Its sign has changed. Check that the value is right.';
  const [small, large] = [absolute(before), absolute(after)].sort(compare) as [Rational, Rational];
  return small.n !== 0n && compare(large, multiply(small, rational(10))) >= 0
    ? 'It is ten times as large or as small as before, or more. Check that the value is right.'
    : null;
}

const sign = (n: bigint) => (n > 0n ? 1 : n < 0n ? -1 : 0);

const wayWords = (n: bigint) => (n > 0n ? 'a rise' : n < 0n ? 'a fall' : 'no change');
