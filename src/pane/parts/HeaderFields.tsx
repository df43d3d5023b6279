import { Checkbox, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { HeaderField } from '../../core/model/index.ts';
import { choicesOf, joinChoices } from '../choices.ts';
import { labelOf } from '../header-form.ts';
import type { HeaderErrors, HeaderValues } from '../header-form.ts';
import { DateField } from './DateField.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: '2fr 1fr', columnGap: '8px', rowGap: '12px' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  half: { minWidth: 0 },
  choices: { display: 'flex', flexDirection: 'column', marginLeft: '-8px' },
});

/** The form of a report's header fields. Each field that is wrong carries its message and `data-wrong`. */
export function HeaderFields({
  fields,
  values,
  errors,
  onChange,
}: {
  fields: readonly HeaderField[];
  values: HeaderValues;
  errors: HeaderErrors;
  onChange: (values: HeaderValues) => void;
}) {
  const styles = useStyles();
  const set = (id: string) => (value: string) => onChange({ ...values, [id]: value });
  return (
    <div className={styles.form}>
      {fields.map((field, index) => (
        <div
          key={field.id}
          className={besideNeighbour(fields, index) ? styles.half : styles.wide}
          data-wrong={errors[field.id] ? true : undefined}
        >
          <FieldInput
            field={field}
            value={values[field.id] ?? ''}
            error={errors[field.id]}
            onChange={set(field.id)}
          />
        </div>
      ))}
    </div>
  );
}

/** The meeting's date and the item's number stand side by side, as they do in a paper. */
function besideNeighbour(fields: readonly HeaderField[], index: number): boolean {
  const pair = (date: HeaderField | undefined, item: HeaderField | undefined) =>
    date?.kind === 'date' && item?.id === 'item';
  return pair(fields[index], fields[index + 1]) || pair(fields[index - 1], fields[index]);
}

function FieldInput({
  field,
  value,
  error,
  onChange,
}: {
  field: HeaderField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const styles = useStyles();
  if (field.kind === 'date') {
    return (
      <DateField
        label={labelOf(field)}
        value={value}
        error={error}
        required={field.required}
        format={field.dateFormat ?? 'day'}
        onChange={onChange}
      />
    );
  }
  const common = {
    label: labelOf(field),
    required: field.required,
    ...(field.guidance && field.id !== 'item' ? { hint: field.guidance } : {}),
    ...(error ? { validationMessage: error } : {}),
  };
  if (field.kind === 'choice') {
    const chosen = choicesOf(value);
    return (
      <Field {...common}>
        <div role="group" aria-label={labelOf(field)} className={styles.choices}>
          {(field.options ?? []).map((option) => (
            <Checkbox
              key={option}
              label={option}
              checked={chosen.includes(option)}
              onChange={(_, { checked }) =>
                onChange(
                  joinChoices(
                    (field.options ?? []).filter((each) =>
                      each === option ? checked : chosen.includes(each),
                    ),
                  ),
                )
              }
            />
          ))}
        </div>
      </Field>
    );
  }
  return (
    <Field {...common}>
      {field.kind === 'long-text' ? (
        <Textarea value={value} resize="vertical" onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
}
