import { makeStyles } from '@fluentui/react-components';
import { isChartTag } from '../../core/figures/index.ts';
import type { PastRefresh } from '../../core/figures/index.ts';
import type { FigureTag } from '../../core/model/index.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { count, shorten } from '../words.ts';
import { OldAndNew } from './OldAndNew.tsx';
import { SameText } from './SameText.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  change: { padding: '4px 0' },
  top: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  /** Its words end where the text does. */
  back: { flexShrink: 0, marginRight: '-8px' },
});

/** What a refresh changed, each with the way back to the value before where there is one. */
export function ChangeList({
  changes,
  canRestore,
  onRestore,
}: {
  changes: PastRefresh['changes'];
  /** Only what has not been written anew since has its previous value to go back to. */
  canRestore: (tag: FigureTag) => boolean;
  onRestore: (tags: readonly FigureTag[]) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const writing = useWriting();
  const isBack = ({ tag }: { tag: FigureTag }) => !isChartTag(tag) && canRestore(tag);
  const back = changes.filter(isBack);
  const unseen = changes.filter(({ tag, old, new: now }) => !isChartTag(tag) && old === now);
  const seen = changes.filter((change) => !unseen.includes(change));
  const list = (shown: typeof changes) => (
    <ul className={shared.list}>
      {shown.map((change) => (
        <li key={change.tag} className={styles.change}>
          <div className={styles.top}>
            <span className={shared.grow}>{change.label}</span>
            {isBack(change) && (
              <TextButton
                className={styles.back}
                aria-label={`Restore previous value: ${change.label}, ${shorten(change.old, 60)}`}
                {...writing}
                onClick={() => onRestore([change.tag])}
              >
                Restore
              </TextButton>
            )}
          </div>
          {isChartTag(change.tag) ? (
            <div className={shared.note}>Chart: an earlier picture is not kept.</div>
          ) : (
            <OldAndNew old={shorten(change.old, 120)} now={shorten(change.new, 120)} />
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {back.length > 1 && (
        <div className={shared.textButtons}>
          <TextButton {...writing} onClick={() => onRestore(back.map(({ tag }) => tag))}>
            Restore all {count(back.length, 'previous value')}
          </TextButton>
        </div>
      )}
      {seen.length > 0 && list(seen)}
      <SameText number={unseen.length}>{list(unseen)}</SameText>
    </>
  );
}
