import { Field, Input } from '@fluentui/react-components';
import type { HeaderField } from '../../core/model/index.ts';
import { writeDate } from '../../core/reports/dates.ts';
import { isoDate } from '../dates.ts';

/** Asks for a date with the platform's own picker, gives it as ISO, and says how it will read in the report. */
export function DateField({
  label,
  value,
  onChange,
  error,
  required = false,
  format = 'weekday',
}: {
  label: string;
  /** ISO, or what stands in the report. */
  value: string;
  onChange: (iso: string) => void;
  error?: string | undefined;
  required?: boolean;
  format?: HeaderField['dateFormat'];
}) {
  const iso = isoDate(value);
  const hint = iso ? writeDate(iso, format) : value.trim() && `Now reads “${value.trim()}”`;
  return (
    <Field label={label} hint={hint} {...(error ? { validationMessage: error } : {})}>
      <Input
        type="date"
        required={required}
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0, width: '100%' } }}
        value={iso}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
