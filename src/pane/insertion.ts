/** What the card of a figure can put into the report: what it will read as, and the job's request for it. */
import { figureParts, phrase } from '../core/figures/index.ts';
import type { PhrasePart } from '../core/figures/index.ts';
import type { InsertRequest } from '../core/jobs/insert-figure.ts';
import { levelMeasures } from '../core/model/index.ts';
import type { Facts, FigureFormat, Measure } from '../core/model/index.ts';

export interface MeasureInsertion {
  readonly kind: 'measure';
  readonly measure: Measure;
  readonly format?: FigureFormat;
}

export type Insertion = MeasureInsertion | { readonly kind: 'phrase' };

/** The words and live figures of an insertion. `period` is what the author asked for, `latest` or one of the series. */
export function partsOf(
  insertion: Insertion,
  facts: Facts,
  companion: Facts | null,
  period: string,
): readonly PhrasePart[] {
  if (insertion.kind === 'phrase') return phrase(facts, companion, period);
  const { measure, format } = insertion;
  return figureParts(facts, measure, format ? { period, format } : { period });
}

export function requestOf(insertion: Insertion, { indicator, area }: Facts, period: string): InsertRequest {
  const query = { indicator: indicator.id, area: area.code, period };
  if (insertion.kind === 'phrase') return { phrase: query };
  const { measure, format } = insertion;
  return { queries: [format ? { ...query, measure, format } : { ...query, measure }] };
}

/** How numbers are to be written, where the measure is one: words and ranks are written in one way only. */
export const measured = (measure: Measure, format: FigureFormat): MeasureInsertion =>
  numbers.has(measure) && Object.keys(format).length > 0
    ? { kind: 'measure', measure, format }
    : { kind: 'measure', measure };

const numbers: ReadonlySet<Measure> = new Set([...levelMeasures, 'change', 'change-pct', 'share']);
