import { Field, Input, makeStyles, Switch } from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { marginRight: '-8px' },
  author: { width: '100%' },
});

/** Whether new values are written as tracked changes. */
export function TrackedSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Switch
      className={useStyles().choice}
      label="as tracked changes"
      labelPosition="before"
      checked={on}
      onChange={(_, { checked }) => onChange(checked)}
    />
  );
}

/** Whose changes they are. In Word they carry the name of whoever is signed in. */
export function TrackedAuthor({ name, onName }: { name: string; onName: (name: string) => void }) {
  return (
    <Field
      className={useStyles().author}
      label="Name on the tracked changes"
      {...(name.trim() ? {} : { hint: 'Enter your name, so that others know whose changes they are.' })}
    >
      <Input value={name} autoComplete="name" onChange={(_, { value }) => onName(value)} />
    </Field>
  );
}
