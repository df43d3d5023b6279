export { Pane } from './Pane.tsx';
export type { PaneCommand, PaneProps } from './pane-props.ts';
export type { ThemeName } from './themes.ts';
