/**
 * Writes docs/rules.md anew from the rules themselves, by the test that holds it to them.
 *
 *   node scripts/rule-guide.js
 */

import { join } from 'node:path';

import { root, run } from './setup.js';

run(
  process.execPath,
  [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects',
    'node',
    '--testPathPatterns',
    'test/golden/rule-guide',
  ],
  { env: { ...process.env, GOLDEN: '1' } },
);
