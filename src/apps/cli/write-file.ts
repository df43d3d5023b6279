import { writeFileSync } from 'node:fs';

import { Unusable } from './terminal.ts';

/** Writes what was made to the file that was named after -o; what stands in the way of it is said in words. */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    if (code === undefined) throw error;
    const fault = faults[code] ?? `Its place cannot be written to (${code}). Give another name after -o.`;
    throw new Unusable(`${file} was not written. ${fault}`);
  }
}

const notAllowed = 'You may not write there. Give another name after -o.';

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder is not there. Make the folder first, or give another name after -o.',
  ENOTDIR: 'Its folder is not there. Make the folder first, or give another name after -o.',
  EISDIR: 'It is a folder. Give the name of a file after -o.',
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: notAllowed,
  EBUSY: 'Another program has it open. Close it there, or give another name after -o.',
  ENOSPC: 'The disk is full. Make room, or give a name on another disk after -o.',
};
