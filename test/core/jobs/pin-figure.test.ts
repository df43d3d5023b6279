import { pinFigure, unpinFigure } from '../../../src/core/jobs/pin-figure.ts';
import { followLatest, pinPeriod } from '../../../src/core/jobs/pin-period.ts';
import { replaceIndicator } from '../../../src/core/jobs/replace-indicator.ts';
import {
  derby,
  insertAfter,
  lastYearsReport,
  ledgerOf,
  number,
  planIn,
  rate,
  sourceOf,
  states,
  textIn,
  thisYear,
} from './figure-actions.ts';
import { err, ok } from '../../../src/core/model/index.ts';
import type { IndicatorSource } from '../../../src/core/model/index.ts';
import { claNumber, facts } from '../../support/facts.ts';

const ended = { ok: true, value: null };
const pinned = 'rw:f:cla-number/E06000015/2024-03-31/value';

describe('pinning a figure', () => {
  test('it stays as it is until it is let go, and then what is newer is offered', async () => {
    const ports = await lastYearsReport();
    expect(await pinFigure(ports, number, 'As quoted in the plan.')).toEqual(ended);
    expect((await planIn(ports)).updates.map(({ tag }) => tag)).toEqual([rate]);
    expect(await unpinFigure(ports, number)).toEqual(ended);
    expect((await planIn(ports)).updates.map(({ tag }) => tag)).toEqual([number, rate]);
  });

  test('a pin without a reason is refused', async () => {
    const ports = await lastYearsReport();
    expect(await pinFigure(ports, number, '  ')).toMatchObject({ ok: false });
    expect((await planIn(ports)).updates).toHaveLength(2);
  });

  test('a figure that came from elsewhere is pinned against what its source has', async () => {
    const ports = await lastYearsReport();
    const { figures, ...ledger } = await ledgerOf(ports);
    await ports.host.apply([
      { kind: 'set-ledger', ledger: { ...ledger, figures: { [rate]: figures[rate]! } } },
    ]);
    expect(await pinFigure(ports, number, 'As quoted in the plan')).toEqual(ended);
    expect((await states(ports)).map(([, state, text]) => [state, text])).toEqual([
      ['pinned', '598'],
      ['stale', '99'],
      ['pinned', '598'],
    ]);
    expect((await ledgerOf(ports)).figures[number]).toMatchObject({
      text: '545',
      override: expect.any(String),
    });
  });
});

describe('pinning a figure to its period', () => {
  const both = sourceOf(thisYear, [facts({ indicator: claNumber, series: { '2024-03-31/P1D': '598' } })]);

  test('every use keeps the period that it gives, with its record and its text', async () => {
    const ports = await lastYearsReport(both);
    const before = await textIn(ports);
    expect(await pinPeriod(ports, number)).toEqual({ ok: true, value: { tag: pinned } });
    expect(await textIn(ports)).toBe(before);
    expect(await states(ports)).toEqual([
      [pinned, 'current', '598'],
      [rate, 'stale', '99'],
      [pinned, 'current', '598'],
    ]);
    const { figures } = await ledgerOf(ports);
    expect(Object.keys(figures).sort()).toEqual([pinned, rate].sort());
  });

  test('it follows the newest period again', async () => {
    const ports = await lastYearsReport(both);
    await pinPeriod(ports, number);
    expect(await followLatest(ports, pinned)).toEqual({ ok: true, value: { tag: number } });
    expect((await planIn(ports)).updates.map(({ tag, new: now }) => [tag, now])).toEqual([
      [number, '545'],
      [rate, '88'],
    ]);
  });

  test('it is refused where the other figure stands there and reads otherwise', async () => {
    const ports = await lastYearsReport(both);
    await pinPeriod(ports, number);
    await insertAfter(ports, 'A rate of', { ...derby, indicator: 'cla-number' }, thisYear);
    const before = [await textIn(ports), await ledgerOf(ports)];
    expect(await followLatest(ports, pinned)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('reads “545”, while this one reads “598”') },
    });
    expect([await textIn(ports), await ledgerOf(ports)]).toEqual(before);
  });

  test('a figure that is gone cannot be pinned, and the message says so', async () => {
    const ports = await lastYearsReport(both);
    expect(await pinPeriod(ports, 'rw:f:cla-number/E06000018/latest/value')).toMatchObject({ ok: false });
  });

  test('where a use was changed meanwhile, the others move and the record stands under both tags', async () => {
    const ports = await lastYearsReport(both);
    const { host } = ports;
    const racing = {
      ...host,
      apply: async (edits: Parameters<typeof host.apply>[0]) => {
        const changed = { kind: 'set-control-text', tag: number, occurrence: 1, expected: '598' } as const;
        await host.apply([{ ...changed, text: 'about 600' }]);
        return host.apply(edits);
      },
    };
    expect(await pinPeriod({ ...ports, host: racing }, number)).toMatchObject({ ok: false });
    expect(await states(ports)).toEqual([
      [pinned, 'current', '598'],
      [rate, 'stale', '99'],
      [number, 'edited', 'about 600'],
    ]);
    const { figures } = await ledgerOf(ports);
    expect([figures[pinned]?.text, figures[number]?.text]).toEqual(['598', '598']);
  });
});

describe('an indicator that goes by another name', () => {
  const successor = { ...derby, indicator: 'cla-count' };
  const renamed: IndicatorSource = {
    ...sourceOf(thisYear),
    resolve: async (queries) =>
      ok(
        queries.map(({ indicator }) => {
          if (indicator === 'cla-number')
            return err({
              kind: 'withdrawn' as const,
              message: 'Withdrawn. Use “cla-count” instead.',
              replacedBy: 'cla-count',
            });
          const [rateNow, numberNow] = thisYear;
          return ok(
            indicator === 'cla-count'
              ? { ...numberNow!, indicator: { ...claNumber, id: 'cla-count' } }
              : rateNow!,
          );
        }),
      ),
  };

  test('is followed for every use; the new value is offered and not written', async () => {
    const ports = await lastYearsReport(renamed);
    const before = await textIn(ports);
    expect(await replaceIndicator(ports, number, successor)).toMatchObject({ ok: true });
    expect(await textIn(ports)).toBe(before);
    const next = 'rw:f:cla-count/E06000015/latest/value';
    expect(await states(ports)).toEqual([
      [next, 'stale', '598'],
      [rate, 'stale', '99'],
      [next, 'stale', '598'],
    ]);
    expect((await planIn(ports)).updates[0]).toMatchObject({ tag: next, old: '598', new: '545' });
    expect((await ledgerOf(ports)).figures[number]).toBeUndefined();
  });
});
