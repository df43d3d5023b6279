import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Terminal } from './terminal.ts';

/** The version of this product: "0.1.0". */
export const versionOf = ({ root }: Pick<Terminal, 'root'>): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;
