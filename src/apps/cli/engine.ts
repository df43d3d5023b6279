/** How V8 runs the command line, which it would else take for a program that runs for hours. Changes no result. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * For a program that starts, checks one file and ends. V8 would interpret each expression once and each function eight
 * times before it makes code of it: first work that is thrown away, which is a quarter of the time for a long report.
 */
export const startsQuickly = (): void => set('--no-regexp-tier-up', '--always-sparkplug');

/**
 * For threads that check many files. Left to itself V8 compiles the many short functions of the rules to the utmost, in
 * every worker anew, which takes a quarter of two cores; it lets heaps grow to four times what is kept before it clears
 * them, and the room for what is young grow slowly, so that more files would take more memory; and it puts what outlived
 * a clearing before among what is old from the start, where it stays long after its file is done with.
 */
export const runsWorkers = (): void =>
  set(
    '--interrupt-budget=1000000',
    '--heap-growing-percent=40',
    '--no-allocation-site-pretenuring',
    `--min-semi-space-size=${String(roomForYoung)}`,
  );

/**
 * In megabytes; a power of two, and V8 has three of them. As much as most files take, so little is cleared away while one
 * is checked.
 */
export const roomForYoung = 16;

/**
 * Clears away what is young in this thread, to be called when a file is done with. Between two files nothing of either is
 * needed, so this takes less than a millisecond; when V8 thinks of it by itself, in the midst of a file, much is still
 * needed, is moved twice and taken for old, and must be looked for all over the heap later.
 */
export function clearing(): () => void {
  set('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;
  return () => collect({ type: 'minor' });
}

const set = (...flags: readonly string[]): void => flags.forEach((flag) => setFlagsFromString(flag));
