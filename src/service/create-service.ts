/** The indicator service: the routes of /v1 over a store, and the static pages beside them. */

import { existsSync } from 'node:fs';
import cors from '@fastify/cors';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController } from 'fastify';
import type { FastifyServerOptions } from 'fastify';
import { addHeaders } from './http/headers.ts';
import type { HeaderOptions } from './http/headers.ts';
import { answerWithProblems, sendProblem } from './http/problem.ts';
import { servePagesWith } from './http/word-pages.ts';
import type { PageSettings } from './http/word-pages.ts';
import { areaRoutes } from './routes/areas.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { landingRoutes } from './routes/landing.ts';
import { observationRoutes } from './routes/observations.ts';
import { resolveRoutes } from './routes/resolve.ts';
import type { App } from './routes/routes.ts';
import { summaryRoutes } from './routes/summary.ts';
import { openStore } from './store/open-store.ts';
import type { StoreOptions } from './store/open-store.ts';

/** `frames` and `signIn` go into the Content-Security-Policy of the pages that Word shows; the others stay at `'self'`. */
export interface ServiceOptions extends StoreOptions, HeaderOptions {
  /** Folder of pages to serve at `/`; none unless given and there. */
  readonly staticRoot?: string;
  /** Settings that the pages for Word are served with; none unless given. */
  readonly pageSettings?: PageSettings;
  /** Other origins whose pages may ask, `https://addin.example.gov.uk`; none unless given. */
  readonly origins?: readonly string[];
  readonly logger?: FastifyServerOptions['logger'];
  /** Certificate and private key in PEM; where given, the service speaks https only. */
  readonly https?: { readonly cert: string; readonly key: string };
}

/**
 * The service with its store open and filled, not yet listening. Closing it closes the store.
 *
 * @throws LockedError where another process has the data folder open, AssetsError where the tidy tables are wrong.
 */
export async function createService(options: ServiceOptions): Promise<App> {
  const store = await openStore(options);
  const app = fastify({
    // Fastify's types know two kinds of server; to the routes they are one.
    ...((options.https ? { https: options.https } : {}) as object),
    logger: options.logger ?? false,
    // Requests are not logged: what is asked says what a council is writing about.
    logController: new LogController({ disableRequestLogging: true }),
    // Room for the 2,000 bindings of the largest question.
    bodyLimit: 512 * 1024,
    requestTimeout: 30_000,
    handlerTimeout: 20_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply as never),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.addHook('onClose', () => store.close());
  try {
    addHeaders(app, options);
    answerWithProblems(app);
    await app.register(swagger, { openapi: openapi });
    if (options.origins !== undefined && options.origins.length > 0)
      await app.register(cors, { origin: [...options.origins], methods: ['GET', 'POST'], maxAge: 600 });
    for (const routes of [
      landingRoutes,
      indicatorRoutes,
      summaryRoutes,
      observationRoutes,
      areaRoutes,
      resolveRoutes,
    ])
      await app.register(async (scope) => routes(scope as unknown as App, store.database));
    if (options.staticRoot !== undefined && existsSync(options.staticRoot)) {
      if (options.pageSettings !== undefined) servePagesWith(options.pageSettings, app, options.staticRoot);
      await app.register(fastifyStatic, {
        root: options.staticRoot,
        dotfiles: 'ignore',
        cacheControl: false,
      });
    }
    await app.ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

const openapi = {
  openapi: '3.1.0' as const,
  info: {
    title: 'Reportwright indicator service',
    version: '1.0.0',
    description: 'Published figures for council reports, with where they come from.',
  },
};
