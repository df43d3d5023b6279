import { useEffect } from 'react';
import type { Dispatch, RefObject } from 'react';
import type { Checked } from '../../core/jobs/check-report.ts';
import { summary } from '../findings.ts';
import type { PaneProps } from '../pane-props.ts';
import type { PaneAction } from '../state.ts';

/** Takes what the author asks for outside the pane to the part that does it (`useAsked`), and checks when a check is asked for. */
export function useCommands({
  commands,
  dispatch,
  seen,
  opening,
  recheck,
}: {
  commands: PaneProps['commands'];
  dispatch: Dispatch<PaneAction>;
  seen: RefObject<Checked | null>;
  /** The check that the pane opens with. */
  opening: RefObject<Promise<Checked | null>>;
  recheck: (options: { fresh: boolean }) => Promise<Checked | null>;
}): void {
  useEffect(() => {
    const check = async () => {
      // The button that opens the pane asks for a check while the first is still under way: one is enough.
      const checked = await (seen.current ? recheck({ fresh: true }) : opening.current);
      if (checked) dispatch({ kind: 'say', text: `Checked. ${summary(checked.findings)}` });
    };
    return commands?.subscribe((command) => {
      dispatch({ kind: 'asked', command });
      if (command === 'check-report') void check();
    });
  }, [commands, dispatch, seen, opening, recheck]);
}
