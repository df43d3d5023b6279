/** The pages that Word shows, with what this installation has set in their heads. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Contents of meta elements, by their name. */
export type PageSettings = Readonly<Record<string, string>>;

/**
 * Serves these pages before the static files, which know no settings. They are read each time, so that a build may replace
 * them under a program that runs.
 */
export function servePagesWith(settings: PageSettings, app: FastifyInstance, folder: string): void {
  for (const page of ['taskpane.html', 'sign-in.html'])
    app.get(`/${page}`, async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .send(inHead(await readFile(join(folder, page), 'utf8'), settings)),
    );
}

const inHead = (html: string, settings: PageSettings): string =>
  html.replace(
    '</head>',
    (end) =>
      Object.entries(settings)
        .map(([name, content]) => `  <meta name="${escaped(name)}" content="${escaped(content)}" />\n  `)
        .join('') + end,
  );

/** HTML, 13.1.2.3: what may not stand in an attribute in double quotes, and what would begin a tag. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
