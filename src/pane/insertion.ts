/** What the card of a figure can put into the report: what it will read as, and the job's request for it. */
import { figureParts, phrase } from '../core/figures/index.ts';
import type { PhrasePart } from '../core/figures/index.ts';
import type { InsertRequest } from '../core/jobs/insert-figure.ts';
import type { Facts, Measure } from '../core/model/index.ts';

export type Insertion =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'with-unit' }
  | { readonly kind: 'phrase' };

/** The words and live figures of an insertion. `period` is what the author asked for, `latest` or one of the series. */
export function partsOf(
  insertion: Insertion,
  facts: Facts,
  companion: Facts | null,
  period: string,
): readonly PhrasePart[] {
  if (insertion.kind === 'phrase') return phrase(facts, companion, period);
  return figureParts(facts, insertion.kind === 'measure' ? insertion.measure : 'value', {
    period,
    unit: insertion.kind === 'with-unit',
  });
}

export function requestOf(insertion: Insertion, { indicator, area }: Facts, period: string): InsertRequest {
  const query = { indicator: indicator.id, area: area.code, period };
  if (insertion.kind === 'phrase') return { phrase: query };
  const measure = insertion.kind === 'measure' ? insertion.measure : 'value';
  return { queries: [{ ...query, measure }], unit: insertion.kind === 'with-unit' };
}
