/** Documents to open in the stand-in for Word, made by our own builder. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import { emptyLedger } from '../../src/core/model/index.ts';
import type { Content, Inline } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { newDocument, savePackage } from '../../src/ooxml/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { longAgo, longReport, outOfDate } from '../bench/long-report.ts';
import { damaged, withoutSection } from '../core/jobs/finished-report.ts';
import { shortReport } from '../e2e/support/reports.ts';
import { pngBase64 } from '../support/png.ts';
import { checkout } from './server/checkout.ts';

/** What Word opens for “New document”: one empty paragraph. */
export const newReport = (): Uint8Array => savePackage(newDocument({ title: '', language: 'en-GB' }));

/** A summary with one live figure, a recommendation that is guidance still, an approvals table. */
export const reportWithFigures = (): Uint8Array => shortReport();

/** A skeleton with so many live figures, each with a record, none with the value that the source has now. */
export const staleFigures = (figures: number, pages = 1): Promise<Uint8Array> =>
  once(`${figures} on ${pages}`, () => longReport(pages, figures, authorities().slice(0, 50)));

/** Words of the author in `begunReport`: where a figure may be put in, a number that may be linked, and guidance written over. */
export const authorsWords = {
  cursor: 'The board heard from foster carers in January.',
  number: 'In Derby 545 children were looked after.',
  guidance: 'Every child has a named social worker.',
} as const;

/** A skeleton under way: words of the author, a live figure with an old value, and no title in the file’s properties. */
export const begunReport = (): Promise<Uint8Array> => once('begun', makeBegunReport);

async function makeBegunReport(): Promise<Uint8Array> {
  const opened = createDocxHost(null);
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const today = '2026-01-08';
  const ports = { host, source: null, types: reportTypes, today, now: `${today}T09:00:00Z` };
  const made = await insertSkeleton(ports, 'derby-2015', { title: 'Children in care', date: today });
  const read = await host.read();
  if (!made.ok || !read.ok) throw new Error('The skeleton could not be made.');
  const { controls, ledger } = read.value;
  const last = controls.find(({ tag }) => tag === 'rw:s:supporting-information')?.last ?? 0;
  const tag = 'rw:f:cla-start-number/E06000015/latest/value';
  const clause = (...inlines: readonly Inline[]): Content => ({ kind: 'clause', inlines, numbering: 'body' });
  const words = (text: string): Inline => ({ kind: 'text', text });
  const content = [
    clause(words(authorsWords.cursor)),
    clause(words(authorsWords.number)),
    clause({ kind: 'guidance', text: authorsWords.guidance }),
    clause(
      words('In the year '),
      { kind: 'control', control: { tag, title: 'Figure' }, text: longAgo, guidance: '' },
      words(' began to be looked after.'),
    ),
  ];
  const before = ledger.state === 'read' ? ledger.ledger : emptyLedger;
  const outcomes = await host.apply([
    { kind: 'insert-content', content, at: { where: 'after', block: last } },
    { kind: 'set-title', title: '' },
    { kind: 'set-ledger', ledger: { ...before, figures: { [tag]: outOfDate } } },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return host.bytes();
}

/** The same with a chart, which shows what was true long ago. */
export async function reportWithChart(): Promise<Uint8Array> {
  const opened = createDocxHost(await begunReport());
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const picture = { png: pngBase64(60, 30), width: 240, height: 120, altText: oldChart, title: 'Children' };
  const inlines: readonly Inline[] = [
    { kind: 'picture', control: { tag: chartTag, title: 'Children' }, picture },
  ];
  const [outcome] = await host.apply([
    { kind: 'insert-content', content: [{ kind: 'line', style: 'plain', inlines }], at: { where: 'end' } },
  ]);
  if (outcome?.done !== true) throw new Error(outcome?.message);
  return host.bytes();
}

export const chartTag = 'rw:c:cla-number/E06000015/latest/trend';
export const oldChart = 'Children looked after in Derby, long ago.';

/** The same without the section of other options, which the author took out. */
export const reportWithoutASection = async (): Promise<Uint8Array> =>
  damaged(await begunReport(), withoutSection('other-options'));

/** Those that are asked for: to make one takes longer than most jobs in it, and nobody writes in the bytes of a file. */
const made = new Map<string, Promise<Uint8Array>>();

function once(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const document = made.get(name) ?? make();
  made.set(name, document);
  return document;
}

function authorities(): readonly string[] {
  const rows = readFileSync(join(checkout(), 'assets', 'data', 'areas.csv'), 'utf8').split('\n');
  return rows.filter((row) => row.includes(',authority,')).map((row) => row.split(',')[0] ?? '');
}
