import type { Checked } from '../core/jobs/check-report.ts';
import type { Finding } from '../core/model/index.ts';

/**
 * What the document alone tells, with what was found before by comparing its figures with their source: while the source
 * is being asked again nothing leaves the list only to come back.
 */
export function untilAnswered(before: Checked | null, local: Checked): Checked {
  if (before === null) return local;
  const known = new Set(
    [...local.findings, ...local.waived.map(({ finding }) => finding)].map(({ key }) => key),
  );
  const compared = local.outcomes.filter(
    ({ about: { tags } }) => tags.includes('figures') || tags.includes('claims'),
  );
  const rules = new Set(compared.map(({ rule }) => rule));
  const isKept = (finding: Finding) => rules.has(finding.rule) && !known.has(finding.key);
  const kept = before.findings.filter(isKept);
  return {
    ...local,
    findings: [...local.findings, ...kept],
    waived: [...local.waived, ...before.waived.filter(({ finding }) => isKept(finding))],
    ready: local.ready && kept.every(({ severity }) => severity !== 'error'),
  };
}
