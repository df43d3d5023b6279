import { freezeFigure, unlinkFigure } from '../../../src/core/jobs/freeze-figure.ts';
import { relinkFrozen } from '../../../src/core/jobs/relink-figure.ts';
import { applyRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import {
  applied,
  documentIn,
  lastYearsReport,
  ledgerOf,
  number,
  planIn,
  rate,
  states,
  textIn,
} from './figure-actions.ts';

const ended = { ok: true, value: null };

const frozenIn = async (ports: Ports) => {
  const [frozen] = (await ledgerOf(ports)).frozen ?? [];
  if (frozen === undefined) throw new Error('Nothing is frozen.');
  return frozen;
};

const replace = async (ports: Ports, from: string, to: string) => {
  const { blocks } = await documentIn(ports);
  const block = blocks.find((one) => one.kind === 'paragraph' && one.text.includes(from));
  if (block?.kind !== 'paragraph') throw new Error(`“${from}” does not stand there.`);
  const start = block.text.indexOf(from);
  const at = { block: block.block, start, end: start + from.length };
  await applied(ports.host, { kind: 'replace-text', at, expected: from, text: to });
};

describe('freezing a figure', () => {
  test('makes one use plain text, keeps its value, and leaves the others live', async () => {
    const ports = await lastYearsReport();
    const before = await textIn(ports);
    expect(await freezeFigure(ports, number, 0)).toEqual(ended);
    expect(await textIn(ports)).toBe(before);
    expect(await states(ports)).toEqual([
      [rate, 'stale', '99'],
      [number, 'stale', '598'],
    ]);
    expect(await frozenIn(ports)).toMatchObject({
      tag: number,
      text: '598',
      quote: { exact: '598', prefix: 'There were ' },
      at: ports.now,
    });
    const plan = await planIn(ports);
    await applyRefresh(
      ports,
      plan,
      plan.updates.map(({ tag }) => tag),
    );
    expect(await textIn(ports)).toContain('There were 598');
  });

  test('it can be linked again, with its record', async () => {
    const ports = await lastYearsReport();
    await freezeFigure(ports, rate, 0);
    expect((await states(ports)).map(([tag]) => tag)).toEqual([number, number]);
    expect(await relinkFrozen(ports, await frozenIn(ports))).toEqual(ended);
    expect((await states(ports))[1]).toEqual([rate, 'stale', '99']);
    expect((await ledgerOf(ports)).frozen).toBeUndefined();
    const control = (await documentIn(ports)).controls.find(({ tag }) => tag === rate);
    expect(control?.title).toBe('Children looked after, rate, Derby');
  });

  test('it is found although the words on one side have changed', async () => {
    const ports = await lastYearsReport();
    await freezeFigure(ports, number, 0);
    await replace(ports, '598', '598 boys and girls');
    expect(await relinkFrozen(ports, await frozenIn(ports))).toEqual(ended);
    expect((await states(ports))[0]).toEqual([number, 'stale', '598']);
  });

  test('it says so where the text is not found, and changes nothing', async () => {
    const ports = await lastYearsReport();
    await freezeFigure(ports, rate, 0);
    const frozen = await frozenIn(ports);
    await replace(ports, 'A rate of 99', 'About a hundred');
    const before = [await textIn(ports), await ledgerOf(ports)];
    expect(await relinkFrozen(ports, frozen)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('does not stand between the same words') },
    });
    expect([await textIn(ports), await ledgerOf(ports)]).toEqual(before);
  });

  test('it says so where the text stands twice', async () => {
    const ports = await lastYearsReport();
    await freezeFigure(ports, rate, 0);
    const again = {
      kind: 'line',
      style: 'plain',
      inlines: [{ kind: 'text', text: 'A rate of 99' }],
    } as const;
    await applied(ports.host, { kind: 'insert-content', content: [again], at: { where: 'end' } });
    expect(await relinkFrozen(ports, await frozenIn(ports))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('in 2 places') },
    });
  });

  test('a use that is gone is not frozen', async () => {
    const ports = await lastYearsReport();
    expect(await freezeFigure(ports, rate, 1)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect((await ledgerOf(ports)).frozen).toBeUndefined();
  });
});

describe('unlinking a figure', () => {
  test('the record goes with the last use, and not before', async () => {
    const ports = await lastYearsReport();
    const before = await textIn(ports);
    expect(await unlinkFigure(ports, number, 1)).toEqual(ended);
    expect((await ledgerOf(ports)).figures[number]).toBeDefined();
    expect(await unlinkFigure(ports, number, 0)).toEqual(ended);
    expect(Object.keys((await ledgerOf(ports)).figures)).toEqual([rate]);
    expect(await textIn(ports)).toBe(before);
  });

  test('the record of a frozen figure stays, to link it with again', async () => {
    const ports = await lastYearsReport();
    await freezeFigure(ports, number, 0);
    await unlinkFigure(ports, number, 0);
    expect((await ledgerOf(ports)).figures[number]).toBeDefined();
    expect(await relinkFrozen(ports, await frozenIn(ports))).toEqual(ended);
    expect((await states(ports))[0]).toEqual([number, 'stale', '598']);
  });
});
