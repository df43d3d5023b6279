import { setImmediate } from 'node:timers/promises';

import { fileChecker } from './check-file.ts';
import type { CheckSetup } from './check-file.ts';
import { findSource } from './source.ts';
import type { AnsweredFile } from './answered-file.ts';
import { workerPool } from './worker-pool.ts';

export interface Workers {
  /** The built worker; null where there is none, and everything is done in this thread. */
  readonly script: string | null;
  /** How many files are checked at once, at most. */
  readonly jobs: number;
}

/** So many files are worth the start of one more worker. */
const filesAWorker = 8;

/** How many workers are worth while for so many files, where nobody has said how many they want. */
export const jobsFor = (files: number, cores: number): number =>
  Math.max(1, Math.min(cores, Math.floor(files / filesAWorker)));

/**
 * What is to be said of each file, in the order of the files, whichever is done first; they go by the numbers from
 * `first` on. Only a few answers are held at a time. Ends early where `stop` says so.
 */
export async function* checkFiles(
  files: readonly string[],
  first: number,
  setup: CheckSetup,
  { script, jobs }: Workers,
  stop: AbortSignal,
): AsyncGenerator<AnsweredFile> {
  if (script === null || jobs === 1 || files.length === 1) {
    const check = fileChecker(setup);
    for (const [index, file] of files.entries()) {
      // Gives way to Ctrl+C, which comes as an event.
      await setImmediate();
      if (stop.aborted) return;
      yield await check(file, first + index);
    }
    return;
  }
  // For a source that is not there to be said before any work begins.
  findSource(setup.source, setup);
  const pool = workerPool(script, setup, Math.min(jobs, files.length));
  const asked: Promise<AnsweredFile>[] = [];
  try {
    for (const [index, file] of files.entries()) {
      asked.push(pool.check(file, first + index));
      const last = index === files.length - 1;
      while (asked.length > (last ? 0 : jobs * aheadOfWorker)) {
        const checked = await unlessStopped(asked.shift() as Promise<AnsweredFile>, stop);
        if (checked === null) return;
        yield checked;
      }
    }
  } finally {
    await pool.close();
  }
}

/**
 * Null where `stop` comes first. Not a race with one promise for all: a promise that is never settled keeps what it was
 * raced with, every answer of a large folder.
 */
function unlessStopped(answer: Promise<AnsweredFile>, stop: AbortSignal): Promise<AnsweredFile | null> {
  if (stop.aborted) return Promise.resolve(null);
  return new Promise((resolve) => {
    const stopped = (): void => resolve(null);
    stop.addEventListener('abort', stopped, { once: true });
    void answer.then((checked) => {
      stop.removeEventListener('abort', stopped);
      resolve(checked);
    });
  });
}

/** How many files a worker may be ahead of the slowest: more would pile up answers, fewer would leave workers idle. */
const aheadOfWorker = 16;
