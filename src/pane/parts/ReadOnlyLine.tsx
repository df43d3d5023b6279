import { Button } from '@fluentui/react-components';
import { readOnlyId } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles } from '../styles.ts';
import { Panel } from './Panel.tsx';

/** Why nothing can be written into this document; the buttons that would are described by it. */
export function ReadOnlyLine() {
  const shared = useStyles();
  const { state, lookAgain } = useSession();
  if (state.readOnly === null) return null;
  return (
    <Panel tone="open">
      <div id={readOnlyId} className={shared.note}>
        {state.readOnly}
      </div>
      <Button
        size="small"
        style={{ marginTop: 6 }}
        disabledFocusable={state.checking}
        onClick={() => void lookAgain()}
      >
        Look again
      </Button>
    </Panel>
  );
}
