import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import { docx, p } from '../../support/wordprocessing.ts';
import { documentIn, ledgerIn, portsOf, reportIn, textIn } from './report-jobs.ts';

describe('inserting a skeleton', () => {
  test('says what was added, and adds nothing the second time', async () => {
    const ports = portsOf(null);
    const first = await insertSkeleton(ports, 'derby-2015', {
      title: 'Children in care',
      date: '2026-01-20',
    });
    expect(first.ok && first.value.added.slice(0, 3)).toEqual([
      'Heading of the report',
      'SUMMARY',
      'RECOMMENDATION',
    ]);
    const before = await documentIn(ports);
    const second = await insertSkeleton(ports, 'derby-2015', {
      title: 'Children in care',
      date: '2026-01-20',
    });
    expect(second).toEqual({ ok: true, value: { added: [] } });
    expect(await documentIn(ports)).toEqual(before);
  });

  test('remembers the type and the form', async () => {
    const ports = portsOf(null);
    await insertSkeleton(ports, 'nottingham-2017', {
      title: 'Children in care',
      'key-theme': 'Schools',
      date: '',
    });
    const ledger = ledgerIn((await documentIn(ports)).ledger);
    expect(ledger.type).toEqual({ id: 'nottingham-2017', version: 1 });
    expect(ledger.header).toEqual({ title: 'Children in care', 'key-theme': 'Schools' });
    const report = await reportIn(ports);
    expect(report.header.find((h) => h.id === 'key-theme')).toMatchObject({
      state: 'filled',
      text: 'Schools',
    });
    expect(report.header.find((h) => h.id === 'wards')).toMatchObject({ state: 'filled', text: 'All' });
  });

  test('leaves what an author wrote where it is', async () => {
    const ports = portsOf(
      docx([p('Notes for the board', { bold: true }), p('545 children were looked after.')]),
    );
    const done = await insertSkeleton(ports, 'derby-2015', {});
    expect(done.ok).toBe(true);
    expect(await textIn(ports)).toContain('Notes for the board\n545 children were looked after.');
    expect((await reportIn(ports)).sections.every((s) => s.state !== 'missing')).toBe(true);
  });

  test('fills what is still open of a skeleton that is there', async () => {
    const ports = portsOf(null);
    await insertSkeleton(ports, 'derby-2012', {});
    await insertSkeleton(ports, 'derby-2012', { committee: 'CHILDREN AND YOUNG PEOPLE BOARD' });
    await insertSkeleton(ports, 'derby-2012', { committee: 'ANOTHER BOARD' });
    expect((await reportIn(ports)).header.find((h) => h.id === 'committee')?.text).toBe(
      'CHILDREN AND YOUNG PEOPLE BOARD',
    );
  });

  test('of an unknown type names the types that there are', async () => {
    expect(await insertSkeleton(portsOf(null), 'derby-1999', {})).toEqual({
      ok: false,
      error: {
        kind: 'not-found',
        message:
          'There is no report type called “derby-1999”. Choose one of derby-2015, nottingham-2017, derby-2012.',
      },
    });
  });
});
