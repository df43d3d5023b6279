/** What a refresh offers for a figure. */

import type { Computed, Facts, FigureOffer, FigureQuery, LedgerFigure, Measure } from '../../model/index.ts';
import { changeSize } from './change-size.ts';
import { warningsOf } from './large-change.ts';
import { measureNames } from '../measures/measure-names.ts';
import { periodMove } from './period-move.ts';
import { recordOf } from '../record.ts';

/** `Children looked after rate, Derby: change in per cent`; for the value itself just `Children looked after rate, Derby`. */
export const figureLabel = (facts: Facts, measure: Measure): string => {
  const whose = `${facts.indicator.shortName}, ${facts.area.name}`;
  return measure === 'value' ? whose : `${whose}: ${measureNames[measure]}`;
};

/** The label of a figure whose source gave nothing: its query, as far as it can be read. */
export const queryLabel = (query: FigureQuery | null, tag: string): string =>
  query === null ? tag : `${query.indicator}, ${query.area}: ${measureNames[query.measure]}`;

/** @param stood the record as it was for the text that stands, where that is an older copy. */
export function offerOf(
  query: FigureQuery,
  facts: Facts,
  now: Computed,
  written: LedgerFigure | null,
  stood: LedgerFigure | null = written,
): FigureOffer {
  const { measure } = query;
  return {
    label: figureLabel(facts, measure),
    record: recordOf(now, facts, written, measure),
    warnings: stood === null ? [] : warningsOf(measure, facts, stood, now),
    moved: stood === null ? null : periodMove(stood.period, now.period, facts.indicator),
    size: stood === null ? null : changeSize(measure, facts, stood, now),
    release: facts.release,
  };
}
