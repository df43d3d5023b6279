import { useRef, useState } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { whyNotWaivable } from '../../core/jobs/waive-finding.ts';
import type { Finding, Report } from '../../core/model/index.ts';
import { focusFirstWrong } from '../focus.ts';
import { useFindingActions } from '../hooks/use-finding-actions.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { Panel } from './Panel.tsx';

/** Asks who lets a finding stand, and why; where nobody may, says so instead. */
export function LetStandForm({
  report,
  finding,
  onClose,
}: {
  report: Report;
  finding: Finding;
  onClose: () => void;
}) {
  const shared = useShared();
  const writing = useWriting();
  const { letStand } = useFindingActions();
  const form = useRef<HTMLFormElement>(null);
  const [remembered, remember] = useRemembered('waiver-name', '');
  const [name, setName] = useState(remembered);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const refusal = whyNotWaivable(report, finding);
  if (refusal !== null) {
    return (
      <Panel
        tone="open"
        action={
          <Button size="small" autoFocus onClick={onClose}>
            Close
          </Button>
        }
      >
        <span role="alert">{refusal}</span>
      </Panel>
    );
  }
  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (!name.trim()) wrong['name'] = 'Enter the name of whoever lets this stand';
    if (!reason.trim()) wrong['reason'] = 'Enter the reason why this can stand';
    setErrors(wrong);
    if (focusFirstWrong(form.current, wrong)) return;
    remember(name.trim());
    await letStand(finding, { name, reason });
  };
  return (
    <form
      ref={form}
      noValidate
      className={shared.card}
      aria-label="Let this finding stand"
      onSubmit={(event) => {
        event.preventDefault();
        if (!writing.disabledFocusable) void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div data-wrong={errors['name'] ? true : undefined}>
        <Field label="Your name" {...(errors['name'] ? { validationMessage: errors['name'] } : {})}>
          <Input
            autoFocus={remembered === ''}
            autoComplete="name"
            value={name}
            onChange={(_, data) => setName(data.value)}
          />
        </Field>
      </div>
      <div data-wrong={errors['reason'] ? true : undefined}>
        <Field
          label="Why this can stand"
          hint="Whoever receives the report will see this."
          {...(errors['reason'] ? { validationMessage: errors['reason'] } : {})}
        >
          <Textarea
            autoFocus={remembered !== ''}
            rows={2}
            resize="vertical"
            value={reason}
            onChange={(_, data) => setReason(data.value)}
          />
        </Field>
      </div>
      <div className={shared.wrap}>
        <Button type="submit" appearance="primary" size="small" {...writing}>
          Let it stand
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
