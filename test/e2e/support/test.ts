/** The built product in a browser: a service of its own with data of its own, and no way out of this machine. */

import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addressOf } from './services.ts';
import { createWorkbench } from './workbench.ts';
import type { WorkbenchPage } from './workbench.ts';

/** The day on which the tests take place, in the browser and for the command line. */
export const today = '2026-01-08';

const viewport = { width: 1480, height: 908 };

interface Desk {
  readonly page: Page;
  readonly outside: string[];
  /** Leaves the page that is shown, and what it has stored. */
  clear(): Promise<void>;
}

/**
 * The page is one for a worker: a browser without anything remembered of it takes as long to start the workbench as most
 * tests take. For each test it is loaded anew, with nothing in its storage.
 */
export const test = base.extend<{ workbench: WorkbenchPage }, { service: string; desk: Desk }>({
  service: [
    // Playwright wants the braces to see what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => use(await addressOf('real')),
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ service }, use) => use(service),
  desk: [
    async ({ browser, service }, use) => {
      const context = await browser.newContext({
        baseURL: service,
        viewport,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        acceptDownloads: true,
      });
      context.setDefaultTimeout(15_000);
      const outside: string[] = [];
      await context.route('**', (route) => {
        const { protocol, origin } = new URL(route.request().url());
        // What a page asked for that has been left since has been answered already, or by nobody.
        if (origin === service || protocol === 'blob:' || protocol === 'data:')
          return route.continue().catch(() => undefined);
        outside.push(route.request().url());
        return route.abort();
      });
      const page = await context.newPage();
      const browsing = await context.newCDPSession(page);
      const clear = async (): Promise<void> => {
        await page.goto('about:blank');
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await browsing.send('Storage.clearDataForOrigin', { origin: service, storageTypes: 'local_storage' });
        outside.length = 0;
      };
      await use({ page, outside, clear });
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  workbench: async ({ desk: { page, outside, clear } }, use) => {
    await clear();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    await page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto('/');
    const workbench = createWorkbench(page);
    await workbench.ready();
    await use(workbench);
    page.removeAllListeners('pageerror');
    page.removeAllListeners('console');
    expect(outside, 'requests that leave the machine').toEqual([]);
    expect(
      wrong.filter((message) => !workbench.expected.some((pattern) => pattern.test(message))),
      'errors in the browser',
    ).toEqual([]);
  },
});

export { expect };
