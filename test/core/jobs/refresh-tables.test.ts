import { insertTable } from '../../../src/core/jobs/insert-table.ts';
import { applyRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { pinFigure } from '../../../src/core/jobs/pin-figure.ts';
import type { Facts, Flag } from '../../../src/core/model/index.ts';
import { derbyRate, nottinghamRate } from '../../support/facts.ts';
import { tableSource } from '../figures/paper.ts';
import { documentIn, planIn, report, statuses } from './figure-actions.ts';

const derby = 'rw:f:cla-rate/E06000015/latest/value.fl';
const nottingham = 'rw:f:cla-rate/E06000018/latest/value.fl';
const notes = 'rw:f:cla-rate/E06000015/latest/notes.fl';
const areas = ['E06000015', 'E06000018'];
const request = { by: 'area', indicators: ['cla-rate'], areas, periods: 1 } as const;

const flagged = (facts: Facts, flags: readonly Flag[], release = facts.release.id): Facts => ({
  ...facts,
  current: { ...facts.current, flags },
  release: { ...facts.release, id: release },
});

/** Derby is provisional at first; then Derby is final, and Nottingham is revised. */
const first = [flagged(derbyRate, ['p']), nottinghamRate];
const second = [flagged(derbyRate, [], 'dfe-cla-2025-2'), flagged(nottinghamRate, ['r'], 'dfe-cla-2025-2')];

async function reportWithTable() {
  const ports = await report(['Above.', 'Below.'], tableSource(first));
  const done = await insertTable(ports, request);
  if (!done.ok) throw new Error(done.error.message);
  return ports;
}

const wordsOf = async (ports: Parameters<typeof documentIn>[0]) =>
  (await documentIn(ports)).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe('refreshing a table whose flags have changed', () => {
  test('a flag goes with the value that has become final, another comes, and the notes line follows', async () => {
    const ports = await reportWithTable();
    const before = await wordsOf(ports);
    expect(before).toEqual(expect.arrayContaining(['88 [p]', '93', '[p] provisional.']));
    expect((await statuses(ports)).map(({ state }) => state)).toEqual(
      expect.not.arrayContaining(['stale', 'edited', 'unknown']),
    );

    const later = { ...ports, source: tableSource(second) };
    const plan = await planIn(later);
    expect(plan.updates.map(({ tag, old, new: next }) => [tag, old, next])).toEqual([
      [derby, '88 [p]', '88'],
      [nottingham, '93', '93 [r]'],
      [notes, '[p] provisional.', '[r] revised.'],
    ]);
    const done = await applyRefresh(
      later,
      plan,
      plan.updates.map(({ tag }) => tag),
    );
    expect(done).toMatchObject({ ok: true, value: { failed: [], problem: null } });

    const now: Readonly<Record<string, string>> = {
      '88 [p]': '88',
      '93': '93 [r]',
      '[p] provisional.': '[r] revised.',
    };
    expect(await wordsOf(later)).toEqual(before.map((text) => now[text] ?? text));
    const again = await planIn(later);
    expect([again.updates, again.held]).toEqual([[], []]);
  });

  test('notes stay for a flag that the author keeps', async () => {
    const ports = await reportWithTable();
    expect(await pinFigure(ports, derby, 'As agreed')).toMatchObject({ ok: true });
    const plan = await planIn({ ...ports, source: tableSource(second) });
    expect(plan.updates.map(({ tag, new: next }) => [tag, next])).toEqual([
      [nottingham, '93 [r]'],
      [notes, '[p] provisional. [r] revised.'],
    ]);
  });

  test('notes know only the table above them', async () => {
    const ports = await reportWithTable();
    const { blocks } = await documentIn(ports);
    ports.cursorTo({ block: blocks.length - 1, start: 0, end: 0 });
    const other = { ...request, areas: ['E06000018'] };
    expect(await insertTable(ports, other)).toMatchObject({ ok: true });
    const plan = await planIn({ ...ports, source: tableSource(second) });
    const own = plan.updates.find(({ tag }) => tag === 'rw:f:cla-rate/E06000018/latest/notes.fl');
    expect(own).toMatchObject({ old: 'No notes.', new: '[r] revised.' });
    expect(plan.updates.filter(({ tag }) => tag === notes)).toHaveLength(1);
  });

  test('the same notes under two tables speak of both, and are settled by one refresh', async () => {
    const ports = await reportWithTable();
    const { blocks } = await documentIn(ports);
    ports.cursorTo({ block: blocks.length - 1, start: 0, end: 0 });
    const later = { ...ports, source: tableSource(second) };
    expect(await insertTable(later, { ...request, areas: ['E06000015'] })).toMatchObject({ ok: true });
    const plan = await planIn(later);
    await applyRefresh(
      later,
      plan,
      plan.updates.map(({ tag }) => tag),
    );
    const texts = (await statuses(later)).filter(({ tag }) => tag === notes).map(({ text }) => text);
    expect(texts).toEqual(['[r] revised.', '[r] revised.']);
    expect((await planIn(later)).updates).toEqual([]);
  });
});
