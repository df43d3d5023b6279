import { Button, makeStyles } from '@fluentui/react-components';
import type { WordConflict } from '../../core/figures/direction/direction-words.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { Panel } from './Panel.tsx';

const useStyles = makeStyles({ conflict: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' } });

/** Words beside figures that the new values contradict: shown, never changed by a refresh. */
export function WordConflicts({ conflicts }: { conflicts: readonly WordConflict[] }) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  if (conflicts.length === 0) return null;
  const figures = new Set(conflicts.map(({ tag }) => tag)).size;
  return (
    <Panel tone="open">
      <strong className={shared.heading}>
        The words beside {figures === 1 ? 'one figure' : `${figures} figures`} no longer fit
      </strong>
      <ul className={shared.list}>
        {conflicts.map((conflict, index) => (
          <li key={index} className={styles.conflict}>
            <span className={shared.grow}>{conflict.message}</span>
            <Button
              size="small"
              aria-label={`Show “${conflict.found}” in the report`}
              onClick={() => void reveal(conflict.at)}
            >
              Show
            </Button>
          </li>
        ))}
      </ul>
      <div className={shared.note}>
        A refresh never changes your words. The Check tab offers to mend them.
      </div>
    </Panel>
  );
}
