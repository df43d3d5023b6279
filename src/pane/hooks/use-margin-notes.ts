import { useEffect, useRef } from 'react';
import type { Finding } from '../../core/model/index.ts';
import { severityWords } from '../findings.ts';
import { useSession } from '../session.tsx';
import { failure } from '../trouble.ts';

/** Keeps the comments in the document as the findings are, while the author wants them; takes them away afterwards. */
export function useMarginNotes(): void {
  const { state, ports, dispatch } = useSession();
  const { on } = state.notes;
  const { checked, checking, busy } = state;
  const ready = !checking && busy === null;
  /** What the comments in the document say now; null where there are none of ours. */
  const shown = useRef<readonly Finding[] | null>(null);
  useEffect(() => {
    const { notes } = ports().host;
    const wanted = on ? (checked?.findings ?? null) : null;
    if (!notes || !ready || wanted === shown.current) return;
    const before = shown.current;
    shown.current = wanted;
    void notes.replace((wanted ?? []).flatMap(noteOf)).then((replaced) => {
      if (replaced.ok) {
        if (wanted) dispatch({ kind: 'notes', on: true, placed: replaced.value });
        return;
      }
      shown.current = before;
      dispatch({ kind: 'notes', on: before !== null, placed: null });
      dispatch({ kind: 'notice', notice: failure(replaced.error) });
    });
  }, [on, checked, ready, ports, dispatch]);
}

const noteOf = ({ location, message, severity }: Finding) =>
  location ? [{ at: location, text: `${severityWords[severity]}: ${message}` }] : [];
