/** The built product in a browser: a service of its own with data of its own, and no way out of this machine. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { createWorkbench } from './workbench.ts';
import type { WorkbenchPage } from './workbench.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ready = /Reportwright is ready at (\S+)/;

/** The day on which the tests take place, in the browser and for the command line. */
export const today = '2026-01-08';

interface Started {
  readonly address: string;
  readonly process: ChildProcess;
}

/** `npm start` without its set-up, on a free port, with an empty store in memory. */
async function startService(): Promise<Started> {
  const child = spawn(process.execPath, ['dist/node/serve.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', REPORTWRIGHT_DATA: 'memory' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const found = ready.exec(said.join(''))?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`The service ended with ${code}:\n${said.join('')}`)));
  });
  return { address: await address, process: child };
}

export const test = base.extend<{ workbench: WorkbenchPage }, { service: string }>({
  service: [
    // Playwright wants the braces to see what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const started = await startService();
      await use(started.address);
      const ended = once(started.process, 'exit');
      started.process.kill('SIGTERM');
      await ended;
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
