#!/usr/bin/env node
/** `npx reportwright …` from a checkout. Sets the checkout up by itself when nobody has yet. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureBuild, ensurePackages, root } from './setup.js';

const cli = join(root, 'dist', 'node', 'cli.js');
if (!existsSync(cli)) {
  // What it prints belongs to the person, never to a file or program that reads the answer.
  console.log = console.error;
  ensurePackages();
  await ensureBuild();
}
await import(pathToFileURL(cli).href);
