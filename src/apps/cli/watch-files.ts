import { statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';

import { filesNow } from './find-files.ts';

/** What became of files since the last look, each list in the order of the names. */
export interface Changes {
  /** New, or with other content than before. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Milliseconds. Network drives often tell nobody of a change, so that we look by ourselves too. */
export interface WatchPace {
  /** Between two looks where nothing was heard. */
  readonly look: number;
  /** A file is taken when it is the same in two looks that are so far apart: whoever saves it has then finished. */
  readonly settle: number;
}

const usualPace: WatchPace = { look: 5_000, settle: 400 };

/**
 * The changes in files, folders and patterns, as they come, until `stop`. Starts from `known`: the files as they were when
 * they were last checked. The system is asked to tell of changes, and looked at from time to time where it does not.
 */
export async function* changesIn(
  given: readonly string[],
  known: Looks,
  stop: AbortSignal,
  { look, settle }: WatchPace = usualPace,
): AsyncGenerator<Changes> {
  const bell = bellOf(given, stop);
  let before = known;
  let seen = known;
  try {
    while (!stop.aborted) {
      const now = looksAt(given);
      const settled = (file: string): boolean => now.get(file) === seen.get(file);
      const changed = [...now.keys()].filter((file) => now.get(file) !== before.get(file));
      const ready = changed.filter(settled);
      const gone = [...before.keys()].filter((file) => !now.has(file) && !seen.has(file));
      const next = new Map(before);
      for (const file of ready) next.set(file, now.get(file) ?? '');
      for (const file of gone) next.delete(file);
      const leaving = [...before.keys()].some((file) => !now.has(file)) && gone.length === 0;
      before = next;
      seen = now;
      if (ready.length > 0 || gone.length > 0) yield { changed: ready, gone };
      if (changed.length > ready.length || leaving) await bell.pause(settle);
      else await bell.rung(look);
    }
  } finally {
    bell.close();
  }
}

/** How each file looks from outside: when it was written and how long it is. */
export type Looks = ReadonlyMap<string, string>;

function looksAt(given: readonly string[]): Looks {
  return new Map(
    filesNow(given).flatMap((file): [string, string][] => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? [] : [[file, `${found.mtimeMs} ${found.size}`]];
    }),
  );
}

/** Rings when the system tells of a change in one of the folders, or the time is up. */
function bellOf(given: readonly string[], stop: AbortSignal) {
  let ring = (): void => undefined;
  let heard = false;
  const hear = (): void => {
    heard = true;
    ring();
  };
  stop.addEventListener('abort', hear, { once: true });
  const watchers = given.flatMap((path): FSWatcher[] => {
    try {
      const watcher = watch(path, { recursive: true }, hear);
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      // A pattern, or a drive that cannot be watched: it is looked at from time to time.
      return [];
    }
  });
  const after = (time: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return {
    /** A while of so many milliseconds, whatever rings; only the end of it all makes it shorter. */
    pause: async (time: number): Promise<void> => {
      if (stop.aborted) return;
      const waited = after(time);
      const cut = ring;
      ring = () => {
        if (stop.aborted) cut();
      };
      await waited;
    },
    rung: async (time: number): Promise<void> => {
      if (!heard) await after(time);
      heard = false;
    },
    close: () => {
      stop.removeEventListener('abort', hear);
      for (const watcher of watchers) watcher.close();
    },
  };
}
