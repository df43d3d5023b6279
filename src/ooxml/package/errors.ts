import type { HostError, Result } from '../../core/model/index.ts';
import { err } from '../../core/model/index.ts';

type Failure = Result<never, HostError>;

const failure =
  (kind: HostError['kind'], advice: string) =>
  (what: string): Failure =>
    err({ kind, message: `${what}. ${advice}` });

export const notADocument = failure(
  'not-a-document',
  'Choose a Word document (.docx), or open the file in Word and save it as one.',
);
export const damaged = failure(
  'damaged',
  'Get a fresh copy of the file, or open it in Word, let Word repair it, and save it again.',
);
export const unsafe = failure(
  'unsafe',
  'The file was not opened, because a Word document never needs this. Ask whoever sent it for a fresh copy.',
);
export const tooLarge = failure(
  'too-large',
  'The file was not opened. Split the report, or make its pictures smaller (in Word: Compress Pictures).',
);
export const encrypted = failure(
  'encrypted',
  'Open it in Word, take the password off (File, Info, Protect Document), and save it.',
);
export const legacyFormat = failure(
  'legacy-format',
  'Open it in Word and save it as a Word document (.docx).',
);

/** Sizes for people: "70 MB". */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;
