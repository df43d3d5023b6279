import { useEffect, useRef } from 'react';
import type { PaneCommand } from '../pane-props.ts';
import { useSession } from '../session.tsx';

/** Does what the author asked for outside the pane, once the part that can is drawn. */
export function useAsked(command: PaneCommand, act: () => void): void {
  const { state, dispatch } = useSession();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const asked = state.asked === command;
  useEffect(() => {
    if (!asked) return;
    dispatch({ kind: 'taken-up' });
    latest.current();
  }, [asked, dispatch]);
}
