/** The manifest of this checkout, with the files and the code that it speaks of. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandNames } from '../../src/apps/taskpane/commands.ts';
import type { Subject } from './subject.ts';

const root = join(__dirname, '../..');

export const manifestXml = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** Where the code refuses an older Word. */
const floor = /supportsApi\('WordApi', '([\d.]+)'\)/.exec(
  readFileSync(join(root, 'src/hosts/word/ready.ts'), 'utf8'),
)?.[1];

export const surroundings: Omit<Subject, 'root' | 'errors'> = {
  file: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null),
  functions: Object.keys(commandNames),
  wordApi: floor ?? 'nothing that can be found',
};
