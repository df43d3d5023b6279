import { rememberAnswers } from '../../core/jobs/remembered-source.ts';
import { reportTypes } from '../../report-types/index.ts';
import { checkDocument } from '../checked/check-document.ts';
import { answeredFile } from './answered-file.ts';
import type { AnsweredFile } from './answered-file.ts';
import { answerIn } from './answer-in.ts';
import type { AnswerSetup } from './answer-in.ts';
import { openReport } from './open-report.ts';
import { sourceFor } from './source.ts';
import type { SourcePlace } from './source.ts';

/** All that a check goes by beside the files. Plain data: a worker gets it as it is. */
export interface CheckSetup extends SourcePlace, AnswerSetup {
  /** Reads every file as this report type. */
  readonly typeId?: string;
  readonly source?: string;
}

/**
 * Checks files one by one, each of which goes by its `id` in the answer. Never fails: what is wrong with a file is in its
 * answer. Throws `Unusable` where there is no such source.
 */
export function fileChecker(setup: CheckSetup): (file: string, id: number) => Promise<AnsweredFile> {
  const { typeId, today, now } = setup;
  // One for all files: what the first asks, the next need not.
  const source = rememberAnswers(sourceFor(setup.source, setup), () => now);
  const ports = { source, types: reportTypes, today, now };
  const options = typeId === undefined ? {} : { typeId };
  const answer = answerIn(setup);
  return async (file, id) =>
    answeredFile(answer, await checkDocument(file, () => openReport(file), ports, options), id);
}
