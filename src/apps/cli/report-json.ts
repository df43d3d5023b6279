import type { Checked } from '../../core/jobs/check-report.ts';
import type { Finding, HostError } from '../../core/model/index.ts';

/** One file of a check: what was found, or why it could not be read. */
export interface CheckedFile {
  readonly file: string;
  readonly checked: Checked | null;
  readonly error: { readonly kind: HostError['kind'] | 'fault'; readonly message: string } | null;
}

/** The answer for programs. Stable: a field is never renamed or given another meaning within a version. */
export const reportsJson = (entries: readonly object[]): string =>
  `${JSON.stringify({ version: 1, reports: entries }, null, 2)}\n`;

/** What the answer says of one file. */
export function reportEntry({ file, checked, error }: CheckedFile): object {
  if (checked === null) {
    const nothing = {
      header: [],
      sections: [],
      signOffs: [],
      figures: [],
      findings: [],
      waived: [],
      rules: [],
    };
    return { file, type: null, ready: false, ...nothing, source: { state: 'not-asked' }, notes: [], error };
  }
  const { report, figures, findings, waived, outcomes, ready, source, notes } = checked;
  return {
    file,
    type: report.type && { id: report.type.id, confidence: Math.round(report.confidence * 100) / 100 },
    ready,
    header: report.header.map(({ id, state, text }) => ({ id, state, text })),
    sections: report.sections.map(({ id, state }) => ({ id, state })),
    signOffs: report.signOffs.map(({ role, state, names }) => ({ role, state, names })),
    figures: figures.map(({ tag, state, mark, text }) => ({ tag, state, mark, text })),
    findings: findings.map(findingEntry),
    waived: waived.map(({ finding, waiver: { name, reason, at } }) => ({
      ...findingEntry(finding),
      waiver: { name, reason, at },
    })),
    rules: outcomes,
    source,
    notes,
    error,
  };
}

const findingEntry = ({
  key,
  rule,
  severity,
  outcome,
  message,
  subject,
  location,
  fixes,
}: Finding): object => ({
  key,
  rule,
  severity,
  outcome,
  message,
  subject,
  location,
  fixes: fixes.map((fix) => fix.title),
});
