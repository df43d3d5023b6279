import { checkReport } from '../../core/jobs/check-report.ts';
import { rememberAnswers } from '../../core/jobs/remembered-source.ts';
import { reportTypes } from '../../report-types/index.ts';
import { checkedReport } from './checked-file.ts';
import type { CheckedFile } from './checked-file.ts';
import { openReport } from './open-report.ts';
import { sourceFor } from './source.ts';
import type { SourcePlace } from './source.ts';

/** All that a check goes by beside the files. Plain data: a worker gets it as it is. */
export interface CheckSetup extends SourcePlace {
  /** Reads every file as this report type. */
  readonly typeId?: string;
  readonly source?: string;
  /** ISO date. */
  readonly today: string;
}

/** Checks files one by one. Never fails: what is wrong with a file is in its answer. Throws `Unusable` where there is no such source. */
export function fileChecker(setup: CheckSetup): (file: string) => Promise<CheckedFile> {
  const { typeId, today, now } = setup;
  // One for all files: what the first asks, the next need not.
  const source = rememberAnswers(sourceFor(setup.source, setup), () => now);
  return async (file) => {
    try {
      const host = openReport(file);
      if (!host.ok) return { file, checked: null, error: host.error };
      const ports = { host: host.value, source, types: reportTypes, today, now };
      const result = await checkReport(ports, typeId === undefined ? {} : { typeId });
      return result.ok
        ? { file, checked: checkedReport(result.value), error: null }
        : { file, checked: null, error: result.error };
    } catch (error) {
      return faulty(file, error instanceof Error ? error.message : String(error));
    }
  };
}

/** Our bug, but not the other files' fault. */
export const faulty = (file: string, reason: string): CheckedFile => ({
  file,
  checked: null,
  error: {
    kind: 'fault',
    message: `Reportwright failed on this file because of a fault of its own: ${reason}. Please report it.`,
  },
});
