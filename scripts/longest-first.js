/** The order of the files of unit tests: the longest first, so that none is left over for one core alone. */

import { basename } from 'node:path';

import Sequencer from '@jest/test-sequencer';

/** Seconds, for a checkout in which nothing has run yet; those that are not named take less than these. */
const seconds = {
  'word-faults-document.test.ts': 80,
  'word-faults-calls.test.ts': 60,
  'corpus.test.ts': 50,
  'word.test.ts': 45,
  'word-faults-platforms.test.ts': 40,
  'word-faults.test.ts': 35,
  'store.test.ts': 25,
  'word-round-trips.test.ts': 25,
  'word-and-docx.test.ts': 20,
  'figures-tab.test.tsx': 20,
  'accessibility.test.tsx': 20,
  'check-list.test.tsx': 20,
  'pages.test.ts': 18,
  'word-itself.test.ts': 18,
  'damages.test.ts': 15,
  'boot.test.ts': 15,
  'table-builder.test.tsx': 15,
  'choosing.test.tsx': 15,
  'in-word.test.tsx': 15,
};

export default class LongestFirst extends Sequencer {
  /** How long a file took the last time, else what it takes as a rule. */
  time(test) {
    return super.time(test) ?? 1000 * (seconds[basename(test.path)] ?? 1);
  }
}
