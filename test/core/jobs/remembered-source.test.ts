import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { rememberAnswers } from '../../../src/core/jobs/remembered-source.ts';
import type { IndicatorSource } from '../../../src/core/model/index.ts';
import { err } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { writtenReport } from '../../bench/written-report.ts';
import { published } from '../rules/live-figures.ts';

const now = '2026-01-20T09:30:00Z';
const query = { indicator: 'cla-rate', area: 'E06000015', period: 'latest' };

/** The published figures, and a list of what they were asked. */
function overheard(asked: string[], source: IndicatorSource = published()): IndicatorSource {
  return {
    search: (words) => (asked.push(`search ${words}`), source.search(words)),
    areas: (words) => (asked.push(`areas ${words}`), source.areas(words)),
    resolve: (queries) => (asked.push(`resolve ${queries.length}`), source.resolve(queries)),
  };
}

test('answers given a moment ago are given again without asking, until they are forgotten', async () => {
  const asked: string[] = [];
  const source = rememberAnswers(overheard(asked), () => now);
  const ask = async () => [await source.search(''), await source.areas(''), await source.resolve([query])];
  const first = await ask();
  expect(await ask()).toEqual(first);
  expect(asked).toEqual(['search ', 'areas ', 'resolve 1']);
  source.forget();
  await ask();
  expect(asked).toHaveLength(6);
});

test('after ten minutes they are asked for anew', async () => {
  const asked: string[] = [];
  let clock = now;
  const source = rememberAnswers(overheard(asked), () => clock);
  await source.search('');
  clock = '2026-01-20T09:39:59Z';
  await source.search('');
  expect(asked).toHaveLength(1);
  clock = '2026-01-20T09:40:01Z';
  await source.search('');
  expect(asked).toHaveLength(2);
});

test('what somebody looks for by name is asked each time', async () => {
  const asked: string[] = [];
  const source = rememberAnswers(overheard(asked), () => now);
  await source.search('rate');
  await source.search('rate');
  expect(asked).toEqual(['search rate', 'search rate']);
});

test('a failure is asked again', async () => {
  const asked: string[] = [];
  const down = () => Promise.resolve(err({ kind: 'unavailable' as const, message: 'It is down.' }));
  const source = rememberAnswers(overheard(asked, { search: down, areas: down, resolve: down }), () => now);
  for (let time = 0; time < 2; time += 1) {
    expect(await source.areas('')).toMatchObject({ ok: false });
    expect(await source.resolve([query])).toMatchObject({ ok: false });
  }
  expect(asked).toEqual(['areas ', 'resolve 1', 'areas ', 'resolve 1']);
});

test('a second check of a report asks nobody anything', async () => {
  const asked: string[] = [];
  const source = rememberAnswers(overheard(asked), () => now);
  const bytes = await writtenReport({ pages: 5, seed: 1 });
  const host = createDocxHost(bytes);
  if (!host.ok) throw new Error(host.error.message);
  const ports = { host: host.value, source, types: reportTypes, today: '2026-01-20', now };
  const first = await checkReport(ports);
  expect(first).toMatchObject({ ok: true, value: { source: { state: 'answered' } } });
  expect(first.ok && first.value.coverage.compared).toBeGreaterThan(0);
  const before = asked.length;
  await checkReport(ports);
  expect(asked).toHaveLength(before);
});
