import { addSection } from '../../../src/core/jobs/add-section.ts';
import { insertSkeleton } from '../../../src/core/jobs/insert-skeleton.ts';
import { documentIn, portsOf, reportIn } from './report-jobs.ts';
import { docx, p } from '../../support/wordprocessing.ts';
import { damaged, withoutSection } from './finished-report.ts';

/** A Nottingham report from which the author has taken the section for area committees. */
async function withoutProperty() {
  const ports = portsOf(null);
  const made = await insertSkeleton(ports, 'nottingham-2017', { title: 'Children in care' });
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
