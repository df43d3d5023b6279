import type { CheckedFile } from './checked-file.ts';

/** An answer in the making. What is said of one file is never held: the pieces are put by, and the frame is known when all is. */
export interface Answer {
  /** The piece that tells of the next file. */
  readonly add: (file: CheckedFile) => string;
  /** What stands before the first piece and after the last. */
  readonly frame: () => { readonly before: string; readonly after: string };
}
