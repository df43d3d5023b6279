import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { keepFigure } from '../../core/jobs/keep-figure.ts';
import type { FigureStatus } from '../../core/model/index.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { TextButton } from './TextButton.tsx';

/** For a figure whose words the author changed: says that this is meant, and why; or takes that back. */
export function KeepMine({ figure, label }: { figure: FigureStatus; label: string }) {
  const shared = useShared();
  const { ports, run, dispatch } = useSession();
  const writing = useWriting();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const keep = async (why: string | null) => {
    const done = await run('Writing', () => keepFigure(ports(), figure.tag, why));
    if (!done) return;
    setAsking(false);
    dispatch({ kind: 'say', text: why === null ? `${label} is compared again.` : `${label} is kept.` });
  };
  if (figure.state === 'pinned') {
    return (
      <TextButton aria-label={`Compare again: ${label}`} {...writing} onClick={() => void keep(null)}>
        Compare again
      </TextButton>
    );
  }
  if (!asking) {
    return (
      <TextButton aria-label={`Keep mine: ${label}`} {...writing} onClick={() => setAsking(true)}>
        Keep mine
      </TextButton>
    );
  }
  return (
    <form
      className={shared.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (!writing.disabledFocusable) void keep(reason.trim());
      }}
    >
      <Field label="Why you keep your own words (optional)">
        <Input autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={shared.wrap}>
        <Button type="submit" appearance="primary" size="small" {...writing}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
