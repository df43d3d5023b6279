import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';

/** Asks why a figure is to stay as it is, for whoever reads the report next. */
export function ReasonForm({
  label,
  action,
  onReason,
  onCancel,
}: {
  label: string;
  action: string;
  onReason: (reason: string) => void;
  onCancel: () => void;
}) {
  const shared = useShared();
  const writing = useWriting();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const problem = missing && reason.trim() === '';
  return (
    <form
      className={shared.card}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(true);
        if (reason.trim() === '') event.currentTarget.querySelector('input')?.focus();
        else if (!writing.disabledFocusable) onReason(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Field label={label} {...(problem ? { validationMessage: 'Enter a reason' } : {})}>
        <Input autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={shared.wrap}>
        <Button type="submit" appearance="primary" size="small" {...writing}>
          {action}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
