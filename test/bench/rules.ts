/**
 * How long each rule, and reading the claims, takes on documents that are hard on them: every Word file of a folder, and
 * reports that no author writes. Processor time, since a busy machine is nobody's fault; the best of three readings, each
 * of a document that nothing is remembered of.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { checkClaims } from '../../src/core/claims/index.ts';
import { resolveFigures } from '../../src/core/figures/index.ts';
import type { ReportDocument } from '../../src/core/model/index.ts';
import { defaultArea, readReport, withOwnWords } from '../../src/core/reports/index.ts';
import { rules } from '../../src/core/rules/index.ts';
import { openPackage, readDocument } from '../../src/ooxml/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { createFileSource, tableNames } from '../../src/sources/index.ts';
import type { TableTexts } from '../../src/sources/index.ts';
import { extremeReports } from './extreme-reports.ts';

const today = '2026-01-20';
const shown = 8;
/** Milliseconds: what is faster than this is not measured again. */
const plainlyFast = 10;

const data = join(process.cwd(), 'assets', 'data');
const read = (name: string) => [name, readFileSync(join(data, `${name}.csv`), 'utf8')];
const source = createFileSource(Object.fromEntries(tableNames.map(read)) as TableTexts);

async function cpu(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function once(read: ReportDocument): Promise<ReadonlyMap<string, number>> {
  const report = readReport(read, reportTypes);
  const document = withOwnWords(read, report.type);
  const { figures, source: state } = await resolveFigures(document, source, today);
  const spent = new Map<string, number>();
  const own = defaultArea(report, reportTypes);
  let checked = await checkClaims(document, null, own);
  spent.set('(reading claims)', await cpu(async () => (checked = await checkClaims(document, source, own))));
  const input = { document, report, figures, source: state, ...checked, today };
  for (const rule of rules) spent.set(rule.id, await cpu(() => [...rule.check(input, rule.options ?? {})]));
  return spent;
}

async function best(fresh: () => ReportDocument): Promise<ReadonlyMap<string, number>> {
  const spent = new Map(await once(fresh()));
  for (let more = 0; more < 2 && Math.max(...spent.values()) > plainlyFast; more += 1)
    for (const [rule, ms] of await once(fresh())) spent.set(rule, Math.min(ms, spent.get(rule) ?? ms));
  return spent;
}

function* documents(): Iterable<readonly [name: string, bytes: Uint8Array]> {
  const [, , folder] = process.argv;
  if (folder === undefined) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) yield [basename(entry.name), readFileSync(join(entry.parentPath, entry.name))];
}

const slowest: { readonly rule: string; readonly file: string; readonly ms: number }[] = [];
let files = 0;

for (const [file, bytes] of [...documents(), ...(await extremeReports(source))]) {
  const opened = openPackage(bytes);
  if (!opened.ok) continue;
  const { value } = opened;
  if (!readDocument(value).ok) continue;
  files += 1;
  const fresh = (): ReportDocument => {
    const document = readDocument(value);
    if (!document.ok) throw new Error(document.error.message);
    return document.value;
  };
  for (const [rule, ms] of await best(fresh)) slowest.push({ rule, file, ms });
}

slowest.sort((a, b) => b.ms - a.ms);
process.stdout.write(JSON.stringify({ files, slowest: slowest.slice(0, shown) }));
