import { useEffect, useRef } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { JobProgress } from './JobProgress.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { panelId } from './PaneTabs.tsx';
import { ReadOnlyLine } from './ReadOnlyLine.tsx';

const useStyles = makeStyles({
  status: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    flexShrink: 0,
    ':not(:empty)': { padding: '8px 16px' },
  },
  notice: { ':focus': { outline: 'none' } },
});

/** Why nothing can be written, what is under way and what the last job came to, above whatever is shown. */
export function Status() {
  const styles = useStyles();
  const { state, dispatch } = useSession();
  const { notice } = state;
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!notice?.focus) return;
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    bar.current?.focus();
  }, [notice]);
  const dismiss = () => {
    dispatch({ kind: 'notice', notice: null });
    if (bar.current?.contains(document.activeElement)) placeToGoBack(before.current)?.focus();
    before.current = null;
  };
  return (
    <div className={styles.status} role="status" aria-live="polite">
      <ReadOnlyLine />
      <JobProgress />
      {notice && (
        <div
          ref={bar}
          tabIndex={-1}
          className={styles.notice}
          onKeyDown={(event) => {
            if (event.key === 'Escape') dismiss();
          }}
        >
          <NoticeBar notice={notice} onDismiss={dismiss} />
        </div>
      )}
    </div>
  );
}

/** The button that was pressed; where it is gone, as when there is nothing left to do with it, what it stood in. */
const placeToGoBack = (button: HTMLElement | null): HTMLElement | null =>
  button?.isConnected && button !== document.body ? button : document.getElementById(panelId);
