import { insertChart } from '../../../src/core/jobs/insert-chart.ts';
import { insertTable } from '../../../src/core/jobs/insert-table.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import type { TableRequest } from '../../../src/core/figures/tables/table-shape.ts';
import { figuresOf } from '../../../src/core/figures/index.ts';
import { ok } from '../../../src/core/model/index.ts';
import type { IndicatorSource, Location } from '../../../src/core/model/index.ts';
import { derbyRate, nottinghamRate } from '../../support/facts.ts';
import { pngBase64 } from '../../support/png.ts';
import { paragraph, run, table, cell, wmlFile } from '../../support/wml.ts';
import { deadSource, tableSource } from '../figures/paper.ts';
import { documentIn, ledgerIn, portsOf } from './report-jobs.ts';

const request: TableRequest = {
  by: 'area',
  indicators: ['cla-rate'],
  areas: ['E06000015', 'E06000018'],
  periods: 1,
};

const report = () =>
  wmlFile(paragraph(run('Before.')) + table(cell(paragraph(run('In a table.')))) + paragraph(run('After.')));

function reportWith(at: Location | null, source: IndicatorSource = tableSource([derbyRate, nottinghamRate])) {
  const ports = portsOf(report());
  return { ...ports, source, host: { ...ports.host, cursor: async () => ok(at) } };
}

describe('inserting a table of figures', () => {
  test('puts it in after the paragraph of the cursor, and remembers every figure', async () => {
    const ports = reportWith({ block: 0, start: 2, end: 2 });
    expect(await insertTable(ports, request)).toEqual({ ok: true, value: { figures: 5 } });
    const document = await documentIn(ports);
    const texts = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts.slice(0, 3)).toEqual(['Before.', 'Children looked after, rate, by area', 'Area']);
    expect(texts).toEqual(expect.arrayContaining(['88', '93', 'No notes.', 'In a table.', 'After.']));
    const tags = figuresOf(document).map(({ tag }) => tag);
    expect(Object.keys(ledgerIn(document.ledger).figures).sort()).toEqual([...new Set(tags)].sort());
  });

  test('asks nothing that the author was just shown', async () => {
    const ports = reportWith({ block: 0, start: 0, end: 0 }, deadSource);
    expect(await insertTable(ports, request, [derbyRate, nottinghamRate])).toMatchObject({ ok: true });
  });

  test.each<[string, Location | null, TableRequest, RegExp]>([
    ['the cursor is nowhere', null, request, /Click in the text/],
    ['the cursor is in a table', { block: 2, start: 0, end: 0 }, request, /inside a table/],
    ['the cursor is in a header', { story: 'header1', block: 0 }, request, /header/],
    ['nothing is chosen', { block: 0 }, { ...request, areas: [] }, /at least one/],
    ['an area is no area', { block: 0 }, { ...request, areas: ['Derby'] }, /not a figure/],
    ['the source knows nothing of it', { block: 0 }, { ...request, indicators: ['other'] }, /\.$/],
  ])('says so and writes nothing where %s', async (_, at, asked, message) => {
    const ports = reportWith(at);
    const before = await documentIn(ports);
    expect(await insertTable(ports, asked)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(message) },
    });
    expect(await documentIn(ports)).toEqual(before);
  });

  describe('while the cursor stays where it is', () => {
    const chart = { indicator: 'cla-rate', area: 'E06000015', period: 'latest', measure: 'trend' } as const;
    const captioned = (caption: string): TableRequest => ({ ...request, caption });
    const captionsIn = async (ports: Ports) =>
      (await documentIn(ports)).blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.style === 'caption' ? [block.text] : [],
      );
    const drawing = (block: number) => ({
      ...reportWith({ block, start: 0, end: 0 }),
      draw: async () => ok(pngBase64(4, 3)),
    });

    test('tables and charts stand in the order in which they were put in, each by itself', async () => {
      const ports = drawing(0);
      expect(await insertTable(ports, captioned('One'))).toMatchObject({ ok: true });
      expect(await insertChart(ports, chart)).toMatchObject({ ok: true });
      expect(await insertChart(ports, chart)).toMatchObject({ ok: true });
      expect(await insertTable(ports, captioned('Two'))).toMatchObject({ ok: true });
      const trend = 'Children looked after, rate, Derby, to 31 March 2025';
      expect(await captionsIn(ports)).toEqual(['One', trend, trend, 'Two']);
      const { blocks, controls } = await documentIn(ports);
      const tables = controls.filter(({ tag }) => tag.startsWith('rw:t:'));
      expect(tables.map(({ text }) => text.split('\n')[0])).toEqual(['One', 'Two']);
      for (const { first, last } of tables) {
        expect(
          controls.some(({ tag, first: at }) => tag.startsWith('rw:c:') && first <= at && at <= last),
        ).toBe(false);
      }
      expect(blocks.at(-1)).toMatchObject({ text: 'After.' });
    });

    test.each([
      ['the caption of a table', 1],
      ['the notes of a table', 9],
    ])('in %s, another comes behind the whole table', async (_, block) => {
      const first = drawing(0);
      await insertTable(first, captioned('One'));
      const { blocks } = await documentIn(first);
      const at = blocks[block];
      expect(at).toMatchObject({ kind: 'paragraph', cell: null });
      const ports = {
        ...first,
        host: { ...first.host, cursor: async () => ok({ block, start: 0, end: 0 }) },
      };
      await insertChart(ports, chart);
      await insertTable(ports, captioned('Two'));
      expect(await captionsIn(ports)).toEqual(['One', expect.stringContaining('Derby, to'), 'Two']);
    });

    test('in another paragraph, a table stands behind that one', async () => {
      const ports = drawing(0);
      await insertTable(ports, captioned('One'));
      const end = (await documentIn(ports)).blocks.length - 1;
      const below = {
        ...ports,
        host: { ...ports.host, cursor: async () => ok({ block: end, start: 0, end: 0 }) },
      };
      await insertTable(below, captioned('Two'));
      const { blocks } = await documentIn(below);
      const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      expect(texts.indexOf('One')).toBeLessThan(texts.indexOf('After.'));
      expect(texts.indexOf('Two')).toBeGreaterThan(texts.indexOf('After.'));
    });
  });
});
