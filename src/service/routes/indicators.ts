import { Type } from '@sinclair/typebox';
import { sql } from 'kysely';
import { indicatorOf, releaseOf } from '../../sources/holdings.ts';
import type { ReleaseRow } from '../../sources/tables.ts';
import { printIndicator } from '../../sources/wire.ts';
import { Problem } from '../http/problem.ts';
import { indicatorSchema, problems, releaseSchema, results, searchParameters } from '../http/schemas.ts';
import { indicatorRow, selectIndicators, selectReleases } from '../queries/rows.ts';
import type { Database } from '../queries/rows.ts';
import { searchKeys } from '../queries/search.ts';
import type { Routes } from './routes.ts';

export const indicatorParameters = Type.Object({
  id: Type.String({ maxLength: 64, pattern: '^[^\\u0000]*$' }),
});

const withRelease = Type.Composite([
  indicatorSchema,
  Type.Object({
    release: releaseSchema,
    withdrawn: Type.Boolean(),
    replaced_by: Type.Union([Type.String(), Type.Null()]),
  }),
]);

/** The catalogue of indicators. */
export const indicatorRoutes: Routes = (app, database) => {
  app.get(
    '/v1/indicators',
    {
      schema: {
        summary: 'Find indicators',
        querystring: searchParameters,
        response: { 200: results(indicatorSchema), ...problems(400) },
      },
    },
    async ({ query: { q, limit } }) => {
      const among = sql`release_id in (select id from release where status = 'published')`;
      const ids = await searchKeys(database, { table: 'indicator', key: 'id' }, among, q, limit);
      if (ids.length === 0) return { results: [] };
      const rows = (await selectIndicators(database).where('id', 'in', ids).execute()).map(indicatorRow);
      const order = new Map(ids.map((id, at) => [id, at]));
      rows.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
      return { results: rows.map((row) => printIndicator(indicatorOf(row))) };
    },
  );

  app.get(
    '/v1/indicators/:id',
    {
      schema: {
        summary: 'One indicator and its release',
        params: indicatorParameters,
        response: { 200: withRelease, ...problems(404) },
      },
    },
    async ({ params: { id } }) => {
      const row = indicatorRow(await indicatorById(database, id));
      const release = (await selectReleases(database)
        .where('id', '=', row.releaseId)
        .executeTakeFirstOrThrow()) as ReleaseRow;
      return {
        ...printIndicator(indicatorOf(row)),
        release: releaseOf(release),
        withdrawn: release.status === 'withdrawn',
        replaced_by: row.replacedBy,
      };
    },
  );
};

/** @throws Problem 404 where there is none. */
export async function indicatorById(database: Database, id: string) {
  const row = await selectIndicators(database).where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Problem(
      404,
      'unknown-indicator',
      `There is no indicator “${id.slice(0, 40)}”. Search for it at /v1/indicators?q=.`,
      'id',
    );
  return row;
}
