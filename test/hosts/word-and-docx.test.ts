/** The same actions through Word and through a file in memory give the same report, the same check and a sound file. */

import { checkedReport } from '../../src/apps/checked/checked-file.ts';
import { reportEntry } from '../../src/apps/cli/report-json.ts';
import { addSection } from '../../src/core/jobs/add-section.ts';
import { checkReport } from '../../src/core/jobs/check-report.ts';
import { fixAllSafe } from '../../src/core/jobs/fix-findings.ts';
import { insertFigure } from '../../src/core/jobs/insert-figure.ts';
import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import type { Ports } from '../../src/core/jobs/ports.ts';
import { applyRefresh, previewRefresh } from '../../src/core/jobs/refresh-figures.ts';
import { setHeader } from '../../src/core/jobs/set-header.ts';
import { signOff } from '../../src/core/jobs/sign-off.ts';
import type { DocumentHost, Location, ReportDocument, ReportTypeId } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { createFileSource } from '../../src/sources/index.ts';
import { sampleTables } from '../support/tables.ts';
import { schemaErrors } from '../support/validate.ts';
import { newReport, staleFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import { changesIn } from '../support/changes.ts';

/** A document that an author acts on, whatever holds it. */
interface Desk {
  readonly host: DocumentHost;
  bytes(): Promise<Uint8Array>;
  /** Puts the author's cursor at the end of a paragraph. */
  click(at: Location & { readonly block: number; readonly start: number }): Promise<void>;
}

const today = '2026-01-20';
const source = createFileSource(sampleTables, { now: () => `${today}T09:00:00Z` });

const portsOf = (host: DocumentHost): Ports => ({
  host,
  source,
  types: reportTypes,
  today,
  now: `${today}T09:30:00Z`,
});

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ profile: 'web' });
}, 120_000);
afterAll(() => word.close());

async function inWord(bytes: Uint8Array): Promise<Desk> {
  await word.load(bytes);
  const host = word.host();
  const click: Desk['click'] = ({ block, start }) => word.select({ block, start, end: start });
  return { host, bytes: () => host.bytes(), click };
}

async function inMemory(bytes: Uint8Array): Promise<Desk> {
  let cursor: Location | null = null;
  const opened = createDocxHost(bytes, { cursor: () => cursor });
  if (!opened.ok) throw new Error(opened.error.message);
  const { value } = opened;
  const click: Desk['click'] = async (at) => {
    cursor = { ...at, end: at.start };
  };
  return { host: value, bytes: async () => value.bytes(), click };
}

async function readOf({ host }: Desk): Promise<ReportDocument> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function good<T, E extends { readonly message: string }>(
  result: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

/** Clicks behind the last word of the nth paragraph of a section. */
async function clickIn(desk: Desk, tag: string, nth: number): Promise<void> {
  const document = await readOf(desk);
  const section = document.controls.find((control) => control.tag === tag);
  const block = document.blocks[(section?.first ?? 0) + nth];
  if (section === undefined || block?.kind !== 'paragraph')
    throw new Error(`There is no ${tag}, line ${nth}.`);
  await desk.click({ block: block.block, start: block.text.length });
}

const figure = (indicator: string, measure: 'value' | 'rank' | 'change') => ({
  queries: [{ indicator, area: 'E06000015', period: 'latest' as const, measure }],
  unit: true,
});

async function writeReport(desk: Desk, type: ReportTypeId): Promise<void> {
  const ports = portsOf(desk.host);
  await good(
    insertSkeleton(ports, type, {
      committee: 'Corporate Parenting Sub-Board',
      date: '2026-01-20',
      item: '6',
      'report-of': 'Strategic Director of Children and Young People',
      title: 'Children in Care – Performance Update',
    }),
  );
  const section = type === 'nottingham-2017' ? 'rw:s:reasons' : 'rw:s:summary';
  await clickIn(desk, section, 1);
  await good(insertFigure(ports, figure('cla-number', 'value')));
  await clickIn(desk, section, 1);
  await good(insertFigure(ports, { phrase: { indicator: 'cla-rate', area: 'E06000015', period: 'latest' } }));
  await good(insertSkeleton(ports, type, {}));
  const { report } = await good(checkReport(ports));
  await good(setHeader(ports, report, { item: '7', title: 'Children in Care – Quarter 3' }));
  const [first, second] = report.signOffs;
  if (first) await good(signOff(ports, report, first.role, approved));
  if (second) await good(signOff(ports, report, second.role, { ...approved, decision: 'not-applicable' }));
  await good(fixAllSafe(ports));
}

const approved = { name: 'P. Okafor', date: '2026-01-08', decision: 'approved' } as const;

async function judged(desk: Desk): Promise<object> {
  const checked = await good(checkReport(portsOf(desk.host)));
  return reportEntry({ file: 'report.docx', checked: checkedReport(checked), error: null });
}

const bytesIn = async (desk: Desk) => createDocxHost(await desk.bytes());

/** The text of every paragraph with its number, style and guidance. */
async function readAgain(desk: Desk) {
  const opened = await bytesIn(desk);
  if (!opened.ok) throw new Error(opened.error.message);
  const document = await good(opened.value.read());
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          {
            number: block.number,
            text: block.text,
            style: block.style,
            heading: block.headingLevel,
            guidance: block.guidance,
          },
        ]
      : [],
  );
  const controls = document.controls.map(({ tag, title, text, placeholder, first, last }) => ({
    tag,
    title,
    text,
    placeholder,
    first,
    last,
  }));
  return { paragraphs, controls, ledger: document.ledger, properties: document.properties };
}

test.each(reportTypes.map(({ id }) => id))(
  'a report of %s is the same from a new document to its sign-offs',
  async (type) => {
    const desks = [await inMemory(newReport()), await inWord(newReport())] as const;
    for (const desk of desks) await writeReport(desk, type);
    const [memory, office] = desks;
    expect(await readAgain(office)).toEqual(await readAgain(memory));
    expect(await judged(office)).toEqual(await judged(memory));
    expect(await schemaErrors(await office.bytes())).toEqual([]);
  },
  120_000,
);

test('a section that was missing goes to the same place', async () => {
  const results = [];
  for (const open of [inMemory, inWord]) {
    const desk = await open(await staleFigures(3));
    const ports = portsOf(desk.host);
    const before = await good(checkReport(ports));
    // The section is deleted as an author deletes it: with everything in it.
    const missing = before.report.sections.find(({ state }) => state === 'missing');
    if (missing) await good(addSection(ports, before.report, missing.id));
    await good(insertSkeleton(ports, 'derby-2015', {}));
    results.push(await readAgain(desk), await judged(desk));
    expect(await schemaErrors(await desk.bytes())).toEqual([]);
  }
  expect(results[2]).toEqual(results[0]);
  expect(results[3]).toEqual(results[1]);
});

test('a refresh of 60 figures writes the same numbers and the same record', async () => {
  const results = [];
  for (const open of [inMemory, inWord]) {
    const desk = await open(await staleFigures(60));
    const ports = portsOf(desk.host);
    const plan = await good(previewRefresh(ports));
    const tags = plan.updates.map(({ tag }) => tag);
    const outcome = await good(applyRefresh(ports, plan, tags));
    expect(outcome).toMatchObject({ failed: [], problem: null });
    results.push(await readAgain(desk), await judged(desk));
    expect(await schemaErrors(await desk.bytes())).toEqual([]);
  }
  expect(results[2]).toEqual(results[0]);
  expect(results[3]).toEqual(results[1]);
});

test('a refresh as tracked changes reads the same, and leaves as many changes to accept', async () => {
  const results = [];
  for (const open of [inMemory, inWord]) {
    const desk = await open(await staleFigures(20));
    const ports = portsOf(desk.host);
    const plan = await good(previewRefresh(ports));
    const tags = plan.updates.map(({ tag }) => tag);
    // In Word a change is by whoever is signed in.
    const tracked = { author: 'Word user', at: ports.now };
    const outcome = await good(applyRefresh(ports, plan, tags, { tracked }));
    expect(outcome).toMatchObject({ failed: [], problem: null });
    const changes = changesIn(await readOf(desk));
    expect(changes.length).toBeGreaterThanOrEqual(tags.length * 2);
    results.push(await readAgain(desk), await judged(desk), changes.length);
    expect(await schemaErrors(await desk.bytes())).toEqual([]);
  }
  expect(results.slice(3)).toEqual(results.slice(0, 3));
});

test('nothing was asked of Word that it does not have, and nothing left the machine', async () => {
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests).toEqual([]);
});
