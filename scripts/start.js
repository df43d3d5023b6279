/** `npm start`: installs what is missing, builds, and serves the workbench and the indicator service on one address. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureBuild, ensurePackages, root } from './setup.js';

ensurePackages();
await ensureBuild();
await import(pathToFileURL(join(root, 'dist', 'node', 'serve.js')).href);
