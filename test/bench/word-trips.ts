/** What a job costs on the wire to Word, counted by the stand-in for Word. */

import type { Costs } from '../word-host/wire/recorder.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

export type CountedJob =
  'skeleton' | 'figure' | 'chart' | 'refresh' | 'tracked refresh' | 'freeze' | 'pin period' | 'check';

export interface Trips extends Costs {
  /** Figures that one request writes at most, and how many requests that makes. */
  readonly chunks: number;
  /** Milliseconds that the job took, the waiting for Word included. */
  readonly milliseconds: number;
}

/** Opens the document, does the job once and gives what it cost. Throws what went wrong with the job. */
export async function tripsOf(word: WordHostSession, job: CountedJob, document: Uint8Array): Promise<Trips> {
  await word.load(document);
  const figures = await prepare(word, job);
  const figure = await firstFigure(word);
  await word.recorder.reset();
  const done = await word.pane.evaluate(perform, [job, figure] as const);
  if (done.error !== null) throw new Error(done.error);
  const costs = await word.recorder.costs();
  return { ...costs, chunks: Math.ceil(figures / done.chunk), milliseconds: done.milliseconds };
}

/** What an author does before the job begins: puts the cursor somewhere, looks at the newer values. */
async function prepare(word: WordHostSession, job: CountedJob): Promise<number> {
  if (job === 'figure' || job === 'chart') {
    const read = await word.host().read();
    if (!read.ok) throw new Error(read.error.message);
    const section = read.value.controls.find(({ tag }) => tag === 'rw:s:summary');
    await word.select({ block: section ? section.first + 1 : 0, start: 0, end: 0 });
  }
  if (job !== 'refresh' && job !== 'tracked refresh') return 0;
  return word.pane.evaluate(async () => {
    const plan = await window.driver.jobs.previewRefresh();
    if (!plan.ok) throw new Error(plan.error.message);
    window.driver.kept = plan.value;
    return plan.value.updates.length;
  });
}

async function firstFigure(word: WordHostSession): Promise<string> {
  const read = await word.host().read();
  return (read.ok && read.value.controls.find(({ tag }) => tag.startsWith('rw:f:'))?.tag) || '';
}

/** Runs in the pane. */
async function perform([job, figure]: readonly [CountedJob, string]): Promise<{
  error: string | null;
  milliseconds: number;
  chunk: number;
}> {
  const { jobs, kept, chunk } = window.driver;
  const query = { indicator: 'cla-number', area: 'E06000015', period: 'latest', measure: 'value' } as const;
  const started = performance.now();
  const results = {
    skeleton: () => jobs.insertSkeleton('derby-2015', { title: 'Children in care', date: '2026-01-20' }),
    figure: () => jobs.insertFigure({ queries: [query] }),
    check: () => jobs.checkReport({}),
    chart: () => jobs.insertChart({ ...query, measure: 'trend' }),
    freeze: () => jobs.freezeFigure(figure, 0),
    'pin period': () => jobs.pinPeriod(figure),
    refresh: () => refresh(),
    'tracked refresh': () => refresh({ tracked: { author: 'P. Okafor', at: '2026-01-08T10:00:00Z' } }),
  };
  const refresh = async (how = {}) => {
    if (kept === null) throw new Error('There is no plan.');
    const outcome = await jobs.applyRefresh(
      kept,
      kept.updates.map(({ tag }) => tag),
      how,
    );
    const trouble = outcome.ok ? (outcome.value.failed[0]?.message ?? outcome.value.problem) : null;
    return trouble === null ? outcome : { ok: false as const, error: { message: trouble } };
  };
  const result = await results[job]();
  const milliseconds = performance.now() - started;
  return { error: result.ok ? null : result.error.message, milliseconds, chunk };
}
