import { sql } from 'kysely';
import { areaOf } from '../../sources/holdings.ts';
import { areaSchema, problems, results, searchParameters } from '../http/schemas.ts';
import { selectAreas } from '../queries/rows.ts';
import { searchKeys } from '../queries/search.ts';
import type { Routes } from './routes.ts';

/** Councils, regions and England by name or code. Councils that are no more keep their figures but are not offered. */
export const areaRoutes: Routes = (app, database) => {
  app.get(
    '/v1/areas',
    {
      schema: {
        summary: 'Find areas',
        querystring: searchParameters,
        response: { 200: results(areaSchema), ...problems(400) },
      },
    },
    async ({ query: { q, limit } }) => {
      const among = sql`valid_to is null`;
      const codes = await searchKeys(database, { table: 'area', key: 'code' }, among, q, limit);
      if (codes.length === 0) return { results: [] };
      const rows = await selectAreas(database).where('code', 'in', codes).execute();
      const order = new Map(codes.map((code, at) => [code, at]));
      rows.sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
      return { results: rows.map(areaOf) };
    },
  );
};
