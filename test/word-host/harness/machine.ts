/** What sessions share, because it is slow to start: the bundles, a Chromium, the servers. The last session ends it. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { checkout } from '../server/checkout.ts';
import { startServers } from '../server/servers.ts';
import type { ServerOptions, Servers } from '../server/servers.ts';

export interface Machine {
  readonly browser: Browser;
  readonly servers: Servers;
  giveBack(): Promise<void>;
}

interface Shared<T> {
  readonly started: Promise<T>;
  users: number;
}

let browser: Shared<Browser> | null = null;
const servers = new Map<string, Shared<Servers>>();

export async function borrow(options: ServerOptions): Promise<Machine> {
  const kind = JSON.stringify(options);
  await bundles();
  browser ??= { started: launch(), users: 0 };
  const shared = servers.get(kind) ?? { started: startServers(options), users: 0 };
  servers.set(kind, shared);
  browser.users += 1;
  shared.users += 1;
  const [running, serving] = await Promise.all([browser.started, shared.started]);
  return {
    browser: running,
    servers: serving,
    giveBack: async () => {
      shared.users -= 1;
      if (shared.users === 0 && servers.get(kind) === shared) {
        servers.delete(kind);
        await serving.close();
      }
      if (browser === null) return;
      browser.users -= 1;
      if (browser.users > 0) return;
      browser = null;
      await running.close();
    },
  };
}

/** In a process of its own: the bundler is an ES module, and jest runs none. */
let bundled: Promise<unknown> | null = null;
function bundles(): Promise<unknown> {
  bundled ??= promisify(execFile)(process.execPath, [join(checkout(), 'scripts', 'word-host-build.js')]);
  return bundled;
}

function launch(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = named || system.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
