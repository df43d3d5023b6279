import { Worker } from 'node:worker_threads';

import { faulty } from '../checked/faulty.ts';
import type { CheckSetup } from './check-file.ts';
import { answeredFile } from './answered-file.ts';
import type { AnsweredFile } from './answered-file.ts';
import { answerIn } from './answer-in.ts';
import { roomForYoung, runsWorkers } from './engine.ts';

export interface Pool {
  /** Checks a file as soon as a worker is free. Never fails: a worker that dies of a file costs that file only. */
  readonly check: (file: string, id: number) => Promise<AnsweredFile>;
  /** Ends the workers, in the midst of a file too. */
  readonly close: () => Promise<void>;
}

/** What a worker is asked to check, and what the file goes by in the answer. */
export interface Asked {
  readonly file: string;
  readonly id: number;
}

/** Longest time for one file, in milliseconds. The slowest real report takes less than a second. */
const longest = 120_000;

/** Threads that share the files out between them. `script` is the built worker; `limit` the time for one file in milliseconds. */
export function workerPool(script: string, setup: CheckSetup, jobs: number, limit: number = longest): Pool {
  const all = new Set<Worker>();
  const free: (Worker | null)[] = Array.from({ length: jobs }, () => null);
  const waiting: ((worker: Worker | null) => void)[] = [];
  let closed = false;
  runsWorkers();
  const answer = answerIn(setup);

  const start = (): Worker => {
    const worker = new Worker(script, {
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: 3 * roomForYoung },
    });
    all.add(worker);
    worker.once('exit', () => all.delete(worker));
    return worker;
  };
  const taken = (): Promise<Worker | null> =>
    free.length > 0 ? Promise.resolve(free.pop() ?? null) : new Promise((resolve) => waiting.push(resolve));
  const giveBack = (worker: Worker | null): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };

  return {
    check: async (file, id) => {
      const failed = (reason: string): AnsweredFile => answeredFile(answer, faulty(file, reason), id);
      const idle = await taken();
      if (closed) return failed('the check was stopped');
      const worker = idle ?? start();
      const answered = await ask(worker, { file, id }, limit, failed);
      const sound = answered.brief.error?.kind !== 'fault';
      // What broke off in the midst of a file is in no state to take another.
      if (!sound && !closed) await worker.terminate();
      giveBack(sound ? worker : null);
      return answered;
    },
    close: async () => {
      closed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function ask(
  worker: Worker,
  asked: Asked,
  limit: number,
  failed: (reason: string) => AnsweredFile,
): Promise<AnsweredFile> {
  return new Promise((resolve) => {
    const ends = (answered: AnsweredFile): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').off('exit', died);
      // An error that comes after the answer is still nobody's to die of.
      worker.on('error', () => undefined);
      resolve(answered);
    };
    const died = (): void => ends(failed('its worker ended'));
    const timer = setTimeout(
      () => ends(failed(`it took longer than ${Math.round(limit / 1000)} seconds`)),
      limit,
    );
    worker.once('message', ends);
    worker.once('error', (error: Error) => ends(failed(error.message)));
    worker.once('exit', died);
    worker.postMessage(asked);
  });
}
