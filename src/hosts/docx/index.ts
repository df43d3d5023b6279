export { createDocxHost } from './docx-host.ts';
export type { DocxHooks, DocxHost, DocxPlatform } from './docx-host.ts';
