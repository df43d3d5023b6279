import type { JSX } from 'react';
import { makeStyles, mergeClasses, tokens, ToggleButton } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  pill: {
    minWidth: 0,
    padding: '2px 10px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: '14px',
  },
  withIcon: { columnGap: '4px', padding: '2px 6px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One of a few, all of them in view; none is chosen where `chosen` is null. */
export function Pills<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: readonly (readonly [Value, string, icon?: JSX.Element])[];
  chosen: Value | null;
  onChoose: (value: Value) => void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      {choices.map(([value, words, icon]) => (
        <ToggleButton
          key={value}
          size="small"
          className={mergeClasses(styles.pill, icon && styles.withIcon, value === chosen && styles.chosen)}
          checked={value === chosen}
          onClick={() => onChoose(value)}
        >
          {icon}
          {words}
        </ToggleButton>
      ))}
    </div>
  );
}
