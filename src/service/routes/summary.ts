import { Type } from '@sinclair/typebox';
import {
  compute,
  describeChange,
  periodLabel,
  phrase,
  phraseNotes,
  phraseText,
} from '../../core/figures/index.ts';
import type { Facts, FactsQuery, Result, SourceError } from '../../core/model/index.ts';
import { measures } from '../../core/model/index.ts';
import { answerAll } from '../../sources/answer.ts';
import { printIndicator, printObservation } from '../../sources/wire.ts';
import { Problem } from '../http/problem.ts';
import { periodWords, problems, summarySchema } from '../http/schemas.ts';
import { loadHoldings } from '../queries/load-holdings.ts';
import { selectReleases } from '../queries/rows.ts';
import type { Database } from '../queries/rows.ts';
import { indicatorById, indicatorParameters } from './indicators.ts';
import type { Routes } from './routes.ts';

const parameters = Type.Object({
  area: Type.String({ maxLength: 64, description: 'GSS code' }),
  period: Type.String({
    maxLength: 64,
    default: 'latest',
    description: periodWords,
  }),
});

/** One indicator of one area as people read it: every measure in words, the phrase, and where it comes from. */
export const summaryRoutes: Routes = (app, database) => {
  app.get(
    '/v1/indicators/:id/summary',
    {
      schema: {
        summary: 'An indicator of an area in words',
        params: indicatorParameters,
        querystring: parameters,
        response: { 200: summarySchema, ...problems(400, 404, 410) },
      },
    },
    async ({ params: { id }, query: { area, period } }) => {
      const { companion } = await indicatorById(database, id);
      const queries = [id, companion].flatMap((one) =>
        one === null ? [] : [{ indicator: one, area, period }],
      );
      const [main, other] = await resolve(database, queries);
      if (main === undefined) throw new Error('A question without an answer');
      if (!main.ok) throw problemFor(main.error);
      return summaryOf(main.value, other?.ok === true ? other.value : null, period) as never;
    },
  );
};

/** Asked for when the data was loaded, so that the same figures make the same answer, byte for byte. */
async function resolve(
  database: Database,
  queries: readonly FactsQuery[],
): Promise<readonly Result<Facts, SourceError>[]> {
  const releases = await selectReleases(database).execute();
  const retrieved =
    releases
      .map((release) => release.retrieved)
      .sort()
      .at(-1) ?? '';
  return answerAll(await loadHoldings(database, queries), queries, retrieved);
}

function summaryOf(facts: Facts, companion: Facts | null, period: string) {
  const { direction, words } = describeChange(facts);
  return {
    indicator: printIndicator(facts.indicator),
    area: facts.area,
    period: facts.period,
    period_label: periodLabel(facts.period, facts.indicator),
    current: printObservation(facts.current),
    previous: facts.previous && printObservation(facts.previous),
    england: facts.england && printObservation(facts.england),
    region: facts.region && {
      area: facts.region.area,
      observation: printObservation(facts.region.observation),
    },
    target: facts.target,
    neighbours: facts.neighbours && {
      group: facts.neighbours.group,
      areas: facts.neighbours.areas,
      observations: facts.neighbours.observations.map(printObservation),
    },
    measures: Object.fromEntries(
      measures.map((measure) => {
        const { text, exact, note, rating } = compute(facts, measure);
        return [measure, { text, exact, note, ...(rating === undefined ? {} : { rating }) }];
      }),
    ),
    change: { direction, words },
    phrase: phraseText(phrase(facts, companion, period)),
    phrase_notes: phraseNotes(facts, companion),
    provenance: {
      source_name: facts.indicator.sourceName,
      source_url: facts.indicator.sourceUrl,
      licence: facts.indicator.licence,
      release: facts.release,
      retrieved_at: facts.retrieved,
      sha256: facts.hash,
    },
  };
}

function problemFor({ kind, message, replacedBy }: SourceError): Problem {
  if (kind === 'withdrawn') return new Problem(410, kind, message, 'id', replacedBy);
  return new Problem(
    404,
    kind,
    message,
    kind === 'no-observation' ? 'period' : kind === 'unknown-area' ? 'area' : 'id',
  );
}
