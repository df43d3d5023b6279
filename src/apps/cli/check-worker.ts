/** A thread of its own for `reportwright check`: gets the name of a file, gives back what is to be said of it. */

import { parentPort, workerData } from 'node:worker_threads';

import { fileChecker } from './check-file.ts';
import type { CheckSetup } from './check-file.ts';

const check = fileChecker(workerData as CheckSetup);
parentPort?.on('message', (file: string) => {
  void check(file).then((checked) => parentPort?.postMessage(checked));
});
