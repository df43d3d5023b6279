/** `npm run word-host`: the shipped pane beside a stand-in for Word, for developers. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureBuild, ensurePackages, root } from './setup.js';

ensurePackages();
await ensureBuild();
const { ensureWordHost } = await import('./word-host-build.js');
await ensureWordHost();
await import(pathToFileURL(join(root, 'dist', 'word-host', 'program', 'serve.js')).href);
