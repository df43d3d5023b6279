import { Switch } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { useStyles } from '../styles.ts';
import { useWriting } from '../hooks/use-writing.ts';

/** Has the findings shown as comments in the document, where it can carry some. */
export function NotesSwitch() {
  const shared = useStyles();
  const { state, ports, dispatch } = useSession();
  const { disabledFocusable, ...described } = useWriting();
  if (!ports().host.notes) return null;
  const { on, placed } = state.notes;
  const total = state.checked?.findings.length ?? 0;
  return (
    <div className={shared.tight}>
      <Switch
        style={{ marginLeft: -8 }}
        label="Show findings as comments in the document"
        checked={on}
        disabled={disabledFocusable}
        {...described}
        onChange={(_, { checked }) => dispatch({ kind: 'notes', on: checked, placed: null })}
      />
      {on && placed !== null && <div className={shared.note}>{placedWords(placed, total)}</div>}
    </div>
  );
}

function placedWords(placed: number, total: number): string {
  if (total === 0) return 'There are no findings to show.';
  const where = `${placed} of ${total} ${total === 1 ? 'has' : 'have'} a comment.`;
  return placed < total ? `${where} The others have no place of their own in the text.` : where;
}
