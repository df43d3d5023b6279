import { Button, ProgressBar } from '@fluentui/react-components';
import { useSettled } from '../hooks/use-settled.ts';
import { useSession } from '../session.tsx';
import { useStyles } from '../styles.ts';
import { Progress } from './Progress.tsx';

/** The job under way, once it has lasted half a second: how far it has come, and a way to end it where there is one. */
export function JobProgress() {
  const shared = useStyles();
  const { state, stop } = useSession();
  const { busy, counting, progress, stopping } = state;
  const settled = useSettled(busy, busy === null ? 0 : 500);
  if (counting === null) return <Progress label={busy} />;
  if (busy === null || settled !== busy) return null;
  const words = progress ? `${progress.done} of ${progress.total} ${counting}` : '';
  return (
    <div className={shared.tight}>
      <div className={shared.row}>
        <span className={shared.grow}>{stopping ? 'Stopping …' : busy}</span>
        {/* Told by the bar: a live region that counts to 200 would be read out 200 times. */}
        <span className={shared.note} aria-hidden="true">
          {words}
        </span>
        <Button size="small" disabledFocusable={stopping} onClick={stop}>
          Cancel
        </Button>
      </div>
      <ProgressBar
        aria-label={busy}
        {...(progress ? { value: progress.done, max: progress.total, 'aria-valuetext': words } : {})}
      />
    </div>
  );
}
