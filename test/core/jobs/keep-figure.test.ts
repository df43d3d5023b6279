import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { insertFigure } from '../../../src/core/jobs/insert-figure.ts';
import { keepFigure } from '../../../src/core/jobs/keep-figure.ts';
import { previewRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { published, rate } from '../rules/live-figures.ts';

/** A document with one live figure that its author has reworded. */
async function reworded() {
  const made = createDocxHost(null, { cursor: () => ({ block: 0, start: 0, end: 0 }) });
  if (!made.ok) throw new Error(made.error.message);
  const host = made.value;
  const ports = {
    host,
    source: published(),
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
  const inserted = await insertFigure(ports, {
    queries: [{ indicator: 'cla-rate', area: 'E06000015', period: 'latest', measure: 'value' }],
  });
  if (!inserted.ok) throw new Error(inserted.error.message);
  await host.apply([
    { kind: 'set-control-text', tag: rate, occurrence: 0, expected: '88', text: 'nearly 90' },
  ]);
  return ports;
}

async function stateOf(ports: Awaited<ReturnType<typeof reworded>>) {
  const checked = await checkReport(ports);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value.figures.map((figure) => [figure.state, figure.text]);
}

describe('keeping words of one’s own where a figure stands', () => {
  test('the figure counts as kept, with its words, and is no longer asked about', async () => {
    const ports = await reworded();
    expect(await stateOf(ports)).toEqual([['edited', 'nearly 90']]);
    expect(await keepFigure(ports, rate, 'Members asked for round numbers')).toEqual({
      ok: true,
      value: null,
    });
    expect(await stateOf(ports)).toEqual([['pinned', 'nearly 90']]);
  });

  test('a kept figure is held when figures are refreshed', async () => {
    const ports = await reworded();
    await keepFigure(ports, rate, 'Members asked for round numbers');
    const plan = await previewRefresh(ports);
    expect(plan.ok && [plan.value.updates.length, plan.value.held.length]).toEqual([0, 1]);
  });

  test('the author can follow the source again', async () => {
    const ports = await reworded();
    await keepFigure(ports, rate, 'Members asked for round numbers');
    await keepFigure(ports, rate, null);
    expect(await stateOf(ports)).toEqual([['edited', 'nearly 90']]);
  });

  test('a figure that the report has no record of cannot be kept, and the message says what to do', async () => {
    const ports = await reworded();
    const kept = await keepFigure(ports, 'rw:f:cla-number/E06000015/latest/value', 'Ours');
    expect(kept).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
