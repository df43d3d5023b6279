/** Compares every figure of a report with its source, in one call. */

import type { FigureStatus, IndicatorSource, IndicatorSourceState, ReportDocument } from '../model/index.ts';
import { figuresOf } from './figures-of.ts';
import { factsQueries, figureStatuses } from './refresh/statuses.ts';
import type { Answers } from './refresh/statuses.ts';
import { factsKey } from './tag.ts';

export interface ResolvedFigures {
  /** In document order. */
  readonly figures: readonly FigureStatus[];
  readonly source: IndicatorSourceState;
  /** What the source said, by `factsKey`; null where it was not asked or failed. */
  readonly answers: Answers | null;
}

/** A source that fails costs the comparison, never the reading: the figures are then judged by the report's own record. */
export async function resolveFigures(
  document: ReportDocument,
  source: IndicatorSource | null,
  today?: string,
): Promise<ResolvedFigures> {
  const figures = figuresOf(document);
  const queries = factsQueries(figures);
  const judged = (answers: Answers | null, state: IndicatorSourceState): ResolvedFigures => ({
    figures: figureStatuses(figures, document.ledger, answers, today),
    source: state,
    answers,
  });
  if (source === null || queries.length === 0) return judged(null, { state: 'not-asked' });
  const response = await source.resolve(queries);
  if (!response.ok) return judged(null, { state: 'failed', message: response.error.message });
  if (response.value.length !== queries.length) {
    const message = `The source of figures gave ${response.value.length} answers to ${queries.length} questions. Try again later.`;
    return judged(null, { state: 'failed', message });
  }
  const answers: Answers = new Map(
    queries.flatMap((query, index) => {
      const answer = response.value[index];
      return answer === undefined ? [] : [[factsKey(query), answer] as const];
    }),
  );
  return judged(answers, { state: 'answered' });
}
