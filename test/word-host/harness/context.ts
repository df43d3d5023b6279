/** A browser context that stays on this machine, with office.js answered from node_modules. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import type { Watch } from '../../../src/core/model/index.ts';
import { watchPath } from '../driver/call-host.ts';
import { checkout } from '../server/checkout.ts';
import { officeJsFile, officeJsHost, typeOf } from '../server/office-js.ts';

export interface Watches {
  keep(watch: Watch): number;
  forget(id: number): void;
}

export interface OpenedContext {
  readonly context: BrowserContext;
  readonly outsideRequests: readonly string[];
  readonly watches: Watches;
}

export async function newContext(browser: Browser, shipped: boolean): Promise<OpenedContext> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  // The shipped page has no script tag for it, and gets none.
  if (shipped) await context.addInitScript({ content: await supplement() });
  const outsideRequests = await keepInside(context);
  return { context, outsideRequests, watches: await answerWatches(context) };
}

const supplement = (): Promise<string> =>
  readFile(join(checkout(), 'dist', 'word-host', 'pages', 'supplement.js'), 'utf8');

async function keepInside(context: BrowserContext): Promise<string[]> {
  const outside: string[] = [];
  await context.route(
    ({ hostname, protocol }) => /^https?:$/.test(protocol) && hostname !== 'localhost',
    async (route) => {
      const url = route.request().url();
      const path = url.startsWith(officeJsHost) ? new URL(url).pathname : null;
      const body =
        path === null ? null : await officeJsFile(path.slice(new URL(officeJsHost).pathname.length));
      if (path !== null && body !== null) {
        // office.js asks for its other files with crossorigin="anonymous".
        const headers = { 'access-control-allow-origin': '*' };
        return route.fulfill({ body, contentType: typeOf(path), headers });
      }
      outside.push(url);
      return route.abort();
    },
  );
  return outside;
}

async function answerWatches(context: BrowserContext): Promise<Watches> {
  const kept = new Map<number, Watch>();
  let last = 0;
  await context.route(`**${watchPath}?*`, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const watch = kept.get(Number(asked.get('id')));
    if (asked.get('ask') === 'cancelled')
      return route.fulfill({ body: String(watch?.cancelled?.() ?? false) });
    watch?.progress?.(Number(asked.get('done')), Number(asked.get('total')));
    return route.fulfill({ body: '' });
  });
  return {
    keep: (watch) => {
      last += 1;
      kept.set(last, watch);
      return last;
    },
    forget: (id) => void kept.delete(id),
  };
}
