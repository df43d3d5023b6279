import { refreshHistory } from '../../../src/core/figures/index.ts';
import { pinFigure } from '../../../src/core/jobs/pin-figure.ts';
import { applyRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { restorePrevious, restoreWritten } from '../../../src/core/jobs/restore-figures.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import {
  applied,
  lastYearsReport,
  ledgerOf,
  number,
  planIn,
  rate,
  states,
  textIn,
} from './figure-actions.ts';

const refreshed = async (ports: Ports, now = ports.now) => {
  const plan = await planIn(ports);
  const tags = plan.updates.map(({ tag }) => tag);
  const done = await applyRefresh({ ...ports, now }, plan, tags);
  if (!done.ok) throw new Error(done.error.message);
};

describe('the refreshes of a report', () => {
  test('are listed with what each of them changed', async () => {
    const ports = await lastYearsReport();
    await refreshed(ports, '2026-01-20T10:00:00Z');
    expect(refreshHistory(await ledgerOf(ports))).toEqual([
      {
        at: '2026-01-20T10:00:00Z',
        changes: [
          { tag: number, label: 'Children looked after, number, Derby', old: '598', new: '545' },
          { tag: rate, label: 'Children looked after, rate, Derby', old: '99', new: '88' },
        ],
      },
    ]);
  });
});

describe('putting back what figures read before a refresh', () => {
  test('gives text and record back as they were, and what is newer is offered again', async () => {
    const ports = await lastYearsReport();
    const before = [await textIn(ports), await ledgerOf(ports)];
    await refreshed(ports);
    expect(await textIn(ports)).not.toBe(before[0]);
    expect(await restorePrevious(ports, [number, rate])).toEqual({
      ok: true,
      value: { restored: [number, rate], failed: [], problem: null },
    });
    expect([await textIn(ports), await ledgerOf(ports)]).toEqual(before);
    expect((await states(ports)).map(([, state]) => state)).toEqual(['stale', 'stale', 'stale']);
    expect((await states({ ...ports, source: null })).map(([, state]) => state)).toEqual([
      'current',
      'current',
      'current',
    ]);
  });

  test('leaves words that were typed since, and pinned figures, and says so', async () => {
    const ports = await lastYearsReport();
    await refreshed(ports);
    await applied(ports.host, {
      kind: 'set-control-text',
      tag: rate,
      occurrence: 0,
      expected: '88',
      text: 'nearly 90',
    });
    await pinFigure(ports, number, 'Agreed with members');
    const before = [await textIn(ports), await ledgerOf(ports)];
    const done = await restorePrevious(ports, [number, rate, 'rw:f:cla-number/E06000018/latest/value']);
    expect(done).toMatchObject({
      ok: true,
      value: {
        restored: [],
        failed: [
          { tag: number, message: expect.stringContaining('pinned') },
          { tag: rate, message: expect.stringContaining('changed by hand') },
          { message: expect.stringContaining('no earlier value') },
        ],
      },
    });
    expect([await textIn(ports), await ledgerOf(ports)]).toEqual(before);
  });

  test('a figure that the host refuses keeps its record', async () => {
    const ports = await lastYearsReport();
    await refreshed(ports);
    const { host } = ports;
    const racing = {
      ...host,
      apply: async (edits: Parameters<typeof host.apply>[0]) => {
        await host.apply([
          { kind: 'set-control-text', tag: rate, occurrence: 0, expected: '88', text: 'about 90' },
        ]);
        return host.apply(edits);
      },
    };
    const done = await restorePrevious({ ...ports, host: racing }, [number, rate]);
    expect(done).toMatchObject({ ok: true, value: { restored: [number], failed: [{ tag: rate }] } });
    const { figures } = await ledgerOf(ports);
    expect([figures[number]?.text, figures[rate]?.text]).toEqual(['598', '88']);
  });
});

describe('a figure that was edited by hand', () => {
  test('reads again as it was written, in that place only', async () => {
    const ports = await lastYearsReport();
    const type = (occurrence: number) =>
      applied(ports.host, {
        kind: 'set-control-text',
        tag: number,
        occurrence,
        expected: '598',
        text: 'about 600',
      });
    await type(0);
    await type(1);
    expect(await restoreWritten(ports, number, 1)).toEqual({ ok: true, value: null });
    expect((await states(ports)).map(([, state, text]) => [state, text])).toEqual([
      ['edited', 'about 600'],
      ['stale', '99'],
      ['stale', '598'],
    ]);
  });

  test('one that was emptied is edited, and gets its text back', async () => {
    const ports = await lastYearsReport();
    await applied(ports.host, {
      kind: 'set-control-text',
      tag: rate,
      occurrence: 0,
      expected: '99',
      text: '',
    });
    expect((await states(ports))[1]).toEqual([rate, 'edited', '']);
    expect(await restoreWritten(ports, rate, 0)).toEqual({ ok: true, value: null });
    expect((await states(ports))[1]).toEqual([rate, 'stale', '99']);
  });
});
