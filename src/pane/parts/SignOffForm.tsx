import { useRef, useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { signOff as writeSignOff } from '../../core/jobs/sign-off.ts';
import type { Report, SignOff } from '../../core/model/index.ts';
import { isoDate } from '../dates.ts';
import { focusFirstWrong } from '../focus.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { DateField } from './DateField.tsx';
import { Panel } from './Panel.tsx';

type Decision = 'approved' | 'not-applicable';

/** Name, date and decision of one role. A name that stands already is replaced only when the author says so. */
export function SignOffForm({
  report,
  signOff,
  onDone,
}: {
  report: Report;
  signOff: SignOff;
  onDone: () => void;
}) {
  const shared = useShared();
  const { ports, run, dispatch, clock } = useSession();
  const writing = useWriting();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [date, setDate] = useState(clock.today());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState<Decision | null>(null);
  const standing =
    signOff.state === 'not-applicable' ? 'Not applicable' : signOff.names.filter(Boolean).join(', ');

  const write = async (decision: Decision, replace: boolean) => {
    const wrong: Record<string, string> = {};
    const title = signOff.spec.title;
    if (decision === 'approved' && !name.trim()) wrong['name'] = `Enter the name of the ${lower(title)}`;
    const iso = isoDate(date);
    if (!iso) wrong['date'] = 'Enter the date of the sign-off';
    setErrors(wrong);
    if (focusFirstWrong(form.current, wrong)) return;
    if (standing && !replace) {
      setAsking(decision);
      return;
    }
    const done = await run('Writing the sign-off', () =>
      writeSignOff(ports(), report, signOff.role, { name: name.trim(), date: iso, decision, replace }),
    );
    setAsking(null);
    if (!done) return;
    dispatch({ kind: 'say', text: `${title}: ${decision === 'approved' ? 'signed' : 'not applicable'}.` });
    onDone();
  };

  return (
    <form
      ref={form}
      noValidate
      className={shared.card}
      aria-label={`Sign-off of ${signOff.spec.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!writing.disabledFocusable) void write('approved', false);
      }}
    >
      <div data-wrong={errors['name'] ? true : undefined}>
        <Field label="Name" {...(errors['name'] ? { validationMessage: errors['name'] } : {})}>
          <Input value={name} onChange={(_, data) => setName(data.value)} autoComplete="off" />
        </Field>
      </div>
      <div data-wrong={errors['date'] ? true : undefined}>
        <DateField label="Date" format="day" value={date} error={errors['date']} onChange={setDate} />
      </div>
      {asking ? (
        <Panel tone="open">
          <div role="alert">“{standing}” stands there now. Replace it?</div>
          <div className={shared.wrap}>
            <Button
              appearance="primary"
              size="small"
              autoFocus
              {...writing}
              onClick={() => void write(asking, true)}
            >
              Replace
            </Button>
            <Button size="small" onClick={() => setAsking(null)}>
              Keep it
            </Button>
          </div>
        </Panel>
      ) : (
        <div className={shared.wrap}>
          <Button type="submit" appearance="primary" size="small" {...writing}>
            Sign off
          </Button>
          <Button size="small" {...writing} onClick={() => void write('not-applicable', false)}>
            Not applicable
          </Button>
        </div>
      )}
    </form>
  );
}

const lower = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
