import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: 'auto',
    display: 'flex',
    columnGap: '8px',
    padding: '10px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > :first-child': { flexGrow: 1 },
  },
});

/** The one thing that the screen is for, always in reach. */
export function Footer({ children }: { children: ReactNode }) {
  return <div className={useStyles().footer}>{children}</div>;
}
