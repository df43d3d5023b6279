/** The command line: `reportwright new | check | figures | evidence | types`. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startsQuickly } from './cli/engine.ts';
import { run } from './cli/run.ts';

/** The checkout: the nearest folder above this file whose package is this product. */
function rootAbove(folder: string): string {
  const file = join(folder, 'package.json');
  if (
    existsSync(file) &&
    (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'reportwright'
  ) {
    return folder;
  }
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder of Reportwright itself cannot be found.');
  return rootAbove(above);
}

/** ISO date by the local clock. */
function localDay(): string {
  const clock = new Date();
  return new Date(clock.getTime() - clock.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What Unix programs end with when nobody reads on: 128 and the number of SIGPIPE. */
const brokenPipe = 141;

const here = dirname(fileURLToPath(import.meta.url));

function interrupted(): AbortSignal {
  const stop = new AbortController();
  // Only the first time: whoever presses it again wants out at any price.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

// Whoever reads the answer may have seen enough of it, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(brokenPipe);
});

startsQuickly();
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
  ...(process.stdout.columns > 0 ? { columns: process.stdout.columns } : {}),
  watched: process.stderr.isTTY,
  env: process.env,
  root: rootAbove(here),
  // Asked anew each time: a folder may be watched past midnight.
  get today() {
    return localDay();
  },
  get now() {
    return new Date().toISOString();
  },
  worker: join(here, 'check-worker.js'),
  interrupted,
});
