import { createService } from '../../src/service/index.ts';
import { writeExampleTables } from '../support/example-data.ts';
import { serviceOptions } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe('a service of figures with targets and withdrawn indicators', () => {
  let app: Service;
  beforeAll(
    async () =>
      void (app = await createService({ ...serviceOptions, assets: writeExampleTables({ later: true }) })),
  );
  afterAll(() => app.close());
  const summary = async (id: string, area = 'E06000015', period = 'latest') =>
    app.inject(`/v1/indicators/${id}/summary?area=${area}&period=${period}`);

  it('sums up with the region, the target and the neighbours’ names', async () => {
    expect((await summary('ex-repairs')).json()).toMatchObject({
      period: '2025-04-01/P1Y',
      region: { area: { name: 'East Midlands' }, observation: { value_text: '88.7' } },
      target: { area: 'E06000015', period: '2025-04-01/P1Y', value: '92', amber: '88' },
      measures: { rag: { text: 'Red', rating: 'red' }, target: { text: '92.0%' } },
      neighbours: { areas: [{ name: 'Coventry' }, {}, {}, {}] },
      provenance: { release: { id: 'example-2', note: expect.stringContaining('revised') as string } },
    });
  });

  it('sums up an earlier cycle', async () => {
    expect((await summary('ex-complaints', 'E06000015', 'latest-1')).json()).toMatchObject({
      period: '2024-04-01/P9M',
      current: { value_text: '171' },
    });
  });

  it('says with the problem which indicator takes the place of one that is withdrawn', async () => {
    const answer = await summary('ex-old-repairs');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      410,
      {
        code: 'withdrawn',
        replaced_by: 'ex-repairs',
        detail: expect.stringContaining('Example: repairs') as string,
      },
    ]);
    const gone = await summary('ex-footfall');
    expect(gone.statusCode).toBe(410);
    expect(gone.json()).not.toHaveProperty('replaced_by');
  });

  it('offers what is published and nothing that is withdrawn', async () => {
    const { results } = (await app.inject('/v1/indicators')).json<{ results: { id: string }[] }>();
    expect(results.map(({ id }) => id)).toEqual([
      'ex-repairs',
      'ex-complaints',
      'ex-waiting',
      'ex-spend',
      'ex-moves',
      'ex-satisfaction',
    ]);
  });
});
