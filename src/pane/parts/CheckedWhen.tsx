import { ago } from '../dates.ts';
import { useMinute } from '../hooks/use-minute.ts';
import { useSession } from '../session.tsx';
import { useStyles } from '../styles.ts';

/** How fresh the check is. */
export function CheckedWhen() {
  const shared = useStyles();
  const { state, clock } = useSession();
  useMinute();
  const words = state.unreadable
    ? 'could not check'
    : state.checking
      ? 'checking …'
      : state.changed
        ? 'changed since the last check'
        : `checked ${ago(state.checkedAt, clock.now())}`;
  return <span className={shared.note}>{words}</span>;
}
