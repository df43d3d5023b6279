import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { signOff, type Approval } from '../../../src/core/jobs/sign-off.ts';
import type { SignOff } from '../../../src/core/model/index.ts';
import { derbyPaper } from '../../support/papers.ts';
import { docx, p } from '../../support/wordprocessing.ts';
import { documentIn, ledgerIn, portsOf, reportIn, textIn } from './report-jobs.ts';

const approved: Approval = { name: 'P. Okafor', date: '2026-01-08', decision: 'approved' };

const roleIn = async (ports: Ports, role: string): Promise<SignOff | undefined> =>
  (await reportIn(ports)).signOffs.find((one) => one.role === role);

async function skeleton(): Promise<Ports> {
  const ports = portsOf(null);
  await insertSkeleton(ports, 'derby-2015', { title: 'Children in care' });
  return ports;
}

describe('signing a report off', () => {
  test('writes name and date in the place of the role, and records what it covers', async () => {
    const ports = await skeleton();
    expect(await signOff(ports, await reportIn(ports), 'legal', approved)).toEqual({ ok: true, value: null });
    expect(await roleIn(ports, 'legal')).toMatchObject({
      state: 'signed',
      names: ['P. Okafor'],
      date: '2026-01-08',
    });
    expect(await textIn(ports)).toContain('P. Okafor, 8 January 2026');
    const recorded = ledgerIn((await documentIn(ports)).ledger).signOffs['legal'];
    expect(recorded).toMatchObject({
      ...approved,
      text: 'P. Okafor, 8 January 2026',
      covers: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('or that the role does not apply', async () => {
    const ports = await skeleton();
    await signOff(ports, await reportIn(ports), 'property', {
      name: '',
      date: '2026-01-08',
      decision: 'not-applicable',
    });
    expect((await roleIn(ports, 'property'))?.state).toBe('not-applicable');
  });

  test('goes stale when the text changes, not when another officer signs, and is fresh again when signed anew', async () => {
    const ports = await skeleton();
    await signOff(ports, await reportIn(ports), 'legal', approved);
    await signOff(ports, await reportIn(ports), 'financial', { ...approved, name: 'A. Whitlock' });
    expect((await roleIn(ports, 'legal'))?.state).toBe('signed');
    const summary = (await reportIn(ports)).sections[0];
    const block = summary?.start ?? -1;
    const at = { block, start: 0, end: summary?.at?.end ?? 0 };
    const before = (await documentIn(ports)).blocks[block];
    const expected = before?.kind === 'paragraph' ? before.text : '';
    await ports.host.apply([{ kind: 'replace-text', at, expected, text: '545 children were looked after.' }]);
    expect((await roleIn(ports, 'legal'))?.state).toBe('stale');
    const again = await signOff(ports, await reportIn(ports), 'legal', approved);
    expect(again.ok).toBe(true);
    expect((await roleIn(ports, 'legal'))?.state).toBe('signed');
    expect((await roleIn(ports, 'financial'))?.state).toBe('stale');
  });

  test('never overwrites a name without consent', async () => {
    const ports = await skeleton();
    await signOff(ports, await reportIn(ports), 'legal', approved);
    const other = { ...approved, name: 'R. Lindqvist' };
    const refused = await signOff(ports, await reportIn(ports), 'legal', other);
    expect(refused.ok ? '' : refused.error.message).toMatch(
      /^The Legal officer already reads “P. Okafor”. Nothing was changed./,
    );
    expect((await roleIn(ports, 'legal'))?.names).toEqual(['P. Okafor']);
    await signOff(ports, await reportIn(ports), 'legal', { ...other, replace: true });
    expect((await roleIn(ports, 'legal'))?.names).toEqual(['R. Lindqvist']);
  });

  test('asks before it replaces the name of somebody who has not approved yet', async () => {
    const ports = await skeleton();
    await signOff(ports, await reportIn(ports), 'legal', {
      ...approved,
      name: 'P. Okafor – awaiting approval',
    });
    expect(await roleIn(ports, 'legal')).toMatchObject({ state: 'empty', names: ['P. Okafor'] });
    expect((await signOff(ports, await reportIn(ports), 'legal', approved)).ok).toBe(false);
    await signOff(ports, await reportIn(ports), 'legal', { ...approved, replace: true });
    expect((await roleIn(ports, 'legal'))?.state).toBe('signed');
  });

  test('fills the empty cell of a paper made elsewhere, also where all roles share one cell', async () => {
    for (const shape of ['styled', 'one-cell', 'one-cell-breaks'] as const) {
      const ports = portsOf(derbyPaper(2015, shape));
      const before = await reportIn(ports);
      expect(await signOff(ports, before, 'financial', approved)).toEqual({ ok: true, value: null });
      const after = await reportIn(ports);
      expect(after.signOffs.map((one) => one.state)).toEqual([
        'empty',
        'signed',
        'empty',
        'empty',
        'signed',
        'signed',
      ]);
      expect(after.signOffs[1]?.names).toEqual(['P. Okafor']);
      expect(after.signOffs[4]?.names).toEqual(before.signOffs[4]?.names);
    }
  });

  test('signs for nobody where it cannot be told which line is whose', async () => {
    const ports = portsOf(derbyPaper(2015, 'one-cell-run-on'));
    const before = await textIn(ports);
    const refused = await signOff(ports, await reportIn(ports), 'legal', approved);
    expect(refused.ok ? '' : refused.error.message).toMatch(
      /^It cannot be told which line belongs to the Legal officer/,
    );
    expect(await textIn(ports)).toBe(before);
  });

  test('adds a row for a role that the table lacks, and wants a table', async () => {
    const ports = portsOf(derbyPaper(2012, 'styled'));
    await ports.host.apply([
      {
        kind: 'set-ledger',
        ledger: { version: 1, type: { id: 'derby-2015', version: 1 }, header: {}, figures: {}, signOffs: {} },
      },
    ]);
    expect((await roleIn(ports, 'property'))?.state).toBe('missing');
    await signOff(ports, await reportIn(ports), 'property', approved);
    expect(await roleIn(ports, 'property')).toMatchObject({ state: 'signed', names: ['P. Okafor'] });

    const bare = portsOf(docx([p('SUMMARY', { bold: true }), p('OTHER OPTIONS CONSIDERED', { bold: true }), p('SUPPORTING INFORMATION', { bold: true }), p('REASON FOR RECOMMENDATION', { bold: true }), p('RECOMMENDATION', { bold: true })])); // prettier-ignore
    const none = await signOff(bare, await reportIn(bare), 'legal', approved);
    expect(none.ok ? '' : none.error.message).toMatch(/^There is no approvals table to sign off in/);
  });

  test('wants a name, and a role that the report has', async () => {
    const ports = await skeleton();
    const report = await reportIn(ports);
    const nameless = await signOff(ports, report, 'legal', { ...approved, name: ' ' });
    expect(nameless.ok ? '' : nameless.error.message).toBe(
      'Enter the name of the Legal officer who approved the report.',
    );
    const unknown = await signOff(ports, report, 'mayor', approved);
    expect(unknown.ok ? '' : unknown.error.message).toContain('no sign-off called “mayor”');
  });
});
