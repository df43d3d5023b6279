import { useEffect } from 'react';
import type { Dispatch, RefObject } from 'react';
import type { Checked } from '../../core/jobs/check-report.ts';
import type { DocumentHost } from '../../core/model/index.ts';
import type { PaneProps } from '../pane-props.ts';
import type { PaneAction } from '../state.ts';

/** How long an author must pause before the document is checked again, in milliseconds. */
const pause = 800;
/** How long a cursor must rest before it is read, in milliseconds. */
const rest = 250;

/**
 * Follows the document. In memory it is read again by itself once the author pauses. Word's events are hints and reading
 * a document there takes time, so there the author is only told that it has changed.
 */
export function useChanges({
  host,
  changes,
  dispatch,
  working,
  seen,
  readCursor,
  recheck,
}: {
  host: DocumentHost;
  changes: PaneProps['changes'];
  dispatch: Dispatch<PaneAction>;
  working: RefObject<boolean>;
  seen: RefObject<Checked | null>;
  readCursor: () => Promise<void>;
  recheck: () => Promise<unknown>;
}): void {
  useEffect(() => {
    let checkTimer: ReturnType<typeof setTimeout> | undefined;
    let cursorTimer: ReturnType<typeof setTimeout> | undefined;
    const listen = async (what?: 'document' | 'cursor') => {
      if (what === 'cursor') {
        clearTimeout(cursorTimer);
        cursorTimer = setTimeout(() => void readCursor(), rest);
        return;
      }
      // A job reads the document again by itself when it is done.
      if (host.name === 'word') {
        if (!working.current) dispatch({ kind: 'changed', certainly: false });
        return;
      }
      void readCursor();
      if (working.current || (await isSame(host, seen.current))) return;
      clearTimeout(checkTimer);
      checkTimer = setTimeout(() => void recheck(), pause);
      dispatch({ kind: 'changed', certainly: true });
    };
    const unsubscribe = changes?.subscribe((what) => void listen(what));
    return () => {
      clearTimeout(checkTimer);
      clearTimeout(cursorTimer);
      unsubscribe?.();
    };
  }, [changes, host, dispatch, working, seen, readCursor, recheck]);
}

/** In memory the same document stays the same value, so that a click is told from a change at no cost. */
async function isSame(host: DocumentHost, seen: Checked | null): Promise<boolean> {
  if (!seen) return false;
  const read = await host.read();
  return read.ok && read.value === seen.document;
}
