import type { ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '12px 16px 16px' },
});

/** The column that the contents of a tab stand in. */
export function TabBody({ children }: { children: ReactNode }) {
  return <div className={useStyles().body}>{children}</div>;
}
