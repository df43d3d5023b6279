import { Pane } from '../../pane/index.ts';
import type { PaneProps } from '../../pane/index.ts';
import { useOfficeTheme } from './theme.ts';

/** The pane in the colours of Word. */
export function TaskPane(props: Omit<PaneProps, 'theme'>) {
  const theme = useOfficeTheme();
  return <Pane {...props} {...(theme ? { theme } : {})} />;
}
