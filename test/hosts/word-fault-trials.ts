/** The jobs that write into a report as trials: done undisturbed, done with a fault in the way, and done again. */

import type { ReportDocument } from '../../src/core/model/index.ts';
import { openPackage, readPackage } from '../../src/ooxml/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import type { Place } from '../word-host/model/open-document.ts';
import type { ArmedFault } from '../word-host/page/word-host-page.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import { runInPane, settings } from './word-fault-jobs.ts';
import type { JobName, Run, Said } from './word-fault-jobs.ts';

export interface Trial {
  readonly name: JobName;
  readonly said: Said;
  readonly before: ReportDocument;
  readonly after: ReportDocument;
}

type Undisturbed = Trial & { readonly calls: readonly string[] };

/** Figures in one request: several requests for the dozen that a refresh writes. */
const chunk = 5;

export function createTrials(session: () => WordHostSession) {
  const starts = new Map<JobName, Promise<Start>>();
  const undisturbed = new Map<JobName, Promise<Undisturbed>>();

  const startOf = (name: JobName): Promise<Start> => {
    const start = starts.get(name) ?? madeStart(name);
    starts.set(name, start);
    return start;
  };
  const now = async (): Promise<ReportDocument> => documentIn(await session().save());
  /** Where the author's cursor or selection is for a job; null where it is all the same. */
  const placeFor = (name: JobName, document: ReportDocument): Place | null => {
    const { selected } = settings[name];
    if (selected === undefined) return null;
    for (const block of document.blocks) {
      const at = block.kind === 'paragraph' ? block.text.indexOf(selected.words) : -1;
      if (at < 0) continue;
      const end = at + selected.words.length;
      return { block: block.block, start: selected.point ? end : at, end };
    }
    throw new Error(`“${selected.words}” is not in the report.`);
  };
  const select = async (name: JobName, document: ReportDocument): Promise<void> => {
    const place = placeFor(name, document);
    if (place !== null) await session().select(place);
  };
  const run = (asked: Run): Promise<Said> => session().pane.evaluate(runInPane, asked);
  const newPane = () => session().pane.evaluate((size) => window.driver.reset({ chunk: size }), chunk);

  const trial = async (
    name: JobName,
    faults: readonly ArmedFault[],
    how: Omit<Run, 'name'> = {},
  ): Promise<Trial> => {
    const { file, before } = await startOf(name);
    const base64 = Buffer.from(file).toString('base64');
    await session().page.evaluate(openInWord, { base64, place: placeFor(name, before), faults });
    await newPane();
    const said = await run({ name, ...how });
    return { name, said, before, after: await now() };
  };

  const madePlainly = async (name: JobName): Promise<Undisturbed> => {
    const made = await trial(name, []);
    const calls = await session().faults.calls();
    expect(made.said).toMatchObject({ done: true, messages: [] });
    expect(brokenInvariants(await session().save())).toEqual([]);
    if (settings[name].adds !== true && settings[name].takes === undefined) {
      await select(name, made.after);
      await run({ name });
      expect(gistOf(await now())).toEqual(gistOf(made.after));
    }
    return { ...made, calls };
  };

  /** Does the job where nothing is in its way, tells what it called for, and that a further time changes nothing. */
  const plain = (name: JobName): Promise<Undisturbed> => {
    const known = undisturbed.get(name) ?? madePlainly(name);
    undisturbed.set(name, known);
    return known;
  };

  /** Clears the way and does the job again: it succeeds and, unless somebody else wrote (in the figures `held`), comes to the same. */
  const again = async (made: Trial, held?: readonly string[]): Promise<void> => {
    const { name, said } = made;
    const same = held === undefined;
    await session().faults.clear();
    if (said.done && same) return;
    // Words are in the report already; what is missing is their record at most, which the next refresh makes.
    const { adds = false, takes } = settings[name];
    if (takes !== undefined && !figuresOf(made.after).some(({ tag }) => tag === takes)) return;
    const there = (adds || name === 'link') && figuresOf(made.after).length > figuresOf(made.before).length;
    if (there) return;
    await select(name, made.after);
    const second = await run({ name });
    if (!(name === 'section' && said.done)) expect(second).toMatchObject({ messages: [], done: true });
    const document = await now();
    expectTrueRecord(document, [...figuresWithoutRecord(made.before), ...(held ?? [])]);
    if (same) expect(gistOf(document)).toEqual(gistOf((await plain(name)).after));
  };

  /** One fault in the way of one job: what it leaves behind is sound, and the job can be done again. */
  const survives = async (name: JobName, fault: ArmedFault): Promise<Trial> => {
    const expected = await plain(name);
    const made = await trial(name, [fault]);
    expectSound(made, expected);
    await session().faults.clear();
    expect(await session().pane.evaluate(() => window.driver.tracking())).toBe('Off');
    // As after the document is opened again.
    if (fault.kind === 'document-closed') await newPane();
    await again(made);
    return made;
  };

  return { trial, plain, again, survives };
}

interface Opening {
  readonly base64: string;
  readonly place: Place | null;
  readonly faults: readonly ArmedFault[];
}

/** All in one go, since every call into a browser takes as long as many a job. Crosses a process. */
function openInWord({ base64, place, faults }: Opening): void {
  const { wordHost } = window;
  wordHost.load(base64);
  if (place !== null) wordHost.select(place);
  for (const fault of faults) wordHost.faults.arm(fault);
}

interface Start {
  readonly file: Uint8Array;
  readonly before: ReportDocument;
}

async function madeStart(name: JobName): Promise<Start> {
  const file = await settings[name].document();
  return { file, before: documentIn(file) };
}

function documentIn(bytes: Uint8Array): ReportDocument {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const read = readPackage(opened.value);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.document.problems).toEqual([]);
  return read.value.document;
}

export const figuresOf = (document: ReportDocument) =>
  document.controls.filter(({ tag }) => tag.startsWith('rw:f:')).map(({ tag, text }) => ({ tag, text }));

const ledgerOf = ({ ledger }: ReportDocument) => {
  if (ledger.state === 'damaged' || ledger.state === 'newer') throw new Error(ledger.message);
  return ledger.state === 'read' ? ledger.ledger : null;
};

const figuresWithoutRecord = (document: ReportDocument): readonly string[] =>
  figuresOf(document)
    .map(({ tag }) => tag)
    .filter((tag) => ledgerOf(document)?.figures[tag] === undefined);

/** Every figure reads as the record says that it was last written. */
function expectTrueRecord(document: ReportDocument, except: readonly string[] = []): void {
  const ledger = ledgerOf(document);
  const recorded = figuresOf(document).filter(({ tag }) => !except.includes(tag));
  expect(recorded).toEqual(recorded.map(({ tag }) => ({ tag, text: ledger?.figures[tag]?.text ?? null })));
}

/**
 * What a reader of the report can tell, and what the report knows of itself; when a figure was fetched is left out. So are
 * empty lines: one that an insertion leaves which breaks off cannot be told from an author's own, so nobody takes it away.
 */
function gistOf(document: ReportDocument): unknown {
  const ledger = ledgerOf(document);
  const figures = Object.entries(ledger?.figures ?? {})
    .map(([tag, { text, override }]) => [tag, text, override])
    .sort();
  return {
    texts: document.blocks.flatMap((block) =>
      block.kind === 'table' ? ['table'] : block.text === '' ? [] : [block.text],
    ),
    controls: document.controls.map(({ tag, text, checked, picture }) => [
      tag,
      text?.replace(/\n{2,}/g, '\n'),
      checked,
      picture,
    ]),
    pictures: document.pictures.map(({ altText }) => altText),
    title: document.properties.title,
    type: ledger?.type ?? null,
    header: ledger?.header ?? {},
    signOffs: ledger?.signOffs ?? {},
    figures,
  };
}

/** Words of the author, paragraph by paragraph: neither guidance nor what stands in a place of ours. */
function authored(document: ReportDocument): readonly (readonly string[])[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const held = document.controls.flatMap(({ tag, range, first, at }) =>
      tag.startsWith('rw:') && range !== null && first === block.block && at.story === undefined
        ? [range]
        : [],
    );
    const gaps = [...held, ...block.guidance].sort((a, b) => a.start - b.start);
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end } of gaps) {
      if (start > from) pieces.push(block.text.slice(from, start));
      from = Math.max(from, end);
    }
    pieces.push(block.text.slice(from));
    const words = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
    return words.length === 0 ? [] : [words];
  });
}

/** Whatever the author wrote still stands, in its order. */
function expectNothingLost({ before, after }: Trial): void {
  const texts = after.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  let from = 0;
  for (const pieces of authored(before)) {
    const found = texts.findIndex((text, at) => at >= from && holds(text, pieces));
    if (found < 0) throw new Error(`“${pieces.join(' … ')}” no longer stands in its place.`);
    from = found + 1;
  }
}

function holds(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** A record that was made or changed speaks of what stands in the report. */
function expectNothingInvented({ before, after }: Trial): void {
  const [then, now] = [ledgerOf(before), ledgerOf(after)];
  const tags = new Set(figuresOf(after).map(({ tag }) => tag));
  const strays = Object.keys(now?.figures ?? {}).filter((tag) => !tags.has(tag) && !then?.figures[tag]);
  expect(strays).toEqual([]);
  const text = after.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  for (const [role, signed] of Object.entries(now?.signOffs ?? {})) {
    if (then?.signOffs[role] === undefined) expect(text).toContain(signed.text);
  }
  const title = now?.header['title'];
  if (title !== undefined && title !== then?.header['title'])
    expect(text.toLowerCase()).toContain(title.toLowerCase());
}

const sentence = /^[A-Z“0-9](?:.*[^.\s])?\.$/s;
/** What has no place in words for an author. */
const jargon = /undefined|null|\[object|Exception|Error:|[A-Z]\w+\.\w+\(|rw:|XML/;

/** What every fault must leave behind, whatever it was. `held`: figures that others had a chance to change. */
export function expectSound(made: Trial, undisturbed: Trial, held: readonly string[] = []): void {
  const { said, after, before } = made;
  for (const message of said.messages) {
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(jargon);
  }
  // Whoever is told nothing takes it as done; whoever is told of trouble has it.
  expect([said.done, said.messages.length > 0]).toEqual([said.done, !said.done]);
  if (said.done && held.length === 0) expect(gistOf(after)).toEqual(gistOf(undisturbed.after));
  for (const tag of said.updated) {
    const wanted = figuresOf(undisturbed.after).find((one) => one.tag === tag)?.text;
    expect(figuresOf(after).find((one) => one.tag === tag)).toEqual({ tag, text: wanted });
  }
  expectNothingLost(made);
  expectNothingInvented(made);
  if (said.messages.some((message) => message.includes('not recorded'))) return;
  const unrecorded = figuresWithoutRecord(after).filter(
    (tag) => said.messages.length > 0 && !figuresWithoutRecord(before).includes(tag),
  );
  expectTrueRecord(after, [...held, ...unrecorded, ...figuresWithoutRecord(before)]);
}

/** Runs one trial after another; a failure says which. */
export async function each<T>(
  all: readonly T[],
  label: (one: T) => string,
  work: (one: T) => Promise<unknown>,
) {
  const failures: string[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      failures.push(`${label(one)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}
