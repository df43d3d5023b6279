import { readOnlyId } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { Panel } from './Panel.tsx';
import { TextButton } from './TextButton.tsx';

/** Why nothing can be written into this document; the buttons that would are described by it. */
export function ReadOnlyLine() {
  const { state, recheck } = useSession();
  if (state.readOnly === null) return null;
  return (
    <Panel
      tone="open"
      action={
        <TextButton disabledFocusable={state.checking} onClick={() => void recheck()}>
          Look again
        </TextButton>
      }
    >
      <span id={readOnlyId}>{state.readOnly}</span>
    </Panel>
  );
}
