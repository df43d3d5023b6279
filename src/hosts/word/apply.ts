import type { Edit, EditKind, EditOutcome, Watch } from '../../core/model/index.ts';
import { applyEdits, ledgerXml } from '../../ooxml/index.ts';
import { release, withCursor } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Desk } from './desk.ts';
import { inWords } from './errors.ts';
import type { LedgerPart } from './ledger-part.ts';
import { find } from './locate.ts';
import { cancelled, isRefusal, messages, refuse, refusedBy } from './outcomes.ts';
import { stepsOf } from './plan-steps.ts';
import type { Read } from './plan-paragraph.ts';
import type { Job } from './steps.ts';
import type { Tracking } from './tracking.ts';
import { writeAll } from './write-all.ts';

export interface Writing {
  readonly read: Read;
  readonly supports: ReadonlySet<EditKind>;
  readonly ledger: LedgerPart;
  readonly tracking: Tracking;
  readonly cursor: Cursor | null;
  /** Changes sent at once. */
  readonly chunk: number;
  readonly watch: Watch;
  readonly tidying: Desk['tidying'];
}

/**
 * Makes the edits in Word. What the file's own rules refuse is refused before anything is sent; what reads otherwise in
 * Word than it was read, before it is written. The record goes last, and only where something of it is true.
 */
export async function applyInWord(edits: readonly Edit[], writing: Writing): Promise<readonly EditOutcome[]> {
  const { read, supports, ledger, cursor, watch } = writing;
  const outcomes = dryRun(edits, read, supports);
  if (watch.cancelled?.() === true) return outcomes.map((outcome) => (outcome.done ? cancelled : outcome));
  const jobs: Job[] = [];
  for (const [index, edit] of edits.entries()) {
    if (!outcomes[index]?.done) continue;
    const steps = stepsOf(read, edit);
    if (isRefusal(steps)) outcomes[index] = steps;
    else if (steps.length > 0)
      jobs.push({ index, steps, ...('tracked' in edit && { tracked: true as const }) });
  }
  const records = edits.flatMap((edit, index) =>
    edit.kind === 'set-ledger' && outcomes[index]?.done ? [{ index, xml: ledgerXml(edit.ledger) }] : [],
  );
  const xml = records.at(-1)?.xml ?? null;
  // Also where no record is written: jobs write it in the call after this one. Asking for the cursor has begun it.
  if (jobs.length > 0 && cursor === null) ledger.prepare();
  if (jobs.length > 0) {
    const before = edits.length - jobs.length - records.length;
    const progress = (done: number): void => watch.progress?.(before + done, edits.length);
    const followed = { ...writing, watch: { ...watch, progress } };
    for (const [index, outcome] of await inOneRun(jobs, followed, xml)) outcomes[index] = outcome;
  }
  if (cursor !== null) release(cursor);
  if (xml !== null) {
    const others = outcomes.filter((_, index) => edits[index]?.kind !== 'set-ledger');
    const outcome =
      others.length === 0 || others.some(({ done }) => done)
        ? await written(ledger, xml)
        : await withdrawn(ledger, others);
    for (const { index } of records) outcomes[index] = outcome;
  }
  watch.progress?.(edits.length, edits.length);
  return outcomes;
}

/** What the docx host would say to the edits, of those that this Word can make. */
function dryRun(
  edits: readonly Edit[],
  { pkg, reading }: Read,
  supports: ReadonlySet<EditKind>,
): EditOutcome[] {
  const can = (edit: Edit): boolean =>
    supports.has(edit.kind) && (supports.has('set-checked') || !putsBoxes(edit));
  const outcomes = applyEdits(pkg, edits.filter(can), reading).outcomes.values();
  return edits.map((edit) => (can(edit) ? (outcomes.next().value ?? unsupported) : unsupported));
}

/** A check box among words is made by the same members as it is ticked by; blocks bring theirs along. */
function putsBoxes(edit: Edit): boolean {
  const inlines =
    edit.kind === 'insert-inline' ? edit.inlines : edit.kind === 'append-row' ? edit.cells.flat() : [];
  return inlines.some(({ kind }) => kind === 'check');
}

const unsupported = refuse('unsupported', messages.byHand);

async function inOneRun(
  jobs: readonly Job[],
  { read, tracking, cursor, chunk, watch, tidying, ledger }: Writing,
  xml: string | null,
): Promise<ReadonlyMap<number, EditOutcome>> {
  const outcomes = new Map<number, EditOutcome>();
  const own = cursor === null ? [] : withCursor(cursor, jobs);
  const atCursor = own.length === jobs.length;
  const all = atCursor ? own : jobs;
  const batch = async (context: Word.RequestContext): Promise<void> => {
    if (!atCursor) tracking.load(context);
    const steps = all.flatMap((job) => job.steps);
    const found = await find(context, read.reading, steps, atCursor ? cursor : null);
    const sound = all.filter((job) => {
      const refusal = found.refusalOf(job.steps);
      if (refusal !== null) outcomes.set(job.index, refusal);
      return refusal === null;
    });
    if (sound.length === 0) return;
    if (xml !== null) ledger.add(xml);
    const chosen = sound.every((job) => job.tracked === true);
    await tracking.around(context, chosen, async (marks) => {
      await writeAll({ context, found, read, chunk, watch, tidying, marks }, sound, outcomes);
    });
  };
  try {
    if (atCursor && cursor !== null) await Word.run(cursor.range, batch);
    else await Word.run(batch);
  } catch (error) {
    // What was written before stays true; what was not has not happened.
    const refusal = refusedBy(inWords(error, 'change the report'));
    for (const { index } of all) if (!outcomes.has(index)) outcomes.set(index, refusal);
  }
  return outcomes;
}

async function written(ledger: LedgerPart, xml: string): Promise<EditOutcome> {
  const result = await ledger.write(xml);
  return result.ok ? { done: true } : refusedBy(result.error);
}

/** A record of what was not done would be untrue. */
async function withdrawn(ledger: LedgerPart, others: readonly EditOutcome[]): Promise<EditOutcome> {
  await ledger.withdraw();
  return others.some((outcome) => !outcome.done && outcome.reason === 'cancelled')
    ? cancelled
    : refuse('changed', 'Nothing was written into the report, so nothing was recorded.');
}
