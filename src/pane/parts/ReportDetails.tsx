import { useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { setHeader } from '../../core/jobs/set-header.ts';
import type { Report } from '../../core/model/index.ts';
import { problems, valuesOf } from '../header-form.ts';
import type { HeaderErrors, HeaderValues } from '../header-form.ts';
import { focusFirstWrong } from '../focus.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { count } from '../words.ts';
import { Disclosure } from './Disclosure.tsx';
import { HeaderFields } from './HeaderFields.tsx';

/** The header fields of the report, to be changed later. */
export function ReportDetails({ report }: { report: Report }) {
  const open = report.header.filter((h) => h.spec.required && h.state !== 'filled').length;
  return (
    <Disclosure title="Report details" {...(open > 0 ? { note: `${count(open, 'detail')} to fill in` } : {})}>
      <DetailsForm report={report} />
    </Disclosure>
  );
}

function DetailsForm({ report }: { report: Report }) {
  const { ports, run, dispatch } = useSession();
  const writing = useWriting();
  const form = useRef<HTMLFormElement>(null);
  const [changes, setChanges] = useState<HeaderValues>({});
  const [errors, setErrors] = useState<HeaderErrors>({});
  const values = { ...valuesOf(report), ...changes };
  const save = async () => {
    const fields = report.header.map((h) => h.spec).filter((field) => changes[field.id] !== undefined);
    const wrong = problems(fields, values);
    setErrors(wrong);
    if (focusFirstWrong(form.current, wrong)) return;
    const done = await run('Writing the details', () => setHeader(ports(), report, changes));
    if (!done) return;
    setChanges({});
    dispatch({ kind: 'notice', notice: { intent: 'success', text: 'The details are in the report.' } });
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!writing.disabledFocusable) void save();
      }}
    >
      <HeaderFields
        fields={report.header.map((h) => h.spec)}
        values={values}
        errors={errors}
        onChange={setChanges}
      />
      <Button type="submit" style={{ marginTop: 12 }} {...writing}>
        Save details
      </Button>
    </form>
  );
}
