import { applyRefresh, previewRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { insertFigure } from '../../../src/core/jobs/insert-figure.ts';
import type { Facts, IndicatorSource } from '../../../src/core/model/index.ts';
import { claNumber, claRate, derbyNumber, derbyRate, facts } from '../../support/facts.ts';
import { deadSource, paper, paperHost, tableSource, textOf } from '../figures/paper.ts';
import type { PaperHost } from '../figures/paper.ts';

const lastYear: readonly Facts[] = [
  facts({
    indicator: claRate,
    series: { '2023-03-31/P1D': '104 620/59376', '2024-03-31/P1D': '99 598/60668' },
  }),
  facts({ indicator: claNumber, series: { '2023-03-31/P1D': '620', '2024-03-31/P1D': '598' } }),
];
const thisYear = tableSource([derbyRate, derbyNumber]);
const number = 'rw:f:cla-number/E06000015/latest/value';
const rate = 'rw:f:cla-rate/E06000015/latest/value';

const portsOf = (host: PaperHost, source: IndicatorSource | null): Ports => ({
  host,
  source,
  types: [],
  today: '2026-01-20',
  now: '2026-01-20T09:30:00Z',
});

/** A report that was written a year ago: "598 99". */
async function lastYearsReport() {
  const host = paperHost(paper([{ text: '' }]), { block: 0, start: 0, end: 0 });
  const at = { area: 'E06000015', period: 'latest', measure: 'value' } as const;
  const queries = [
    { ...at, indicator: 'cla-number' },
    { ...at, indicator: 'cla-rate' },
  ];
  await insertFigure(portsOf(host, null), { queries }, lastYear);
  return host;
}

async function planOf(host: PaperHost) {
  const plan = await previewRefresh(portsOf(host, thisYear));
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
}

describe('refreshing the figures of a report', () => {
  test('lists old and new and changes nothing', async () => {
    const host = await lastYearsReport();
    const plan = await planOf(host);
    expect(plan.updates.map(({ tag, old, new: next }) => [tag, old, next])).toEqual([
      [number, '598', '545'],
      [rate, '99', '88'],
    ]);
    expect(textOf(host.paper())).toBe('598 99');
  });

  test('writes only what is accepted', async () => {
    const host = await lastYearsReport();
    const done = await applyRefresh(portsOf(host, thisYear), await planOf(host), [rate]);
    expect(done).toMatchObject({ ok: true, value: { updated: [{ tag: rate }], failed: [], problem: null } });
    expect(textOf(host.paper())).toBe('598 88');
    expect((await planOf(host)).updates.map(({ tag }) => tag)).toEqual([number]);
  });

  test('leaves what the author has changed since the list was made, and says so', async () => {
    const host = await lastYearsReport();
    const plan = await planOf(host);
    const [pieces = []] = host.paper().paragraphs;
    const changed = pieces.map((piece) =>
      'tag' in piece && piece.tag === rate ? { ...piece, text: 'about 99' } : piece,
    );
    host.change({ ...host.paper(), paragraphs: [changed] });
    const done = await applyRefresh(portsOf(host, thisYear), plan, [number, rate]);
    expect(done).toMatchObject({
      ok: true,
      value: {
        updated: [{ tag: number }],
        failed: [{ tag: rate, message: expect.stringContaining('has changed since') }],
      },
    });
    expect(textOf(host.paper())).toBe('545 about 99');
  });

  test('keeps what others wrote into the record since the list was made', async () => {
    const host = await lastYearsReport();
    const plan = await planOf(host);
    const before = host.paper();
    if (before.ledger.state !== 'read') throw new Error('There should be a record.');
    const header = { title: 'Children in Care' };
    host.change({ ...before, ledger: { state: 'read', ledger: { ...before.ledger.ledger, header } } });
    await applyRefresh(portsOf(host, thisYear), plan, [number]);
    expect(host.paper().ledger).toMatchObject({ ledger: { header, figures: { [number]: { text: '545' } } } });
  });

  test('a figure that the host refuses is offered again', async () => {
    const host = await lastYearsReport();
    const plan = await planOf(host);
    const [pieces = []] = host.paper().paragraphs;
    const refusing: PaperHost = {
      ...host,
      apply: async (edits) => {
        const kept = edits.filter((edit) => edit.kind !== 'set-control-text');
        const done = await host.apply(kept);
        return edits.map((edit) =>
          edit.kind === 'set-control-text'
            ? { done: false, reason: 'host', message: 'Word is busy.' }
            : done[kept.indexOf(edit)]!,
        );
      },
    };
    const done = await applyRefresh(portsOf(refusing, thisYear), plan, [rate]);
    expect(done).toMatchObject({
      ok: true,
      value: { updated: [], failed: [{ tag: rate, message: 'Word is busy.' }] },
    });
    expect(host.paper().paragraphs[0]).toEqual(pieces);
    expect((await planOf(host)).updates.map(({ tag }) => tag)).toEqual([number, rate]);
  });

  test('ended early, it says how far it got, and the record is of what was written', async () => {
    const host = await lastYearsReport();
    const plan = await planOf(host);
    const told: number[] = [];
    const done = await applyRefresh(portsOf(host, thisYear), plan, [number, rate], {
      watch: { progress: (soFar) => told.push(soFar), cancelled: () => told.length === 1 },
    });
    expect(done).toMatchObject({
      ok: true,
      value: {
        updated: [{ tag: number }],
        failed: [],
        problem: null,
        stopped: '1 of 2 figures were updated; the rest were left as they were.',
      },
    });
    expect(textOf(host.paper())).toBe('545 99');
    expect(host.paper().ledger).toMatchObject({
      ledger: { figures: { [number]: { text: '545' }, [rate]: { text: '99' } } },
    });
    // What was left is offered again, and nothing is taken for edited.
    const again = await planOf(host);
    expect(again.updates.map(({ tag }) => tag)).toEqual([rate]);
    expect(again.held).toEqual([]);
  });

  test('ended before it began, it leaves text and record as they were', async () => {
    const host = await lastYearsReport();
    const plan = await planOf(host);
    const before = host.paper();
    const done = await applyRefresh(portsOf(host, thisYear), plan, [number, rate], {
      watch: { cancelled: () => true },
    });
    expect(done).toMatchObject({
      ok: true,
      value: {
        updated: [],
        failed: [],
        stopped: '0 of 2 figures were updated; the rest were left as they were.',
      },
    });
    expect(host.paper()).toEqual(before);
  });

  test('accepting nothing writes nothing', async () => {
    const host = await lastYearsReport();
    const before = host.paper();
    await applyRefresh(portsOf(host, thisYear), await planOf(host), []);
    expect(host.paper()).toEqual(before);
  });

  test.each([
    ['there is no source', null],
    ['the source does not answer', deadSource],
  ])('says so where %s', async (_, source) => {
    const host = await lastYearsReport();
    const plan = await previewRefresh(portsOf(host, source));
    expect(plan).toMatchObject({
      ok: false,
      error: { kind: 'unavailable', message: expect.stringMatching(/\.$/) },
    });
  });
});
