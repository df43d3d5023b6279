import { makeStyles } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Progress } from './Progress.tsx';

const useStyles = makeStyles({
  status: { display: 'flex', flexDirection: 'column', ':not(:empty)': { padding: '8px 16px 0' } },
});

/** What is under way and what the last job came to, above whatever is shown. */
export function Status() {
  const styles = useStyles();
  const { state, dispatch } = useSession();
  return (
    <div className={styles.status} role="status" aria-live="polite">
      <Progress label={state.busy} />
      {state.notice && (
        <NoticeBar notice={state.notice} onDismiss={() => dispatch({ kind: 'notice', notice: null })} />
      )}
    </div>
  );
}
