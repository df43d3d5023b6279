import { accessSync, closeSync, constants, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

import { Unusable } from './terminal.ts';

/** Writes what was made to the file that was named after -o; what stands in the way of it is said in words. */
export const writeFile = (file: string, content: string | Uint8Array): void =>
  inWords(file, () => writeFileSync(file, content));

/** The same for what comes in pieces. */
export const writePieces = (file: string, pieces: Iterable<Uint8Array>): void =>
  inWords(file, () => {
    const to = openSync(file, 'w');
    try {
      for (const piece of pieces) writeSync(to, piece);
    } finally {
      closeSync(to);
    }
  });

/** Says at once what would stand in the way, for work that takes a while. Changes nothing. */
export const mayWrite = (file: string): void =>
  inWords(file, () => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(found ? file : dirname(file), constants.W_OK);
  });

function inWords(file: string, write: () => void): void {
  try {
    write();
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
