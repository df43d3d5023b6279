/** The built product in a browser: a service of its own with data of its own, and no way out of this machine. */

import { expect, test as base } from '@playwright/test';
import { startService } from './service.ts';
import { createWorkbench } from './workbench.ts';
import type { WorkbenchPage } from './workbench.ts';

/** The day on which the tests take place, in the browser and for the command line. */
export const today = '2026-01-08';

export const test = base.extend<{ workbench: WorkbenchPage }, { service: string }>({
  service: [
    // Playwright wants the braces to see what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const started = await startService();
      await use(started.address);
      await started.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ service }, use) => use(service),
  workbench: async ({ page, context, baseURL }, use) => {
    const outside: string[] = [];
    const wrong: string[] = [];
    await context.route('**', (route) => {
      const { protocol, origin } = new URL(route.request().url());
      if (origin === baseURL || protocol === 'blob:' || protocol === 'data:') return route.continue();
      outside.push(route.request().url());
      return route.abort();
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
    await page.goto('/');
    const workbench = createWorkbench(page);
    await workbench.ready();
    await use(workbench);
    expect(outside, 'requests that leave the machine').toEqual([]);
    expect(
      wrong.filter((message) => !workbench.expected.some((pattern) => pattern.test(message))),
      'errors in the browser',
    ).toEqual([]);
  },
});

export { expect };
