import { join } from 'node:path';
import { checkout } from './checkout.ts';
import { fileBelow } from './files.ts';

export { typeOf } from './files.ts';

/** Where pages get office.js from in production. */
export const officeJsHost = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** A file of the unmodified office.js package by its path in it; null where the package has none. */
export const officeJsFile = (path: string): Promise<Buffer | null> =>
  fileBelow(join(checkout(), 'node_modules', '@microsoft', 'office-js', 'dist'), path);
