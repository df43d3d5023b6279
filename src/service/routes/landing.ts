import { Type } from '@sinclair/typebox';
import { releaseOf } from '../../sources/holdings.ts';
import { releaseSchema } from '../http/schemas.ts';
import { selectReleases } from '../queries/rows.ts';
import type { Routes } from './routes.ts';

const links = {
  indicators: '/v1/indicators?q=',
  areas: '/v1/areas?q=',
  resolve: '/v1/resolve',
  openapi: '/v1/openapi.json',
} as const;

const landing = Type.Object({
  title: Type.String(),
  description: Type.String(),
  links: Type.Object(Object.fromEntries(Object.keys(links).map((name) => [name, Type.String()]))),
  releases: Type.Array(releaseSchema),
  data_as_of: Type.Union([Type.String(), Type.Null()]),
});

/** Where a newcomer begins: what the service holds and where to ask. */
export const landingRoutes: Routes = (app, database) => {
  app.get('/v1', { schema: { summary: 'What is here', response: { 200: landing } } }, async () => {
    const releases = (await selectReleases(database).execute()).filter(
      ({ status }) => status === 'published',
    );
    const newest = releases
      .map(({ published }) => published)
      .sort()
      .at(-1);
    return {
      title: 'Reportwright indicator service',
      description: 'Published figures for council reports, with where they come from.',
      links,
      releases: releases.map(releaseOf),
      data_as_of: newest ?? null,
    };
  });
  app.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
};
