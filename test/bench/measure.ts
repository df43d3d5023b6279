/**
 * One measurement in a process of its own, so that its peak memory is its own.
 *   make <file> <pages> <figures>   writes a report
 *   write <folder> <count> <pages>  writes reports that read like a council's own
 *   scan <file>                     unzips it and reads through every XML part, and keeps nothing
 *   parse <file>                    unzips it and parses every XML part into a tree
 *   read <file>                     unzips and reads it as the product does
 *   check <file>                    what `reportwright check` does with one file
 *   refresh <file>                  plans and carries out a refresh of every figure
 *   plan <file>                     times the plan beside unzipping and reading the file, then looks at every other byte
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startsQuickly } from '../../src/apps/cli/engine.ts';
import { platform } from '../../src/apps/cli/platform.ts';
import { checkReport } from '../../src/core/jobs/check-report.ts';
import { applyRefresh, previewRefresh } from '../../src/core/jobs/refresh-figures.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { createFileSource, tableNames } from '../../src/sources/index.ts';
import type { TableTexts } from '../../src/sources/index.ts';
import { longReport } from './long-report.ts';
import { unzipAndParse, unzipAndScan } from './unzip-and-parse.ts';
import { writtenReport } from './written-report.ts';
import { otherChanges } from './other-bytes.ts';

const [, , task, file = '', pages = '0', figures = '0'] = process.argv;

const folder = join(process.cwd(), 'assets', 'data');
const read = (name: string) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8')];
// Loaded once for a whole folder of reports, so not part of the time for one.
const source = createFileSource(Object.fromEntries(tableNames.map(read)) as TableTexts);

if (task === 'make') {
  const areas = await source.areas('');
  if (!areas.ok) throw new Error(areas.error.message);
  const codes = areas.value.filter(({ kind }) => kind === 'authority').map(({ code }) => code);
  writeFileSync(file, await longReport(Number(pages), Number(figures), codes.slice(0, 50)));
} else if (task === 'write') {
  const count = Number(pages);
  for (let seed = 0; seed < count; seed += 1) {
    const name = count === 1 ? 'report.docx' : `report-${String(seed).padStart(4, '0')}.docx`;
    writeFileSync(join(file, name), await writtenReport({ pages: Number(figures), seed }));
  }
} else if (task === 'scan' || task === 'parse') {
  const start = performance.now();
  const done = (task === 'scan' ? unzipAndScan : unzipAndParse)(readFileSync(file));
  process.stdout.write(JSON.stringify({ ms: performance.now() - start, done }));
} else {
  startsQuickly();
  const start = performance.now();
  const host = createDocxHost(readFileSync(file), {}, platform);
  if (!host.ok) throw new Error(host.error.message);
  const ports = {
    host: host.value,
    source,
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:00:00Z',
  };
  if (task === 'plan') process.stdout.write(JSON.stringify(await plan()));
  else {
    const done = task === 'refresh' ? await refresh() : task === 'read' ? await justRead() : await check();
    process.stdout.write(
      JSON.stringify({ ms: performance.now() - start, kilobytes: process.resourceUsage().maxRSS, done }),
    );
  }

  /** The host reads a file once, so that the plan that comes after does not pay for it again. */
  async function plan() {
    const read = await ports.host.read();
    if (!read.ok) throw new Error(read.error.message);
    const parsed = performance.now();
    const planned = await previewRefresh(ports);
    if (!planned.ok) throw new Error(planned.error.message);
    const planMs = performance.now() - parsed;
    const { updates } = planned.value;
    const before = ports.host.bytes();
    const tags = updates.map(({ tag }) => tag);
    const outcome = await applyRefresh(ports, planned.value, tags);
    if (!outcome.ok) throw new Error(outcome.error.message);
    const others = otherChanges(before, ports.host.bytes(), updates);
    return { readMs: parsed - start, planMs, done: outcome.value.updated.length, others };
  }

  async function justRead(): Promise<number> {
    const result = await ports.host.read();
    if (!result.ok) throw new Error(result.error.message);
    return result.value.blocks.length;
  }

  async function check(): Promise<number> {
    const result = await checkReport(ports);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.findings.length;
  }

  async function refresh(): Promise<number> {
    const plan = await previewRefresh(ports);
    if (!plan.ok) throw new Error(plan.error.message);
    const outcome = await applyRefresh(
      ports,
      plan.value,
      plan.value.updates.map(({ tag }) => tag),
    );
    if (!outcome.ok) throw new Error(outcome.error.message);
    if (outcome.value.failed.length > 0) throw new Error(outcome.value.failed[0]?.message);
    ports.host.bytes();
    return outcome.value.updated.length;
  }
}
