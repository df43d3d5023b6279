/** A thread of its own for `reportwright check`: gets the name of a file, gives back its piece of the answer. */

import { parentPort, workerData } from 'node:worker_threads';

import { fileChecker } from './check-file.ts';
import type { CheckSetup } from './check-file.ts';
import { clearing } from './engine.ts';
import type { Asked } from './worker-pool.ts';

const check = fileChecker(workerData as CheckSetup);
const clear = clearing();
parentPort?.on('message', ({ file, id }: Asked) => {
  void check(file, id).then((answered) => {
    parentPort?.postMessage(answered);
    setImmediate(clear);
  });
});
