import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useStyles as useShared } from '../styles.ts';

const useStyles = makeStyles({
  old: {
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'line-through',
    fontWeight: tokens.fontWeightRegular,
  },
  both: { display: 'inline-flex', columnGap: '6px' },
  /** Words are read line by line; only numbers stand on one. */
  words: {
    display: 'inline',
    '& > s, & > span': {
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      fontWeight: tokens.fontWeightRegular,
    },
  },
});

/** What fits on a line of the narrowest pane beside other things. */
const longest = 24;

/** What stands, struck through, and what would stand instead; what stays, once. */
export function OldAndNew({ old, now }: { old: string; now: string }) {
  const styles = useStyles();
  const shared = useShared();
  if (old === now) return <span className={shared.number}>{now}</span>;
  return (
    <span className={old.length + now.length > longest ? styles.words : styles.both}>
      <span className={shared.hidden}>now </span>
      <s className={mergeClasses(shared.number, styles.old)}>{old}</s> <span aria-hidden="true">→</span>{' '}
      <span className={shared.hidden}> newer value </span>
      <span className={shared.number}>{now}</span>
    </span>
  );
}
