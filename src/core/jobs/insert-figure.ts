/** Inserts figures at the cursor: a number, several, or the phrase of an indicator. */

import { err, ok } from '../model/index.ts';
import type { Facts, FactsQuery, FigureQuery, HostError, Result, SourceError } from '../model/index.ts';
import {
  figureParts,
  isChartMeasure,
  isFigureQuery,
  parseTag,
  phrase,
  phraseNotes,
  phraseText,
  planInsert,
} from '../figures/index.ts';
import type { PhrasePart } from '../figures/index.ts';
import { recognise, withOwnWords } from '../reports/index.ts';
import { errorOf } from './apply-all.ts';
import { allFacts, askFacts } from './ask-facts.ts';
import type { Ports } from './ports.ts';

export type InsertRequest =
  /**
   * Figures, separated by spaces, each written as its `format` says; with `unit`, each is followed by its unit as plain
   * words ("88 per 10,000"). Charts are pictures, and are not for this job.
   */
  { readonly queries: readonly FigureQuery[]; readonly unit?: boolean } | { readonly phrase: FactsQuery };

export interface Inserted {
  /** What now stands at the cursor. */
  readonly text: string;
  /** What the phrase leaves out and why; what a reader must know of the figures. */
  readonly notes: readonly string[];
}

/**
 * Asks the source unless `known` already holds the answer, then writes at the host's cursor. Fails, leaving the text as
 * it was, where the source has nothing to give, the cursor is in no text, or the host refuses.
 */
export async function insertFigure(
  { host, source, types }: Ports,
  request: InsertRequest,
  known: readonly Facts[] = [],
): Promise<Result<Inserted, HostError | SourceError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const cursor = await host.cursor();
  if (!cursor.ok) return cursor;
  if (cursor.value === null) return err(noCursor);
  const composed = await compose(request, async (queries) =>
    allFacts(await askFacts(source, queries, known)),
  );
  if (!composed.ok) return composed;
  const { parts, notes } = composed.value;
  const document = withOwnWords(read.value, recognise(read.value, types).type);
  const edits = planInsert(parts, cursor.value, document);
  const [inserted, recorded] = await host.apply(edits);
  if (inserted?.done === false) return err(errorOf(inserted));
  // A figure without a record is adopted from its tag at the next refresh.
  const unrecorded =
    recorded?.done === false ? [`Where it comes from was not recorded. ${recorded.message}`] : [];
  return ok({ text: phraseText(parts), notes: [...notes, ...unrecorded] });
}

const noCursor: HostError = {
  kind: 'not-found',
  message:
    'Reportwright cannot tell where to put the figure. Click in the text where it should stand, then insert it again.',
};

type Ask = (queries: readonly FactsQuery[]) => Promise<Result<readonly Facts[], SourceError>>;

interface Composition {
  readonly parts: readonly PhrasePart[];
  readonly notes: readonly string[];
}

async function compose(request: InsertRequest, facts: Ask): Promise<Result<Composition, SourceError>> {
  if ('phrase' in request) return composePhrase(request.phrase, facts);
  const unreadable = request.queries.find((query) => !isFigureQuery(query));
  if (unreadable !== undefined) return err(notAQuery(unreadable));
  if (request.queries.some(({ measure }) => isChartMeasure(measure))) return err(chartRefused);
  const found = await facts(request.queries);
  if (!found.ok) return found;
  const figures = request.queries.map((query, index) => {
    const answer = found.value[index]!;
    const { period, measure, format } = query;
    const unit = request.unit ?? false;
    return figureParts(answer, measure, format === undefined ? { period, unit } : { period, unit, format });
  });
  const parts = figures.flatMap((figure, index) => (index === 0 ? figure : [{ text: ' ' }, ...figure]));
  const notes = parts.flatMap((part) =>
    'text' in part || part.computed.note === null ? [] : [part.computed.note],
  );
  return ok({ parts, notes: [...new Set(notes)] });
}

async function composePhrase(query: FactsQuery, facts: Ask): Promise<Result<Composition, SourceError>> {
  if (!isFigureQuery({ ...query, measure: 'value' })) return err(notAQuery(query));
  const found = await facts([query]);
  if (!found.ok) return found;
  const main = found.value[0]!;
  // A companion that cannot be had leaves its half of the sentence out; the phrase is still true.
  const companion =
    main.indicator.companion === null
      ? null
      : await facts([{ ...query, indicator: main.indicator.companion }]);
  const other = companion?.ok === true ? (companion.value[0] ?? null) : null;
  const parts = phrase(main, other, query.period);
  if (parts.some((part) => 'tag' in part && parseTag(part.tag) === null)) return err(notAQuery(query));
  return ok({ parts, notes: phraseNotes(main, other) });
}

const chartRefused: SourceError = {
  kind: 'nonsense',
  message: 'A chart stands in a report as a picture. Choose the chart among the figures, then insert it.',
};

const notAQuery = ({ indicator, area, period }: FactsQuery): SourceError => ({
  kind: 'nonsense',
  message: `“${indicator}”, “${area}”, “${period}” is not a figure that can be inserted. Choose an indicator, an area and a period from the lists.`,
});
