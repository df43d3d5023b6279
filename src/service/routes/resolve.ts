import { answerAll } from '../../sources/answer.ts';
import { printAnswers } from '../../sources/wire.ts';
import { answersSchema, problems, questionsSchema } from '../http/schemas.ts';
import { loadHoldings } from '../queries/load-holdings.ts';
import type { Routes } from './routes.ts';

/** Everything that a whole report's figures are computed from, in one call: one answer for each binding, in order. */
export const resolveRoutes: Routes = (app, database) => {
  app.post(
    '/v1/resolve',
    {
      schema: {
        summary: 'The facts behind the figures of a report',
        body: questionsSchema,
        response: { 200: answersSchema, ...problems(400, 413, 415) },
      },
    },
    async ({ body: { bindings } }) => {
      const holdings = await loadHoldings(database, bindings);
      return printAnswers(await answerAll(holdings, bindings, new Date().toISOString())) as never;
    },
  );
};
