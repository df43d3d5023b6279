/** Two figures of one indicator and of different periods in one sentence. */

import type { Found, RuleInput } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { isNumber, periodWords, sentencesWithFigures, standingRecord, statedIn } from './figures-in-text.ts';
import type { FigureInText, Sentence } from './figures-in-text.ts';

export interface Dated {
  readonly figure: FigureInText;
  readonly period: string;
}

export type Pair = readonly [Dated, Dated];

/** “97” (April to September 2025) */
export const wordsOf = ({ figure, period }: Dated): string =>
  `${quoted(figure.status.text)} (${periodWords(period)})`;

/** At most one finding for each sentence: the first two figures of one indicator and different periods of which `judge` has something to say. */
export function* pairsIn(
  { document, figures }: RuleInput,
  judge: (pair: Pair, sentence: Sentence) => Pick<Found, 'outcome' | 'message'> | null,
): Iterable<Found> {
  for (const stated of statedIn(document, figures)) {
    if (stated.figures.length < 2 || stated.placed.paragraph.headingLevel !== null) continue;
    for (const sentence of sentencesWithFigures(stated)) {
      const dated = sentence.figures.flatMap((figure): readonly Dated[] => {
        const record = isNumber(figure.status) ? standingRecord(figure.status) : null;
        return record === null ? [] : [{ figure, period: record.period }];
      });
      const found = firstPair(dated, (pair) => judge(pair, sentence));
      if (found === null) continue;
      const [one, other] = found.pair;
      yield {
        ...found.said,
        subject: one.figure.query.indicator,
        location: placeOf(stated.placed, { start: one.figure.start, end: other.figure.end }),
        fixes: [],
      };
    }
  }
}

function firstPair(
  dated: readonly Dated[],
  judge: (pair: Pair) => Pick<Found, 'outcome' | 'message'> | null,
): { pair: Pair; said: Pick<Found, 'outcome' | 'message'> } | null {
  // A sentence with more figures than this is a list, and looking at every pair of it would take long.
  const few = dated.slice(0, 12);
  for (const [at, one] of few.entries()) {
    for (const other of few.slice(at + 1)) {
      if (one.figure.query.indicator !== other.figure.query.indicator || one.period === other.period)
        continue;
      const said = judge([one, other]);
      if (said !== null) return { pair: [one, other], said };
    }
  }
  return null;
}
