import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import { setHeader } from '../../../src/core/jobs/set-header.ts';
import { derbyPaper, nottinghamPaper } from '../../support/papers.ts';
import { docx, p } from '../../support/wordprocessing.ts';
import { documentIn, ledgerIn, portsOf, reportIn } from './report-jobs.ts';

const texts = async (ports: Parameters<typeof reportIn>[0]): Promise<Record<string, string>> =>
  Object.fromEntries((await reportIn(ports)).header.map((h) => [h.id, h.text]));

describe('setting the header', () => {
  test('writes the fields that changed, dates in the words of the paper, and the title of the file', async () => {
    const ports = portsOf(null);
    await insertSkeleton(ports, 'derby-2015', { title: 'Children in care', item: '6' });
    const done = await setHeader(ports, await reportIn(ports), {
      title: 'Children looked after',
      date: '2026-01-20',
    });
    expect(done).toEqual({ ok: true, value: null });
    expect(await texts(ports)).toMatchObject({
      title: 'Children looked after',
      date: 'Tuesday 20 January 2026',
      item: '6',
    });
    const document = await documentIn(ports);
    expect(document.properties.title).toBe('Children looked after');
    expect(ledgerIn(document.ledger).header).toEqual({
      title: 'Children looked after',
      item: '6',
      date: '2026-01-20',
    });
  });

  test('ticks and clears the boxes of a choice, as controls and as signs', async () => {
    const glyphs = portsOf(nottinghamPaper('check-glyphs'));
    await setHeader(glyphs, await reportIn(glyphs), { 'key-theme': 'Schools\nLeisure and Culture' });
    expect((await texts(glyphs))['key-theme']).toBe('Schools\nLeisure and Culture');
    // A box of somebody else's that carries no tag cannot be found again in Word: the author must tick it.
    const untagged = portsOf(nottinghamPaper('check-controls'));
    const done = await setHeader(untagged, await reportIn(untagged), { 'key-theme': 'Schools' });
    expect(done.ok ? '' : done.error.message).toContain('“Relevant Council Plan Key Theme”');
    const ports = portsOf(null);
    await insertSkeleton(ports, 'nottingham-2017', { 'key-theme': 'Schools' });
    await setHeader(ports, await reportIn(ports), { 'key-theme': 'Planning and Housing' });
    expect((await texts(ports))['key-theme']).toBe('Planning and Housing');
  });

  test('writes into a paper made elsewhere, beside its labels and in its masthead', async () => {
    const derby = portsOf(derbyPaper(2012, 'capitals'));
    await setHeader(derby, await reportIn(derby), { item: '7', title: 'A new title', date: '2012-03-21' });
    expect(await texts(derby)).toMatchObject({ item: '7', title: 'A new title', date: '21 March 2012' });
    const nottingham = portsOf(nottinghamPaper('check-glyphs'));
    await setHeader(nottingham, await reportIn(nottingham), {
      wards: 'Arboretum',
      'other-colleagues': 'S. Tran',
    });
    expect(await texts(nottingham)).toMatchObject({ wards: 'Arboretum', 'other-colleagues': 'S. Tran' });
  });

  test('says which fields have no place, and writes the others', async () => {
    const bytes = docx([
      p('ITEM 6'),
      p('SUMMARY', { bold: true }),
      p('Words.'),
      p('OTHER OPTIONS CONSIDERED', { bold: true }),
    ]);
    const ports = portsOf(bytes);
    await insertSkeletonless(ports);
    const report = await reportIn(ports);
    const done = await setHeader(ports, report, {
      item: '7',
      'report-of': 'Strategic Director of Peoples Services',
    });
    expect(done).toEqual({
      ok: false,
      error: {
        kind: 'not-found',
        message:
          'There is no place in the report for “Reporting director”. Insert the skeleton to add it, then save the details again. Everything else is written.',
      },
    });
    expect((await texts(ports))['item']).toBe('7');
  });
});

/** Remembers the type without adding anything of it. */
async function insertSkeletonless(ports: Parameters<typeof reportIn>[0]): Promise<void> {
  const ledger = {
    version: 1,
    type: { id: 'derby-2015', version: 1 },
    header: {},
    figures: {},
    signOffs: {},
  } as const;
  await ports.host.apply([{ kind: 'set-ledger', ledger }]);
}
