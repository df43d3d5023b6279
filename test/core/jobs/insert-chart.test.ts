import { insertChart } from '../../../src/core/jobs/insert-chart.ts';
import type { ChartRequest } from '../../../src/core/jobs/insert-chart.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { drawChart } from '../../../src/core/figures/charts/index.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type { Location } from '../../../src/core/model/index.ts';
import { derbyRate } from '../../support/facts.ts';
import { pngBase64 } from '../../support/png.ts';
import { paragraph, run, wmlFile } from '../../support/wml.ts';
import { tableSource } from '../figures/paper.ts';
import { documentIn, ledgerIn, portsOf } from './report-jobs.ts';

const request: ChartRequest = {
  indicator: 'cla-rate',
  area: 'E06000015',
  period: 'latest',
  measure: 'trend',
};
const png = pngBase64(4, 3);
const tag = 'rw:c:cla-rate/E06000015/latest/trend';

function reportWith(more: Partial<Ports> = {}, at: Location | null = { block: 0, start: 2, end: 2 }): Ports {
  const ports = portsOf(wmlFile(paragraph(run('Before.')) + paragraph(run('After.'))));
  const host = { ...ports.host, cursor: async () => ok(at) };
  return { ...ports, host, source: tableSource([derbyRate]), draw: async () => ok(png), ...more };
}

describe('inserting a chart', () => {
  test('puts a caption, the picture and its source in after the paragraph of the cursor', async () => {
    const ports = reportWith();
    const altText = drawChart(derbyRate, 'trend')!.altText;
    expect(await insertChart(ports, request)).toEqual({ ok: true, value: { altText } });
    const document = await documentIn(ports);
    const texts = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts[1]).toBe('Children looked after, rate, Derby, to 31 March 2025');
    expect(texts[3]).toMatch(/^Source: Department for Education/);
    expect(texts.at(-1)).toBe('After.');
    expect(document.pictures.map((picture) => picture.altText)).toEqual([altText]);
    expect(document.controls.find((control) => control.tag === tag)?.picture).toBe(0);
    expect(ledgerIn(document.ledger).figures[tag]).toMatchObject({ text: altText, release: 'dfe-cla-2025' });
  });

  test.each<[string, Partial<Ports>, ChartRequest, Location | null, string]>([
    [
      'nothing can draw',
      { draw: undefined } as unknown as Partial<Ports>,
      request,
      { block: 0 },
      'cannot be drawn here',
    ],
    [
      'the picture fails',
      { draw: async () => err({ kind: 'host', message: 'No picture.' }) },
      request,
      { block: 0 },
      'No picture.',
    ],
    ['the cursor is nowhere', {}, request, null, 'Click in the text'],
    ['there is no source', { source: null }, request, { block: 0 }, 'no source'],
    [
      'there are too few values',
      { source: tableSource([{ ...derbyRate, series: [derbyRate.current] }]) },
      request,
      { block: 0 },
      'fewer than two values',
    ],
    [
      'there are no comparators',
      { source: tableSource([{ ...derbyRate, neighbours: null }]) },
      { ...request, measure: 'bars' },
      { block: 0 },
      'nothing to rank',
    ],
  ])('says so and writes nothing where %s', async (_, more, asked, at, message) => {
    const ports = reportWith(more, at);
    const before = await documentIn(ports);
    expect(await insertChart(ports, asked)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message) },
    });
    expect(await documentIn(ports)).toEqual(before);
  });
});
