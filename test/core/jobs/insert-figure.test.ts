import { insertFigure } from '../../../src/core/jobs/insert-figure.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { err } from '../../../src/core/model/index.ts';
import type { IndicatorSource, Location } from '../../../src/core/model/index.ts';
import { derbyNumber, derbyRate } from '../../support/facts.ts';
import { deadSource, paper, paperHost, tableSource, textOf } from '../figures/paper.ts';

const given = paper([{ text: 'Figures: ' }]);
const cursor: Location = { block: 0, start: 9, end: 9 };
const rate = { indicator: 'cla-rate', area: 'E06000015', period: 'latest' } as const;

const portsOf = (source: IndicatorSource | null, at: Location | null = cursor) => {
  const host = paperHost(given, at);
  const ports: Ports = { host, source, types: [], today: '2026-01-20', now: '2026-01-20T09:30:00Z' };
  return { host, ports };
};

describe('inserting a figure', () => {
  test('writes the number at the cursor', async () => {
    const { host, ports } = portsOf(tableSource([derbyRate]));
    const done = await insertFigure(ports, { queries: [{ ...rate, measure: 'value' }] });
    expect(done).toEqual({ ok: true, value: { text: '88', notes: [] } });
    expect(textOf(host.paper())).toBe('Figures: 88');
    expect(host.paper().paragraphs[0]).toContainEqual({
      tag: 'rw:f:cla-rate/E06000015/latest/value',
      text: '88',
    });
  });

  test('writes the unit after it as plain words', async () => {
    const { host, ports } = portsOf(tableSource([derbyRate]));
    await insertFigure(ports, { queries: [{ ...rate, measure: 'value' }], unit: true });
    expect(textOf(host.paper())).toBe('Figures: 88 per 10,000');
  });

  test('writes the phrase with count and rate, whichever is asked for', async () => {
    const source = tableSource([derbyRate, derbyNumber]);
    const { host, ports } = portsOf(source);
    await insertFigure(ports, { phrase: rate });
    expect(textOf(host.paper())).toMatch(
      /^Figures: As at 31 March 2025, 545 children were looked after in Derby, a rate of 88/,
    );
    expect(source.calls).toHaveLength(2);
  });

  test('asks nothing that the author was just shown', async () => {
    const source = tableSource([]);
    const { host, ports } = portsOf(source);
    await insertFigure(ports, { phrase: rate }, [derbyRate, derbyNumber]);
    expect(source.calls).toEqual([]);
    expect(textOf(host.paper())).toContain('545 children');
  });

  test('writes the rate alone where its count cannot be had', async () => {
    const { host, ports } = portsOf(tableSource([derbyRate]));
    await insertFigure(ports, { phrase: rate });
    expect(textOf(host.paper())).toContain(
      'the rate of children looked after in Derby was 88 per 10,000 children aged under 18.',
    );
  });

  test.each<[string, IndicatorSource | null, Location | null, string]>([
    ['the cursor is in no text', tableSource([derbyRate]), null, 'not-found'],
    ['the source does not answer', deadSource, cursor, 'unavailable'],
    ['there is no source', null, cursor, 'unavailable'],
    ['the source does not know the indicator', tableSource([]), cursor, 'unknown-indicator'],
  ])('says so and writes nothing where %s', async (_, source, at, kind) => {
    const { host, ports } = portsOf(source, at);
    const done = await insertFigure(ports, { queries: [{ ...rate, measure: 'value' }] });
    expect(done).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/\.$/) } });
    expect(host.paper()).toEqual(given);
  });

  test('refuses what cannot be a figure', async () => {
    const { ports } = portsOf(tableSource([derbyRate]));
    const done = await insertFigure(ports, { queries: [{ ...rate, area: 'Derby', measure: 'value' }] });
    expect(done).toMatchObject({ ok: false, error: { message: expect.stringContaining('Derby') } });
  });

  test('writes a figure with the decimals and the unit that the author chose, and remembers them in its tag', async () => {
    const { host, ports } = portsOf(tableSource([derbyRate]));
    const query = { ...rate, measure: 'value', format: { decimals: 1, unit: 'full' } } as const;
    const done = await insertFigure(ports, { queries: [query] });
    expect(done).toMatchObject({ ok: true, value: { text: '87.7 per 10,000 children aged under 18' } });
    expect(host.paper().paragraphs[0]).toContainEqual({
      tag: 'rw:f:cla-rate/E06000015/latest/value.d1.full',
      text: '87.7 per 10,000 children aged under 18',
    });
  });

  test('does not write the description of a chart as if it were words of the report', async () => {
    const { host, ports } = portsOf(tableSource([derbyRate]));
    const done = await insertFigure(ports, { queries: [{ ...rate, measure: 'trend' }] });
    expect(done).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('picture') as string },
    });
    expect(host.paper()).toEqual(given);
  });

  test('gives the host’s reason where it refuses', async () => {
    const { host, ports } = portsOf(tableSource([derbyRate]));
    const refusing = {
      ...host,
      apply: async () => [{ done: false, reason: 'locked', message: 'This part is locked.' } as const],
    };
    const done = await insertFigure(
      { ...ports, host: refusing },
      { queries: [{ ...rate, measure: 'value' }] },
    );
    expect(done).toEqual(err({ kind: 'read-only', message: 'This part is locked.' }));
  });
});
