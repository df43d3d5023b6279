import { faulty } from '../checked/faulty.ts';
import type { CheckedPaper, CheckOrder, PaperChecker } from './check-paper.ts';

/** Longest time for one paper, in milliseconds. The slowest real report takes less than a second. */
const longest = 120_000;

/** Checks in a worker, one paper after the other. A worker that dies of a paper costs that paper only. */
export function workerChecker(start: () => Worker): PaperChecker {
  let idle: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const check = (order: CheckOrder): Promise<CheckedPaper> =>
    new Promise((resolve) => {
      const worker = idle ?? start();
      idle = null;
      const ends = (answer: CheckedPaper, sound: boolean): void => {
        clearTimeout(limit);
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
        if (sound) idle = worker;
        else worker.terminate();
        resolve(answer);
      };
      const died = (reason: string): void => ends({ ...faulty(order.path, reason), rules: new Map() }, false);
      const limit = setTimeout(() => died(`it took longer than ${longest / 1000} seconds`), longest);
      worker.onmessage = ({ data }: MessageEvent<CheckedPaper>) => ends(data, true);
      // Without a message, the script itself could not be loaded.
      worker.onerror = ({ message }) =>
        died(message || 'the part that checks could not be loaded. Load the page again');
      worker.onmessageerror = () => died('its answer could not be read');
      worker.postMessage(order);
    });
  // The worker begins to load with the page, not with the first paper.
  idle = start();
  return (order) => {
    const answer = last.then(() => check(order));
    last = answer;
    return answer;
  };
}
