import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { HeaderField } from '../../core/model/index.ts';
import { choicesOf, joinChoices } from '../choices.ts';
import { labelOf } from '../header-form.ts';
import type { HeaderErrors, HeaderValues } from '../header-form.ts';
import { useStyles as useShared } from '../styles.ts';
import { DateField } from './DateField.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: '2fr 1fr', columnGap: '8px', rowGap: '12px' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  half: { minWidth: 0 },
  fieldset: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '2px' },
  wrong: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
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

interface FieldProps {
  readonly field: HeaderField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, value, error, onChange }: FieldProps) {
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
    ...(field.guidance && field.id !== 'item' ? { hint: field.guidance } : {}),
    ...(error ? { validationMessage: error } : {}),
  };
  if (field.kind === 'choice')
    return <Choices field={field} value={value} error={error} onChange={onChange} />;
  return (
    <Field {...common}>
      {field.kind === 'long-text' ? (
        <Textarea
          required={field.required}
          value={value}
          resize="vertical"
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <Input
          required={field.required}
          style={{ minWidth: 0 }}
          input={{ style: { minWidth: 0, width: '100%' } }}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}

/** A set of check boxes is a field of its own: its label must not become the name of each box. */
function Choices({ field, value, error, onChange }: FieldProps) {
  const styles = useStyles();
  const shared = useShared();
  const chosen = choicesOf(value);
  const options = field.options ?? [];
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{labelOf(field)}</legend>
      {field.guidance && <div className={shared.note}>{field.guidance}</div>}
      {error && (
        <div role="alert" className={styles.wrong}>
          {error}
        </div>
      )}
      <div className={styles.choices}>
        {options.map((option) => (
          <Checkbox
            key={option}
            label={option}
            checked={chosen.includes(option)}
            onChange={(_, { checked }) =>
              onChange(
                joinChoices(options.filter((each) => (each === option ? checked : chosen.includes(each)))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
