import type { EditOutcome } from '../../core/model/index.ts';
import { failure } from './failure.ts';
import { askWhatCame, insertBlocks, inWritingOrder, madeOf, settleBlocks } from './insert-blocks.ts';
import type { Placed } from './insert-blocks.ts';
import type { Refusal } from './outcomes.ts';
import { cancelled, messages, refuse } from './outcomes.ts';
import type { Desk } from './desk.ts';
import { takeBack } from './take-back.ts';
import type { Job, Step } from './steps.ts';
import { isControlJob, writeControls } from './write-controls.ts';
import type { ControlJob } from './write-controls.ts';
import { replacePicture } from './write-picture.ts';
import { writeStep } from './write-step.ts';
import { guidanceStyle } from './write-text.ts';

type Outcomes = Map<number, EditOutcome>;
type Blocks = Extract<Step, { readonly do: 'insert-blocks' }>;

const changed = refuse('changed', messages.changed);

/** Writes what was found, a chunk at a time: an error refuses what of its chunk did not happen, and no more. */
export async function writeAll(desk: Desk, jobs: readonly Job[], outcomes: Outcomes): Promise<void> {
  const ofControls = jobs.filter(isControlJob);
  const unwraps = ofControls.filter(({ steps }) => steps[0].do === 'unwrap');
  const fills = ofControls.filter((job) => !unwraps.includes(job));
  const blocks = jobs.filter(isBlocks);
  const isTitle = ({ steps }: Job): boolean => blocks.length > 0 && steps[0]?.do === 'title';
  const others = jobs.filter((job) => !isControlJob(job) && !isBlocks(job) && !isTitle(job));
  const chunks: (() => Promise<Refusal | null>)[] = [];
  // First, since what came of them is counted in paragraphs, of which rows and lines bring more.
  const isLast = ofControls.length + others.length === 0;
  if (blocks.length > 0) chunks.push(() => writeBlocks(desk, blocks, jobs.filter(isTitle), outcomes, isLast));
  const inChunks = (all: readonly ControlJob[]): void => {
    for (let at = 0; at < all.length; at += desk.chunk) {
      const end = at + desk.chunk;
      const next = all.slice(end, end + desk.chunk);
      chunks.push(() => writeControls(desk, all.slice(at, end), next, guidance(desk), outcomes));
    }
  };
  inChunks(fills);
  // From the last: of two insertions at one point, each right behind it, the later one must be there first.
  const single = others.filter((job) => !addsRow(job) && !isLook(job));
  for (const job of single.reverse()) chunks.push(() => writeOne(desk, job, outcomes));
  const looks = others.filter(isLook);
  for (let at = 0; at < looks.length; at += desk.chunk) {
    const some = looks.slice(at, at + desk.chunk);
    chunks.push(() => writeLooks(desk, some, outcomes));
  }
  // Each goes behind the rows that are there by then: where one fails, those after it would change places with it.
  for (const job of others.filter(addsRow)) {
    chunks.push(async () => {
      await writeOne(desk, job, outcomes);
      const outcome = outcomes.get(job.index);
      return outcome?.done === false ? outcome : null;
    });
  }
  // Last, for the others may go by the edges of these controls.
  inChunks(unwraps);
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

const isBlocks = (job: Job): job is Job & { readonly steps: readonly [Blocks] } =>
  job.steps[0]?.do === 'insert-blocks';
const addsRow = (job: Job): boolean => job.steps[0]?.do === 'add-row';

/** Changes how words look, and no words: made twice it comes to the same. */
const isLook = ({ steps }: Job): boolean =>
  steps.every((step) => step.do === 'align' || step.do === 'clear-highlight');

const guidance = ({ read }: Desk): boolean =>
  [...read.reading.styles.byId.values()].some(({ name }) => name === guidanceStyle.toLowerCase());

async function writeOne(desk: Desk, job: Job, outcomes: Outcomes): Promise<Refusal | null> {
  const { context, found, marks } = desk;
  const { index, steps } = job;
  const [only] = steps;
  if (only?.do === 'set-picture') return replacePicture(desk, job, only, outcomes);
  const put = (): void => {
    for (const step of steps) {
      if (step.do !== 'insert-blocks' && step.do !== 'set-picture')
        writeStep(context, found, step, guidance(desk));
    }
  };
  try {
    if (job.tracked === true) marks.tracked(put);
    else put();
    await context.sync();
    outcomes.set(index, { done: true });
    return null;
  } catch (error) {
    const refusal = failure(error, outcomes);
    outcomes.set(index, refusal);
    if (job.tracked === true) marks.failed();
    // Also where Word refused for good: it may have made the first half.
    await takeBack(desk, steps);
    return refusal.reason === 'read-only' ? refusal : null;
  }
}

/** All at once; where that fails, one by one, so that each tells what came of it. */
async function writeLooks(desk: Desk, jobs: readonly Job[], outcomes: Outcomes): Promise<Refusal | null> {
  try {
    for (const step of jobs.flatMap(({ steps }) => steps)) {
      if (step.do === 'align' || step.do === 'clear-highlight')
        writeStep(desk.context, desk.found, step, false);
    }
    await desk.context.sync();
    for (const { index } of jobs) outcomes.set(index, { done: true });
    return null;
  } catch {
    for (const job of jobs) {
      const stop = await writeOne(desk, job, outcomes);
      if (stop !== null) return stop;
    }
    return null;
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
