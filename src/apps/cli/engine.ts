/** How V8 runs the command line, which it would else take for a program that runs for hours. Changes no result. */

import { setFlagsFromString } from 'node:v8';

/**
 * For a program that starts, checks one file and ends. V8 would interpret each expression once and each function eight
 * times before it makes code of it: first work that is thrown away, which is a quarter of the time for a long report.
 */
export const startsQuickly = (): void => set('--no-regexp-tier-up', '--always-sparkplug');

/**
 * For threads that check many files. Left to itself V8 compiles the many short functions of the rules to the utmost, in
 * every worker anew, which takes a quarter of two cores; and it lets heaps grow to four times what is kept before it
 * clears them, so that more files would take more memory.
 */
export const runsWorkers = (): void => set('--interrupt-budget=1000000', '--heap-growing-percent=40');

const set = (...flags: readonly string[]): void => flags.forEach((flag) => setFlagsFromString(flag));
