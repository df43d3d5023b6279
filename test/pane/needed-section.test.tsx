/** A section that its report type asks for only in some cases, in a report where the case is there. */
import { waitFor } from '@testing-library/react';
import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { damaged, withoutSection } from '../core/jobs/finished-report.ts';
import { openPane, screen, textOf } from './open-pane.tsx';

/** The skeleton of a Nottingham report to a committee: its section on property is for area committees only. */
async function reportTo(committee: string): Promise<Uint8Array> {
  const host = createDocxHost(null);
  if (!host.ok) throw new Error(host.error.message);
  const ports = { host: host.value, source: null, types: reportTypes, today: '2026-01-20', now: '' };
  const header = { committee, date: '2026-02-17', title: 'Parks in the area' };
  const done = await insertSkeleton(ports, 'nottingham-2017', header);
  if (!done.ok) throw new Error(done.error.message);
  return host.value.bytes();
}

const withoutProperty = async (committee: string) =>
  damaged(await reportTo(committee), withoutSection('property-comments'));

const things = () =>
  Number(/of (\d+) things/.exec(screen.getByRole('img', { name: /ready/ }).ariaLabel!)?.[1]);

const title = 'Strategic assets & property colleague comments';
const because = 'needed, as the committee is “Area 4 Committee”';

describe('a section that the case of the report calls for', () => {
  it('is in the outline when it is missing, with the reason, and is not among those that may be wanted', async () => {
    await openPane({ bytes: await withoutProperty('Area 4 Committee') });
    const line = screen.getByText(title).closest('li');
    expect(line?.textContent).toBe(`${title} missing · ${because} · 1 to fix not ready`);
    expect(screen.queryByText('More sections')).toBeNull();
  });

  it('is added with the other missing sections', async () => {
    const pane = await openPane({ bytes: await withoutProperty('Area 4 Committee') });
    await pane.user.click(screen.getByRole('button', { name: 'Add 1 missing section' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /missing section/ })).toBeNull());
    expect(textOf(await pane.document())).toContain('STRATEGIC ASSETS & PROPERTY COLLEAGUE COMMENTS');
  });

  it('says why it is needed while nothing is written in it', async () => {
    await openPane({ bytes: await reportTo('Area 4 Committee') });
    const line = screen.getByRole('button', { name: new RegExp(title) });
    expect(line.textContent).toBe(`${title} guidance text left · ${because} · 1 to fix not ready`);
  });

  it('counts among what the paper must have', async () => {
    const area = await openPane({ bytes: await reportTo('Area 4 Committee') });
    const needed = things();
    area.close();
    const missing = await openPane({ bytes: await withoutProperty('Area 4 Committee') });
    expect(things()).toBe(needed);
    missing.close();
    await openPane({ bytes: await withoutProperty('Corporate Parenting Board') });
    expect(things()).toBe(needed - 1);
  });

  it('is only offered where the case is another', async () => {
    const pane = await openPane({ bytes: await withoutProperty('Corporate Parenting Board') });
    expect(screen.queryByRole('button', { name: /missing section/ })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: /More sections/ }));
    expect(screen.getByRole('button', { name: `Add ${title}` })).toBeTruthy();
  });
});
