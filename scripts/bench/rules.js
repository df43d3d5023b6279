import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../setup.js';
import { bound, bundle, measured, table } from './measuring.js';

const most = 50;

/** The slowest rules over Word files of other projects, kept beside the checkout, and over reports that no author writes. */
export async function benchRules() {
  const program = await bundle('rules');
  const corpus = join(root, '..', 'shared', 'corpus');
  const there = existsSync(corpus);
  if (!there) console.log(`skipped  Word files of other projects are not at ${corpus}`);
  const { files, slowest } = measured([program, ...(there ? [corpus] : [])]);
  console.log('');
  table(
    [`slowest rules over ${files} documents`, 'document', 'time'],
    slowest.map(({ rule, file, ms }) => [rule, file, `${ms.toFixed(0)} ms`]),
  );
  bound(`no rule takes longer than ${most} ms on any of them`, slowest[0].ms <= most);
  console.log('');
}
