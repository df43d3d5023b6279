import type { Answer } from '../checked/answer.ts';
import type { CheckedFile, ToldFinding } from '../checked/checked-file.ts';

/** The answer for programs. Stable: a field is never renamed or given another meaning within a version. */
export const jsonAnswer: Answer = {
  piece: (file) => indented(reportEntry(file)),
  between: ',',
  frame: (files) => ({
    before: '{\n  "version": 1,\n  "reports": [',
    after: `${files.length === 0 ? '' : '\n  '}]\n}\n`,
  }),
};

/** As it stands in a list within an object, from its line break on. */
const indented = (entry: object): string =>
  JSON.stringify({ reports: [entry] }, null, 2).slice('{\n  "reports": ['.length, -'\n  ]\n}'.length);

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
  const { type, ready, header, sections, signOffs, figures, findings, waived, outcomes, source, notes } =
    checked;
  return {
    file,
    type: type && { id: type.id, confidence: Math.round(type.confidence * 100) / 100 },
    ready,
    header,
    sections,
    signOffs,
    figures,
    findings: findings.map(findingEntry),
    waived: waived.map(({ finding, waiver }) => ({ ...findingEntry(finding), waiver })),
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
  place,
  fixes,
}: ToldFinding): object => ({ key, rule, severity, outcome, message, subject, location, place, fixes });
