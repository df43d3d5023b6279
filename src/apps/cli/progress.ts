import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly done: (files: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const cells = 24;

/** A line that says how far the work is, where a person watches: never in a file or a pipe, nor for a single file. */
export function progressLine({ err, watched }: Pick<Terminal, 'err' | 'watched'>, all: number): Progress {
  if (!watched || all < 2) return { done: () => undefined, end: () => undefined };
  return {
    done: (files) => {
      const full = Math.round((files / all) * cells);
      const bar = `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
      err(
        `\r${bar} ${files.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} files checked\u001b[K`,
      );
    },
    end: () => err('\r\u001b[K'),
  };
}
