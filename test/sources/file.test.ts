import { createFileSource } from '../../src/sources/index.ts';
import { describeIndicatorSource } from '../contract/indicator-source.ts';
import { sampleTables } from '../support/tables.ts';

describeIndicatorSource('tidy files', () =>
  Promise.resolve({ source: createFileSource(sampleTables), close: () => Promise.resolve() }),
);
