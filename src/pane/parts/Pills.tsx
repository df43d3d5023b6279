import { makeStyles, mergeClasses, tokens, ToggleButton } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  pill: {
    minWidth: 0,
    padding: '2px 10px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: '14px',
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One of a few, all of them in view. */
export function Pills<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: readonly (readonly [Value, string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      {choices.map(([value, words]) => (
        <ToggleButton
          key={value}
          size="small"
          className={mergeClasses(styles.pill, value === chosen && styles.chosen)}
          checked={value === chosen}
          onClick={() => onChoose(value)}
        >
          {words}
        </ToggleButton>
      ))}
    </div>
  );
}
