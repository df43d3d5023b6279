import type { BriefFile } from './brief-file.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * An answer about files: a piece for each, made by itself, where the file was checked; and what stands round them all,
 * which is known when all are done.
 */
export interface Answer {
  /** What it says of a file, in which it goes by `id`; empty where the pieces say nothing of it. */
  readonly piece: (file: CheckedFile, id: number) => string;
  /** What stands between two pieces. */
  readonly between: string;
  /** What stands before the first piece and after the last. */
  readonly frame: (files: readonly BriefFile[]) => { readonly before: string; readonly after: string };
}
