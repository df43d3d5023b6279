import type { ReactNode } from 'react';
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useStyles as useShared } from '../styles.ts';

const useStyles = makeStyles({
  list: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  tick: { marginLeft: '-8px', '& label': { paddingTop: '4px', paddingBottom: '4px' } },
});

/** Several of many, under what they have in common. */
export function TickList({
  legend,
  choices,
  ticked,
  onTick,
  children,
}: {
  legend: string;
  choices: readonly { readonly id: string; readonly label: string }[];
  ticked: readonly string[];
  onTick: (ticked: readonly string[]) => void;
  /** Narrows the choices, or adds to them. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <fieldset className={styles.list}>
      <legend className={`${shared.groupHeading} ${styles.legend}`}>{legend}</legend>
      {children}
      {choices.map(({ id, label }) => (
        <div key={id}>
          <Checkbox
            className={styles.tick}
            label={label}
            checked={ticked.includes(id)}
            onChange={(_, { checked }) =>
              onTick(checked ? [...ticked, id] : ticked.filter((each) => each !== id))
            }
          />
        </div>
      ))}
    </fieldset>
  );
}
