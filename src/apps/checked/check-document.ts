import { checkReport } from '../../core/jobs/check-report.ts';
import type { CheckOptions } from '../../core/jobs/check-report.ts';
import type { Ports } from '../../core/jobs/ports.ts';
import { err } from '../../core/model/index.ts';
import type { DocumentHost, HostError, Result } from '../../core/model/index.ts';
import { checkedReport } from './checked-file.ts';
import type { CheckedFile } from './checked-file.ts';
import { faulty } from './faulty.ts';

/** The largest file that Word itself opens: 512 MB. */
const largest = 512 * 1024 ** 2;

/** Why a file of so many bytes is not even read; null where it may be. */
export const tooLarge = (size: number): Result<never, HostError> | null =>
  size > largest ? err({ kind: 'too-large', message: 'The file is too large to be a Word report.' }) : null;

/** Checks one file of several. Never fails: what is wrong with the file is in its answer. */
export async function checkDocument(
  file: string,
  open: () => Result<DocumentHost, HostError> | Promise<Result<DocumentHost, HostError>>,
  ports: Omit<Ports, 'host'>,
  options: CheckOptions,
): Promise<CheckedFile> {
  try {
    const host = await open();
    if (!host.ok) return { file, checked: null, error: host.error };
    const result = await checkReport({ ...ports, host: host.value }, options);
    return result.ok
      ? { file, checked: checkedReport(result.value), error: null }
      : { file, checked: null, error: result.error };
  } catch (error) {
    return faulty(file, error instanceof Error ? error.message : String(error));
  }
}
