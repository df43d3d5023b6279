import type { Facts, IndicatorSource, SourceError } from '../../src/core/model/index.ts';
import { createFileSource, createHttpSource } from '../../src/sources/index.ts';
import { readTables } from '../../src/sources/tables.ts';
import { exampleAreas, exampleTables, writeExampleTables } from '../support/example-data.ts';
import type { ExampleArea } from '../support/example-data.ts';
import { startService } from '../support/service.ts';

type Made = { readonly source: IndicatorSource; close(): Promise<unknown> };

const sources: readonly [string, (later: boolean) => Promise<Made>][] = [
  [
    'tidy files',
    (later) =>
      Promise.resolve({ source: createFileSource(exampleTables({ later })), close: () => Promise.resolve() }),
  ],
  [
    'the service over HTTP',
    async (later) => {
      const service = await startService({ assets: writeExampleTables({ later }) });
      return { source: createHttpSource(service.url, fetch), close: () => service.close() };
    },
  ],
];

describe('the example data', () => {
  it.each([false, true])('is a set of tables that can be read (second release: %s)', (later) => {
    expect(readTables(exampleTables({ later }))).toMatchObject({ ok: true });
  });

  it('says of every indicator that it is an example', () => {
    const tables = readTables(exampleTables());
    for (const one of tables.ok ? tables.value.indicators : []) {
      expect(one.name).toMatch(/^Example: /);
      expect(one.sourceName).toBe('Example data');
    }
  });
});

describe.each(sources)('targets, cycles and withdrawals from %s', (_, make) => {
  let first: Made;
  let second: Made;
  beforeAll(async () => {
    first = await make(false);
    second = await make(true);
  }, 120_000);
  afterAll(() => Promise.all([first.close(), second.close()]));

  const ask = async ({ source }: Made, indicator: string, area: ExampleArea = 'derby', period = 'latest') => {
    const answers = await source.resolve([{ indicator, area: exampleAreas[area], period }]);
    if (!answers.ok) throw new Error(answers.error.message);
    return answers.value[0];
  };
  const facts = async (...query: Parameters<typeof ask>): Promise<Facts> => {
    const answer = await ask(...query);
    if (answer?.ok !== true) throw new Error(answer?.error.message);
    return answer.value;
  };
  const failure = async (...query: Parameters<typeof ask>): Promise<SourceError> => {
    const answer = await ask(...query);
    if (answer?.ok !== false) throw new Error('An answer was given');
    return answer.error;
  };

  it('gives the target of the area and period, with the worst value that is still amber', async () => {
    expect((await facts(first, 'ex-repairs')).target).toEqual({
      area: 'E06000015',
      period: '2024-04-01/P1Y',
      value: '92',
      amber: '88',
    });
    expect((await facts(first, 'ex-repairs', 'nottingham', 'latest-1')).target?.period).toBe(
      '2023-04-01/P1Y',
    );
  });

  it('gives no target of another area or an earlier period', async () => {
    expect((await facts(first, 'ex-repairs', 'coventry')).target).toBeNull();
    expect((await facts(first, 'ex-repairs', 'derby', 'latest-2')).target).toBeNull();
  });

  it('gives a neighbour by name though there is no observation of it, so that it can be said to be missing', async () => {
    const { neighbours } = await facts(first, 'ex-complaints');
    expect(neighbours?.areas).toHaveLength(4);
    expect(neighbours?.observations).toHaveLength(2);
  });

  it('gives the region and the neighbours by name', async () => {
    const { region, neighbours } = await facts(first, 'ex-repairs');
    expect(region).toMatchObject({ area: { name: 'East Midlands' }, observation: { value: '90.1' } });
    expect(neighbours?.areas.map(({ name }) => name)).toEqual([
      'Coventry',
      'Stoke-on-Trent',
      'Nottingham',
      'Leicester',
    ]);
  });

  it('gives no region where the source has no value for it', async () => {
    expect((await facts(first, 'ex-complaints')).region).toBeNull();
  });

  it('takes the longest of the periods that began together for the newest, and compares like with like', async () => {
    const newest = await facts(first, 'ex-complaints');
    expect(newest.period).toBe('2025-04-01/P6M');
    expect(newest.current).toMatchObject({ value: '97', flags: ['p'] });
    expect(newest.previous).toMatchObject({ period: '2024-04-01/P6M', value: '118' });
    expect((await facts(second, 'ex-complaints')).period).toBe('2025-04-01/P9M');
    expect(newest.series.map(({ period }) => period).slice(-3)).toEqual([
      '2024-04-01/P1Y',
      '2025-04-01/P3M',
      '2025-04-01/P6M',
    ]);
    expect((await facts(first, 'ex-complaints', 'derby', 'latest-2')).current).toMatchObject({
      period: '2023-04-01/P6M',
      value: '109',
    });
  });

  it('says of a withdrawn indicator which takes its place, by id and by name', async () => {
    const error = await failure(first, 'ex-old-repairs');
    expect(error).toMatchObject({ kind: 'withdrawn', replacedBy: 'ex-repairs' });
    expect(error.message).toContain('Use “Example: repairs completed on time” instead.');
  });

  it('says of a withdrawn indicator without a successor what to do', async () => {
    const error = await failure(first, 'ex-footfall');
    expect(error).toEqual({
      kind: 'withdrawn',
      message: expect.stringContaining('Remove the figure') as string,
    });
  });

  it('moves on with the second release: a newer period, a revised value, another name, and what has changed', async () => {
    const [before, after] = [await facts(first, 'ex-waiting'), await facts(second, 'ex-waiting')];
    expect(before.current).toMatchObject({ value: '41.3', flags: [] });
    expect(after.current).toMatchObject({ value: '43.6', flags: ['r'], period: before.period });
    expect(after.hash).not.toBe(before.hash);
    expect(before.release).toMatchObject({ id: 'example-1', note: '' });
    expect(after.release.note).toMatch(/^Invented: the waiting time of Derby/);
    expect((await facts(second, 'ex-repairs')).period).toBe('2025-04-01/P1Y');
    expect((await facts(first, 'ex-satisfied')).current.value).toBe('71.9');
    expect(await failure(second, 'ex-satisfied')).toMatchObject({ replacedBy: 'ex-satisfaction' });
    expect((await facts(second, 'ex-satisfaction')).current.value).toBe('71.9');
  });

  it('keeps a suppressed value suppressed', async () => {
    expect((await facts(first, 'ex-moves')).current).toMatchObject({ value: null, flags: ['c'] });
  });
});
