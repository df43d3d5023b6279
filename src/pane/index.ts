export { Pane } from './Pane.tsx';
export type { PaneCommand, PaneProps } from './session.tsx';
export type { ThemeName } from './themes.ts';
