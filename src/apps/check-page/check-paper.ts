/** The check of one paper, wherever it runs: the page's worker, or a test. */

import { err } from '../../core/model/index.ts';
import type { IndicatorSource, ReportTypeId, RuleId, RuleOutcome } from '../../core/model/index.ts';
import { rules } from '../../core/rules/index.ts';
import { createDocxHost } from '../../hosts/docx/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { checkDocument, tooLarge } from '../checked/check-document.ts';
import type { CheckedFile } from '../checked/checked-file.ts';
import { readFile } from '../files.ts';
import { oneAsking } from './one-asking.ts';

/** Plain data: a worker gets it as it is. */
export interface CheckOrder {
  readonly file: File;
  readonly path: string;
  readonly typeId: ReportTypeId | null;
  /** Papers of one batch ask the source as one; another batch asks anew. */
  readonly batch: number;
  /** ISO date and instant of the person's own clock. */
  readonly today: string;
  readonly now: string;
}

/** What is said of a paper, and of the rules, so that the page need not load them. */
export interface CheckedPaper extends CheckedFile {
  readonly rules: ReadonlyMap<RuleId, RuleOutcome['about']>;
}

/** Checks a paper. Never fails: what is wrong with the file is in its answer. */
export type PaperChecker = (order: CheckOrder) => Promise<CheckedPaper>;

const about = new Map(
  rules.map(({ id, title, why, source, tags }) => [id, { title, why, source, tags }] as const),
);

export function paperChecker(source: IndicatorSource): PaperChecker {
  let current = { batch: -1, source };
  return async ({ file, path, typeId, batch, today, now }) => {
    if (current.batch !== batch) current = { batch, source: oneAsking(source) };
    const open = async () => {
      const refused = tooLarge(file.size);
      if (refused !== null) return refused;
      const bytes = await readFile(file);
      return bytes === null ? gone : createDocxHost(bytes);
    };
    const ports = { source: current.source, types: reportTypes, today, now };
    const answer = await checkDocument(path, open, ports, typeId === null ? {} : { typeId });
    return { ...answer, rules: about };
  };
}

const gone = err({
  kind: 'not-found' as const,
  message:
    'The file could not be read: it was changed, moved or deleted after you chose it. Save it and drop it here again.',
});
