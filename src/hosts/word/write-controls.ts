import type { EditOutcome } from '../../core/model/index.ts';
import type { Desk } from './desk.ts';
import { failure } from './failure.ts';
import { readsAs } from './locate-controls.ts';
import { messages, refuse } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';
import { supportsApi } from './quirks.ts';
import { sameText } from './same-text.ts';
import type { Job, Step } from './steps.ts';
import { writeStep } from './write-step.ts';

type Fill = Extract<Step, { readonly do: 'replace' }> & { readonly at: { readonly in: 'control' } };
type ControlStep = Fill | Extract<Step, { readonly do: 'rename' | 'unwrap' }>;

/** A job that comes to one thing done to one control, of which many go in one request. */
export type ControlJob = Job & { readonly steps: readonly [ControlStep] };

export function isControlJob(job: Job): job is ControlJob {
  const [step] = job.steps;
  if (job.steps.length !== 1 || step === undefined) return false;
  return step.do === 'rename' || step.do === 'unwrap' || (step.do === 'replace' && step.at.in === 'control');
}

const changed = refuse('changed', messages.changed);

const indexOf = ({ steps: [step] }: ControlJob): number =>
  step.do === 'replace' ? step.at.control : step.control;

/** Writes a chunk, and looks at the next one, which a co-author may have changed by the time that it is its turn. */
export async function writeControls(
  desk: Desk,
  jobs: readonly ControlJob[],
  next: readonly ControlJob[],
  guidance: boolean,
  outcomes: Map<number, EditOutcome>,
): Promise<Refusal | null> {
  const { context, found, marks } = desk;
  const due = jobs.filter(({ index }) => !outcomes.has(index));
  const put = (some: readonly ControlJob[]): void => {
    for (const { steps } of some) writeStep(context, found, steps[0], guidance);
  };
  const tracked = due.filter((job) => job.tracked === true);
  put(due.filter((job) => job.tracked !== true));
  if (tracked.length > 0) marks.tracked(() => put(tracked));
  for (const job of next) found.control(indexOf(job)).load('text');
  try {
    await context.sync();
    for (const { index } of due) outcomes.set(index, { done: true });
  } catch (error) {
    const refusal = failure(error, outcomes);
    const happened = askWhatHappened(desk, due);
    for (const job of next) found.control(indexOf(job)).load('text');
    if (tracked.length > 0) marks.failed();
    // Where not even this is answered, nothing is known to have happened.
    const known = await context.sync().then(
      () => true,
      () => false,
    );
    for (const job of due) outcomes.set(job.index, known && happened(job) ? { done: true } : refusal);
    if (!known || refusal.reason === 'read-only') return refusal;
  }
  for (const job of next) {
    const control = indexOf(job);
    if (!readsAs(desk.read.reading, control, found.control(control).text)) outcomes.set(job.index, changed);
  }
  return null;
}

/** Tells, from the next sync on, which jobs of a failed request came true. */
function askWhatHappened(
  { context: { document }, found }: Desk,
  jobs: readonly ControlJob[],
): (job: ControlJob) => boolean {
  const texts = new Map<number, () => string>();
  for (const { index, steps } of jobs) {
    const [step] = steps;
    if (step.do === 'replace') texts.set(index, askForText(found.control(step.at.control)));
  }
  // What is not there any more cannot be asked itself.
  const all = jobs.some(({ steps }) => steps[0].do !== 'replace') ? document.contentControls : null;
  all?.load('items/id,items/tag');
  return ({ index, steps: [step] }) => {
    if (step.do === 'replace') return !step.plain && sameText(texts.get(index)?.() ?? '', step.text);
    const { id } = found.control(step.control);
    const there = all?.items.find((one) => one.id === id);
    return step.do === 'unwrap' ? there === undefined : there?.tag === step.to.tag;
  };
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
