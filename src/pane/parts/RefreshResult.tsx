import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { FigureUpdate } from '../../core/figures/index.ts';
import type { FigureTag } from '../../core/model/index.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';
import { ChangedLine } from './ChangedLine.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Footer } from './Footer.tsx';
import { Panel } from './Panel.tsx';
import { ScreenTitle } from './ScreenTitle.tsx';
import { TabBody } from './TabBody.tsx';

/** What a refresh has just changed, with the way back. */
export function RefreshResult({ updated, tracked }: { updated: readonly FigureUpdate[]; tracked: boolean }) {
  const shared = useShared();
  const { dispatch } = useSession();
  const { restorePrevious } = useFigureActions();
  const [restored, setRestored] = useState<ReadonlySet<FigureTag>>(new Set());
  const changes = updated.map(({ tag, label, old, new: now }) => ({ tag, label, old, new: now }));
  const left = changes.filter(({ tag }) => !restored.has(tag));
  const conflicts = updated.flatMap(({ tag, words }) => (restored.has(tag) ? [] : words)).length;
  const restore = async (tags: readonly FigureTag[]) => {
    const back = await restorePrevious(tags);
    setRestored(new Set([...restored, ...back]));
  };
  const close = () => dispatch({ kind: 'review', open: false });
  return (
    <>
      <ChangedLine />
      <TabBody>
        <ScreenTitle
          title="What changed"
          note={
            tracked
              ? 'Written as tracked changes: accept or reject them in Word. This list stays under “Earlier refreshes”.'
              : 'This list stays with the report, under “Earlier refreshes” on the Figures tab.'
          }
        />
        {conflicts > 0 && (
          <Panel
            tone="open"
            action={
              <Button
                size="small"
                onClick={() => {
                  close();
                  dispatch({ kind: 'tab', tab: 'check' });
                }}
              >
                Check
              </Button>
            }
          >
            {count(conflicts, 'direction word')} beside new values no longer{' '}
            {conflicts === 1 ? 'fits' : 'fit'}.
          </Panel>
        )}
        {left.length === 0 ? (
          <p className={shared.text}>Every previous value has been restored.</p>
        ) : (
          <ChangeList changes={left} canRestore={() => !tracked} onRestore={(tags) => void restore(tags)} />
        )}
      </TabBody>
      <Footer>
        <Button appearance="primary" onClick={close}>
          Done
        </Button>
      </Footer>
    </>
  );
}
