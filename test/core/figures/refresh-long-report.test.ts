import { applyRefresh, previewRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { longReport } from '../../bench/long-report.ts';
import { otherChanges } from '../../bench/other-bytes.ts';
import { published } from '../rules/live-figures.ts';

test('refreshing 1,000 figures of a report of 300 pages leaves every other byte as it was', async () => {
  const source = published();
  const areas = await source.areas('');
  if (!areas.ok) throw new Error(areas.error.message);
  const codes = areas.value.filter(({ kind }) => kind === 'authority').map(({ code }) => code);
  const before = await longReport(300, 1000, codes.slice(0, 50));
  const made = createDocxHost(before);
  if (!made.ok) throw new Error(made.error.message);
  const ports = {
    host: made.value,
    source,
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
  const plan = await previewRefresh(ports);
  if (!plan.ok) throw new Error(plan.error.message);
  expect(plan.value.updates).toHaveLength(1000);
  const tags = plan.value.updates.map(({ tag }) => tag);
  const done = await applyRefresh(ports, plan.value, tags);
  expect(done).toMatchObject({ ok: true, value: { failed: [], problem: null } });
  expect(done.ok && done.value.updated).toHaveLength(1000);
  expect(otherChanges(before, made.value.bytes(), plan.value.updates)).toEqual([]);
  // Done twice is done once.
  const again = await previewRefresh(ports);
  expect(again.ok && [again.value.updates, Object.keys(again.value.adopted)]).toEqual([[], []]);
}, 120_000);
