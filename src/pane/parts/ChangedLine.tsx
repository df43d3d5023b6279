import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: '2px 8px 2px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** In Word, where a document is read only when asked for: what is shown may be out of date. */
export function ChangedLine() {
  const styles = useStyles();
  const shared = useShared();
  const { state, ports, recheck } = useSession();
  const told = state.changed && !state.checking && state.busy === null;
  // The Check tab says so beside its own button.
  if (ports().host.name !== 'word' || !told || state.tab === 'check') return null;
  return (
    <div className={`${shared.row} ${styles.line}`}>
      <span className={`${shared.note} ${shared.grow}`}>Changed since the last check</span>
      <TextButton onClick={() => void recheck({ fresh: true })}>Check again</TextButton>
    </div>
  );
}
