import { Type } from '@sinclair/typebox';
import { sql } from 'kysely';
import type { ObservationRow } from '../../sources/tables.ts';
import { printObservation } from '../../sources/wire.ts';
import { Problem } from '../http/problem.ts';
import { observationSchema, problems, results } from '../http/schemas.ts';
import { selectObservations } from '../queries/rows.ts';
import { indicatorById, indicatorParameters } from './indicators.ts';
import type { Routes } from './routes.ts';

const day = (description: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description }));

const parameters = Type.Object({
  area: Type.Optional(
    Type.String({
      maxLength: 4000,
      pattern: '^[A-Za-z0-9, ]*$',
      description: 'GSS codes, separated by commas; every area without',
    }),
  ),
  from: day('First day, ISO date: periods that start on it or later'),
  to: day('Last day, ISO date: periods that start on it or earlier'),
});

/** The values themselves, as JSON or as a CSV file in the format that figures are published in. */
export const observationRoutes: Routes = (app, database) => {
  app.get(
    '/v1/indicators/:id/observations',
    {
      schema: {
        summary: 'The observations of an indicator, as JSON or text/csv',
        params: indicatorParameters,
        querystring: parameters,
        response: { 200: results(observationSchema), ...problems(400, 404) },
      },
    },
    async ({ params: { id }, query: { area, from, to }, headers }, reply) => {
      const indicator = await indicatorById(database, id);
      const codes =
        area
          ?.split(',')
          .map((code) => code.trim())
          .filter((code) => code !== '') ?? [];
      const known =
        codes.length === 0
          ? []
          : await database.selectFrom('area').select('code').where('code', 'in', codes).execute();
      const unknown = codes.find((code) => !known.some((row) => row.code === code));
      if (unknown !== undefined)
        throw new Problem(
          404,
          'unknown-area',
          `There is no area “${unknown.slice(0, 40)}”. Search for it at /v1/areas?q=.`,
          'area',
        );
      let query = selectObservations(database).where('indicator_id', '=', indicator.id);
      if (codes.length > 0) query = query.where('area_code', 'in', codes);
      if (from !== undefined) query = query.where('period_start', '>=', sql<string>`${from}::date`);
      if (to !== undefined) query = query.where('period_start', '<=', sql<string>`${to}::date`);
      const rows = await query.orderBy('area_code').orderBy('period_start').execute();
      if (!wantsCsv(headers.accept)) return reply.send({ results: rows.map(printObservation) });
      // A string passes the schema by: it is written as it is.
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .header('content-disposition', `attachment; filename="${indicator.id}.csv"`)
        .serializer((text: unknown) => text as string)
        .send(csv(rows) as never);
    },
  );
};

const wantsCsv = (accept: string | undefined): boolean => /\btext\/csv\b/.test(accept ?? '');

function csv(rows: readonly ObservationRow[]): string {
  const header = [
    'indicator_id',
    'area_code',
    'period',
    'value',
    'numerator',
    'denominator',
    'status',
    'note',
  ];
  const lines = rows.map((row) => [
    row.indicator,
    row.area,
    row.period,
    row.value,
    row.numerator,
    row.denominator,
    row.flags.join(' '),
    row.note && inert(row.note),
  ]);
  return [header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** RFC 4180. */
const cell = (value: string | null): string =>
  value === null ? '' : /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
