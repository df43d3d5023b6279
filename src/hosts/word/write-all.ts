import type { EditOutcome } from '../../core/model/index.ts';
import { codeOf, inWords } from './errors.ts';
import { askWhatCame, insertBlocks, inWritingOrder, madeOf, settleBlocks } from './insert-blocks.ts';
import type { Placed } from './insert-blocks.ts';
import { readsAs } from './locate.ts';
import { openForReading } from './office.ts';
import type { Refusal } from './outcomes.ts';
import { cancelled, messages, refuse, refusedBy } from './outcomes.ts';
import type { Desk } from './desk.ts';
import { supportsApi } from './quirks.ts';
import { takeBack } from './take-back.ts';
import { sameText } from './same-text.ts';
import type { Job, Step } from './steps.ts';
import { writeStep } from './write-step.ts';
import { guidanceStyle } from './write-text.ts';

type Outcomes = Map<number, EditOutcome>;
type Fill = Extract<Step, { readonly do: 'replace' }> & { readonly at: { readonly in: 'control' } };
type Blocks = Extract<Step, { readonly do: 'insert-blocks' }>;

const changed = refuse('changed', messages.changed);

/** Writes what was found, a chunk at a time: an error refuses what of its chunk did not happen, and no more. */
export async function writeAll(desk: Desk, jobs: readonly Job[], outcomes: Outcomes): Promise<void> {
  const fills = jobs.filter(isFill);
  const blocks = jobs.filter(isBlocks);
  const isTitle = ({ steps }: Job): boolean => blocks.length > 0 && steps[0]?.do === 'title';
  const others = jobs.filter((job) => !isFill(job) && !isBlocks(job) && !isTitle(job));
  const chunks: (() => Promise<Refusal | null>)[] = [];
  // First, since what came of them is counted in paragraphs, of which rows and lines bring more.
  const isLast = fills.length + others.length === 0;
  if (blocks.length > 0) chunks.push(() => writeBlocks(desk, blocks, jobs.filter(isTitle), outcomes, isLast));
  for (let at = 0; at < fills.length; at += desk.chunk) {
    const end = at + desk.chunk;
    chunks.push(() => fillChunk(desk, fills.slice(at, end), fills.slice(end, end + desk.chunk), outcomes));
  }
  // From the last: of two insertions at one point, each right behind it, the later one must be there first.
  for (const job of others.filter((one) => !addsRow(one)).reverse())
    chunks.push(() => writeOne(desk, job, outcomes));
  // Each goes behind the rows that are there by then: where one fails, those after it would change places with it.
  for (const job of others.filter(addsRow)) {
    chunks.push(async () => {
      await writeOne(desk, job, outcomes);
      const outcome = outcomes.get(job.index);
      return outcome?.done === false ? outcome : null;
    });
  }
  for (const chunk of chunks) {
    desk.watch.progress?.(outcomes.size, jobs.length);
    const stop = desk.watch.cancelled?.() === true ? cancelled : await chunk();
    if (stop !== null) {
      for (const { index } of jobs) if (!outcomes.has(index)) outcomes.set(index, stop);
      return;
    }
  }
  desk.watch.progress?.(jobs.length, jobs.length);
}

const isFill = (job: Job): job is Job & { readonly steps: readonly [Fill] } =>
  job.steps.length === 1 && job.steps[0]?.do === 'replace' && job.steps[0].at.in === 'control';
const isBlocks = (job: Job): job is Job & { readonly steps: readonly [Blocks] } =>
  job.steps[0]?.do === 'insert-blocks';
const addsRow = (job: Job): boolean => job.steps[0]?.do === 'add-row';

/** What Word does not allow before anything could be written, it allows nowhere: a document open for viewing says no more. */
function failure(error: unknown, outcomes: Outcomes): Refusal {
  const told = inWords(error, 'change the report');
  const nothing = ![...outcomes.values()].some(({ done }) => done);
  if (codeOf(error) !== 'NotAllowed' || !nothing) return refusedBy(told);
  return refusedBy({ ...told, kind: 'read-only', ...(openForReading() && { message: messages.forReading }) });
}

const guidance = ({ read }: Desk): boolean =>
  [...read.reading.styles.byId.values()].some(({ name }) => name === guidanceStyle.toLowerCase());

/** Fills controls, and looks at the next ones, which a co-author may have changed by the time that it is their turn. */
async function fillChunk(
  desk: Desk,
  jobs: readonly (Job & { readonly steps: readonly [Fill] })[],
  next: readonly (Job & { readonly steps: readonly [Fill] })[],
  outcomes: Outcomes,
): Promise<Refusal | null> {
  const { context, found } = desk;
  const due = jobs.filter(({ index }) => !outcomes.has(index));
  for (const { steps } of due) writeStep(context, found, steps[0], guidance(desk));
  for (const { steps } of next) found.control(steps[0].at.control).load('text');
  try {
    await context.sync();
    for (const { index } of due) outcomes.set(index, { done: true });
  } catch (error) {
    const refusal = failure(error, outcomes);
    const controls = due.map(({ steps }) => found.control(steps[0].at.control));
    const now = controls.map(askForText);
    for (const { steps } of next) found.control(steps[0].at.control).load('text');
    // Where not even this is answered, nothing is known to have happened.
    const known = await context.sync().then(
      () => true,
      () => false,
    );
    for (const [at, { index, steps }] of due.entries()) {
      const happened = known && !steps[0].plain && sameText(now[at]?.() ?? '', steps[0].text);
      outcomes.set(index, happened ? { done: true } : refusal);
    }
    if (!known || refusal.reason === 'read-only') return refusal;
  }
  for (const { index, steps } of next) {
    const { control } = steps[0].at;
    if (!readsAs(desk.read.reading, control, found.control(control).text)) outcomes.set(index, changed);
  }
  return null;
}

/** The text of a control with changes accepted where Word can tell, from the next sync on. */
function askForText(control: Word.ContentControl): () => string {
  if (supportsApi('WordApi', '1.4', control, 'getReviewedText')) {
    const asked = control.getReviewedText('Current');
    return () => asked.value;
  }
  control.load('text');
  return () => control.text;
}

async function writeOne(desk: Desk, { index, steps }: Job, outcomes: Outcomes): Promise<Refusal | null> {
  const { context, found } = desk;
  try {
    for (const step of steps) {
      if (step.do !== 'insert-blocks') writeStep(context, found, step, guidance(desk));
    }
    await context.sync();
    outcomes.set(index, { done: true });
    return null;
  } catch (error) {
    const refusal = failure(error, outcomes);
    outcomes.set(index, refusal);
    // Also where Word refused for good: it may have made the first half.
    await takeBack(desk, steps);
    return refusal.reason === 'read-only' ? refusal : null;
  }
}

async function writeBlocks(
  { context, found, read, tidying }: Desk,
  jobs: readonly (Job & { readonly steps: readonly [Blocks] })[],
  titles: readonly Job[],
  outcomes: Outcomes,
  isLast: boolean,
): Promise<Refusal | null> {
  const all = inWritingOrder(
    jobs.map(({ index, steps }): Placed & { index: number } => ({ index, ...steps[0] })),
  );
  let made = all.length;
  let refusal: Refusal | null = null;
  let came;
  try {
    for (const step of titles.flatMap(({ steps }) => steps)) {
      if (step.do === 'title') writeStep(context, found, step, false);
    }
    for (const placed of all) insertBlocks(context, found, placed);
    came = askWhatCame(context);
    await context.sync();
  } catch (error) {
    refusal = failure(error, outcomes);
    came = askWhatCame(context);
    await context.sync();
    made = madeOf(read.reading, all, came.paragraphs.items.length);
  }
  const settled = settleBlocks(read.reading, all, made, came);
  const surplus = settled.flatMap((one) => one.surplus);
  for (const paragraph of surplus) paragraph.delete();
  if (surplus.length > 0) {
    const request = context.sync();
    tidying(request);
    // What is asked of this context meanwhile would go with it: an error of the one would be taken for the other's.
    if (!isLast) await request.catch(() => undefined);
  }
  for (const { index } of titles) outcomes.set(index, refusal ?? { done: true });
  for (const [at, { index }] of all.entries()) {
    outcomes.set(index, settled[at]?.outcome ?? refusal ?? changed);
  }
  return refusal;
}
