import { readFileSync, statSync } from 'node:fs';

import type { HostError, Result } from '../../core/model/index.ts';
import { err } from '../../core/model/index.ts';
import { createDocxHost } from '../../hosts/docx/index.ts';
import type { DocxHost } from '../../hosts/docx/index.ts';
import { tooLarge } from '../checked/check-document.ts';
import { platform } from './platform.ts';

/** Opens a report from a file; every fault, the file system's too, comes back as a message for the person. */
export function openReport(file: string): Result<DocxHost, HostError> {
  try {
    return tooLarge(statSync(file).size) ?? createDocxHost(readFileSync(file), {}, platform);
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    if (code === undefined) throw error;
    return err({ kind: 'not-found', message: fileFaults[code] ?? `The file could not be read (${code}).` });
  }
}

const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: 'The file is not there. Check the name.',
  EACCES: 'You may not open it. Ask its owner for access.',
  EPERM: 'You may not open it. Ask its owner for access.',
  EISDIR: 'This is a folder, not a Word file.',
};
