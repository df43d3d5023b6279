/** The command line: `reportwright new | check | figures | evidence | types`. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

const clock = new Date();
const local = new Date(clock.getTime() - clock.getTimezoneOffset() * 60_000);

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
  env: process.env,
  root: rootAbove(dirname(fileURLToPath(import.meta.url))),
  today: local.toISOString().slice(0, 10),
  now: clock.toISOString(),
});
