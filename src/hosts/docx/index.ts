export { createDocxHost } from './docx-host.ts';
export type { DocxHooks, DocxHost } from './docx-host.ts';
