export { createFileSource } from './file.ts';
export { createHttpSource } from './http.ts';
export { tableNames } from './tables.ts';
export type { TableName, TableTexts } from './tables.ts';
