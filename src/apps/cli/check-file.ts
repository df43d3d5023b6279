import { rememberAnswers } from '../../core/jobs/remembered-source.ts';
import { reportTypes } from '../../report-types/index.ts';
import { checkDocument } from '../checked/check-document.ts';
import type { CheckedFile } from '../checked/checked-file.ts';
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
  const ports = { source, types: reportTypes, today, now };
  const options = typeId === undefined ? {} : { typeId };
  return (file) => checkDocument(file, () => openReport(file), ports, options);
}
