import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    padding: '8px 12px',
    borderRadius: '6px',
    border: '1px solid',
  },
  info: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke2),
  },
  open: {
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    ...shorthands.borderColor(tokens.colorPaletteMarigoldBorder1),
  },
  good: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    ...shorthands.borderColor(tokens.colorPaletteGreenBorder1),
  },
  /** Grey notes would be too faint on a tinted ground. */
  words: { flexGrow: 1, minWidth: 0, '& > div': { color: tokens.colorNeutralForeground1 } },
});

/** Something to know before going on, with at most one thing to do about it. */
export function Panel({
  tone,
  action,
  children,
}: {
  tone: 'info' | 'open' | 'good';
  action?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.panel, styles[tone])}>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
