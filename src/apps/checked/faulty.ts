import type { CheckedFile } from './checked-file.ts';

/** Our bug, but not the other files' fault. */
export const faulty = (file: string, reason: string): CheckedFile => ({
  file,
  checked: null,
  error: {
    kind: 'fault',
    message: `Reportwright failed on this file because of a fault of its own: ${reason}. Please report it.`,
  },
});
