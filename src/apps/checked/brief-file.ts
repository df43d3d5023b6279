import type { Waiver } from '../../core/model/index.ts';
import type { CheckedFile, CheckedReport } from './checked-file.ts';
import { countsOf, verdictOn } from './verdict.ts';
import type { Counts, Verdict } from './verdict.ts';

/** What is kept of a file once its piece of an answer is made: a folder may hold any number of files. Plain data. */
export interface BriefFile {
  readonly file: string;
  /** No two files of an answer have the same. */
  readonly id: number;
  readonly verdict: Verdict;
  readonly error: CheckedFile['error'];
  /** Null where the file could not be checked. */
  readonly checked: BriefReport | null;
}

export interface BriefReport extends Pick<
  CheckedReport,
  'type' | 'title' | 'committee' | 'meeting' | 'notes' | 'source'
> {
  readonly counts: Counts;
  readonly waived: readonly { readonly rule: string; readonly waiver: Pick<Waiver, 'name' | 'reason'> }[];
}

export function briefFile(checkedFile: CheckedFile, id: number): BriefFile {
  const { file, checked, error } = checkedFile;
  return {
    file,
    id,
    verdict: verdictOn(checkedFile),
    error,
    checked: checked === null ? null : briefReport(checked),
  };
}

function briefReport(report: CheckedReport): BriefReport {
  const { type, title, committee, meeting, notes, source, waived } = report;
  return {
    type,
    title,
    committee,
    meeting,
    notes,
    source,
    counts: countsOf(report),
    waived: waived.map(({ finding: { rule }, waiver: { name, reason } }) => ({
      rule,
      waiver: { name, reason },
    })),
  };
}
