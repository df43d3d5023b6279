import { drawChart } from '../../../src/core/figures/charts/index.ts';
import { applyRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { restorePrevious } from '../../../src/core/jobs/restore-figures.ts';
import { freezeFigure } from '../../../src/core/jobs/freeze-figure.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import { derbyRate } from '../../support/facts.ts';
import { pngFile } from '../../support/png.ts';
import { written } from '../figures/paper.ts';
import {
  applied,
  documentIn,
  ledgerOf,
  planIn,
  report,
  sourceOf,
  states,
  thisYear,
} from './figure-actions.ts';

const chart = 'rw:c:cla-rate/E06000015/latest/trend';
const old = 'A line that rises to 99.';
const png = Buffer.from(pngFile(4, 2, 0x40)).toString('base64');
const drawing = drawChart(derbyRate, 'trend')!;

/** A report with a chart of a year ago, and what draws the new one. */
async function withChart(draw?: Ports['draw']): Promise<Ports> {
  const ports = await report(['Below'], sourceOf(thisYear));
  const picture = { png, width: 400, height: 200, altText: old, title: 'Rate' };
  const control = { tag: chart, title: 'Chart' };
  const record = written(old, { exact: '99', period: '2024-03-31/P1D' });
  await applied(ports.host, {
    kind: 'insert-inline',
    inlines: [{ kind: 'picture', control, picture }],
    at: { block: 0, start: 5, end: 5 },
  });
  const reading = (await documentIn(ports)).ledger;
  const ledger =
    reading.state === 'read'
      ? reading.ledger
      : ({ version: 1, type: null, header: {}, signOffs: {} } as const);
  await applied(ports.host, { kind: 'set-ledger', ledger: { ...ledger, figures: { [chart]: record } } });
  return draw === undefined ? ports : { ...ports, draw };
}

describe('refreshing a chart', () => {
  test('draws it anew and puts the picture and its words in place', async () => {
    const asked: string[] = [];
    const ports = await withChart(async ({ svg }) => {
      asked.push(svg);
      return ok(png);
    });
    const plan = await planIn(ports);
    expect(plan.updates).toMatchObject([{ tag: chart, old, new: drawing.altText, drawing }]);
    const done = await applyRefresh(ports, plan, [chart]);
    expect(done).toMatchObject({ ok: true, value: { updated: [{ tag: chart }], failed: [], problem: null } });
    expect(asked).toEqual([drawing.svg]);
    expect((await documentIn(ports)).pictures.map(({ altText }) => altText)).toEqual([drawing.altText]);
    expect(await states(ports)).toEqual([[chart, 'current', drawing.altText]]);
    expect((await planIn(ports)).updates).toEqual([]);
  });

  test.each<[string, Ports['draw'], string]>([
    ['nothing can draw here', undefined, 'cannot be drawn here'],
    [
      'drawing fails',
      async () => err({ kind: 'host', message: 'The picture could not be made.' }),
      'could not be made',
    ],
  ])('leaves it, and names it, where %s', async (_, draw, message) => {
    const ports = await withChart(draw);
    const before = await ledgerOf(ports);
    const done = await applyRefresh(ports, await planIn(ports), [chart]);
    expect(done).toMatchObject({
      ok: true,
      value: { updated: [], failed: [{ tag: chart, message: expect.stringContaining(message) }] },
    });
    expect(await states(ports)).toEqual([[chart, 'stale', old]]);
    expect(await ledgerOf(ports)).toEqual(before);
  });

  test('an earlier picture is not put back from words, nor is a chart frozen, and both say so', async () => {
    const ports = await withChart(async () => ok(png));
    await applyRefresh(ports, await planIn(ports), [chart]);
    expect(await restorePrevious(ports, [chart])).toMatchObject({
      ok: true,
      value: { restored: [], failed: [{ tag: chart, message: expect.stringContaining('not kept') }] },
    });
    expect(await freezeFigure(ports, chart, 0)).toMatchObject({ ok: false });
    expect(await states(ports)).toEqual([[chart, 'current', drawing.altText]]);
  });
});
