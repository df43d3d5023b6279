export { Pane } from './Pane.tsx';
export type { PaneProps } from './session.tsx';
