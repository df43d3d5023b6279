/** What a refresh offers for a figure, and what an author should look at before agreeing to it. */

import type { Computed, Facts, FigureOffer, FigureQuery, LedgerFigure, Measure } from '../model/index.ts';
import { absolute, compare, multiply, parseDecimal, rational } from './decimal.ts';
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

/** `Children looked after rate, Derby: change in per cent` */
export const figureLabel = (facts: Facts, measure: Measure): string =>
  `${facts.indicator.shortName}, ${facts.area.name}: ${measureNames[measure]}`;

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

/** A value that came or went, a change of sign, ten times as much or a tenth: the words around it may no longer be true. */
function attention(measure: Measure, written: LedgerFigure, now: Computed): string | null {
  if (written.text === now.text) return null;
  if ((written.exact === null) !== (now.exact === null)) {
    return now.exact === null
      ? 'There is no value any more. Check the words around it.'
      : 'There was no value before. Check the words around it.';
  }
  const [before, after] = [parseDecimal(written.exact), parseDecimal(now.exact)];
  if (before === null || after === null || measure === 'rank') return null;
  const isChange = measure === 'change' || measure === 'change-pct';
  if (isChange && sign(before.n) !== sign(after.n)) {
    return `It was ${wayWords(before.n)} and is now ${wayWords(after.n)}. Check the words around it.`;
  }
  if (sign(before.n) * sign(after.n) < 0) return 'Its sign has changed. Check that the value is right.';
  const [small, large] = [absolute(before), absolute(after)].sort(compare);
  if (isChange || small === undefined || large === undefined || small.n === 0n) return null;
  return compare(large, multiply(small, rational(10))) >= 0
    ? 'It is ten times as large or as small as before, or more. Check that the value is right.'
    : null;
}

const sign = (n: bigint) => (n > 0n ? 1 : n < 0n ? -1 : 0);

const wayWords = (n: bigint) => (n > 0n ? 'a rise' : n < 0n ? 'a fall' : 'no change');
