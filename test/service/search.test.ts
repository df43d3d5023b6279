import * as fc from 'fast-check';
import { createFileSource, createHttpSource } from '../../src/sources/index.ts';
import { startService } from '../support/service.ts';
import type { RunningService } from '../support/service.ts';
import { sampleTables } from '../support/tables.ts';

describe('search in the service and in a file', () => {
  let service: RunningService;
  beforeAll(async () => void (service = await startService()));
  afterAll(() => service.close());

  const words =
    'looked after children in care LAC starting ceasing leaving rate per 10,000 number kids foster'.split(
      ' ',
    );
  const names =
    'Derby Nottingham St Helens Bristol Kingston upon Hull East Riding of Yorkshire E06000015 831'.split(' ');
  /** Words with a letter lost, doubled or put in at some place, as people type them. */
  const typed = (from: readonly string[]) =>
    fc
      .array(fc.tuple(fc.constantFrom(...from), fc.nat({ max: 12 }), fc.constantFrom('', 'e', 'x', ' ')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) =>
        parts
          .map(([word, at, put]) => (put === ' ' ? word : word.slice(0, at) + put + word.slice(at + 1)))
          .join(' '),
      );

  it('finds the same indicators in the same order, typing errors and all', async () => {
    const [http, file] = [createHttpSource(service.url, fetch), createFileSource(sampleTables)];
    await fc.assert(
      fc.asyncProperty(typed(words), async (query) => {
        expect(await http.search(query)).toEqual(await file.search(query));
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('finds the same areas in the same order', async () => {
    const [http, file] = [createHttpSource(service.url, fetch), createFileSource(sampleTables)];
    await fc.assert(
      fc.asyncProperty(typed(names), async (query) => {
        expect(await http.areas(query)).toEqual(await file.areas(query));
      }),
      { seed: 22, numRuns: 40 },
    );
  });
});
