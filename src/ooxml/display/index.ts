export { displayCopy } from './display-copy.ts';
export { markName, readMark } from './marks.ts';
export type { Mark } from './marks.ts';
