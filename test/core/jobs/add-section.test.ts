import { addSection } from '../../../src/core/jobs/add-section.ts';
import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import { documentIn, portsOf, reportIn } from './report-jobs.ts';
import { shortReport } from '../../e2e/support/reports.ts';
import { docx, p } from '../../support/wordprocessing.ts';
import { damaged, withoutSection } from './finished-report.ts';

/** A Nottingham report from which the author has taken the section for area committees. */
async function withoutProperty(committee = '') {
  const ports = portsOf(null);
  const header = { committee, title: 'Children in care', date: '2026-02-17' };
  const made = await insertSkeleton(ports, 'nottingham-2017', header);
  if (!made.ok) throw new Error(made.error.message);
  const host = ports.host as typeof ports.host & { bytes(): Uint8Array };
  return portsOf(damaged(host.bytes(), withoutSection('property-comments')));
}

describe('adding one section that a report lacks', () => {
  test('puts a conditional section back between its neighbours', async () => {
    const ports = await withoutProperty();
    const before = await reportIn(ports);
    expect(before.sections.find((one) => one.id === 'property-comments')?.state).toBe('missing');
    expect(await addSection(ports, before, 'property-comments')).toEqual({ ok: true, value: null });
    const { sections } = await reportIn(ports);
    const order = sections.filter((one) => one.spec.group === 'body').map((one) => one.start);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(sections.find((one) => one.id === 'property-comments')?.state).toBe('placeholder');
  });

  test('numbers it as Word does, and those after it anew', async () => {
    const ports = await withoutProperty();
    await addSection(ports, await reportIn(ports), 'property-comments');
    const numbers = (await documentIn(ports)).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.headingLevel !== null && block.number ? [block.number] : [],
    );
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('says so when the section is there already', async () => {
    const ports = portsOf(docx([p('SUMMARY', { bold: true }), p('545 children were looked after.')]));
    await insertSkeleton(ports, 'derby-2015', {});
    const again = await addSection(ports, await reportIn(ports), 'summary');
    expect(again).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

test('a skeleton asked for again leaves out the conditional section that the author took out', async () => {
  const ports = await withoutProperty();
  expect(await insertSkeleton(ports, 'nottingham-2017', {})).toEqual({ ok: true, value: { added: [] } });
});

test('a skeleton asked for again puts in the conditional section that the report needs', async () => {
  const ports = await withoutProperty('Area 4 Committee');
  const [title] = (await reportIn(ports)).sections.flatMap(({ id, spec }) =>
    id === 'property-comments' ? [spec.title] : [],
  );
  expect(await insertSkeleton(ports, 'nottingham-2017', {})).toEqual({ ok: true, value: { added: [title] } });
});

/** Two sections of ours and a table of approvals with one officer in it: what is left of a report cut down by hand. */
async function cutDown() {
  const ports = portsOf(null);
  const made = await insertSkeleton(ports, 'derby-2015', { title: 'Children in care' });
  if (!made.ok) throw new Error(made.error.message);
  const host = ports.host as typeof ports.host & { bytes(): Uint8Array };
  return portsOf(
    damaged(host.bytes(), (xml) => {
      const kept = ['supporting-information', 'other-options'].reduce(
        (all, id) => withoutSection(id)(all),
        xml,
      );
      // Only the first officer stays, without the words that introduce the table, and nothing after the table.
      const rows = [...kept.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
      const officers = rows.filter((row) => row.includes('"rw:o:') && !row.includes('"rw:o:legal"'));
      const short = officers
        .reduce((all, row) => all.replace(row, ''), kept)
        .replace(/This report has been approved[^<]*/, '');
      const end = short.indexOf('</w:tbl>') + '</w:tbl>'.length;
      return `${short.slice(0, end)}<w:p/>${short.slice(short.lastIndexOf('<w:sectPr'))}`;
    }),
  );
}

test('sections that a cut-down report lacks stand before its approvals, and the appendix after them', async () => {
  const ports = await cutDown();
  expect((await insertSkeleton(ports, 'derby-2015', {})).ok).toBe(true);
  const { sections, signOffs } = await reportIn(ports);
  const starts = sections.map((one) => one.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const legal = signOffs.find((one) => one.role === 'legal')?.at?.block ?? -1;
  expect(sections.find((one) => one.id === 'other-options')?.end).toBeLessThanOrEqual(legal);
  expect(sections.find((one) => one.id === 'implications')?.start).toBeGreaterThan(legal);
  expect(signOffs.map((one) => one.state)).not.toContain('missing');
});

test('a section that runs on over a table does not draw what is missing behind that table', async () => {
  const ports = portsOf(shortReport());
  expect((await insertSkeleton(ports, 'derby-2015', {})).ok).toBe(true);
  const { sections } = await reportIn(ports);
  const starts = sections.map((one) => one.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(await insertSkeleton(ports, 'derby-2015', {})).toEqual({ ok: true, value: { added: [] } });
});
