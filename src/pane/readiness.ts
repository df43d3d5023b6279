/** How much of what a paper needs is in place. */
import type { Checked } from '../core/jobs/check-report.ts';
import type { Finding } from '../core/model/index.ts';
import { subjectKind } from './findings.ts';
import { isNeeded, isWritten } from './outline.ts';

export interface Readiness {
  readonly done: number;
  readonly total: number;
  /** 0 to 100, rounded down: 100 only when nothing is open. */
  readonly percent: number;
}

/**
 * Counts required header fields, sections, sign-offs and contact rows, and each error about anything else; what somebody
 * let stand counts as in place. A section that the report's own case calls for is required. Null without a report type.
 */
export function readiness(
  checked: Pick<Checked, 'report' | 'needed' | 'findings' | 'waived'>,
): Readiness | null {
  const { report, findings, waived } = checked;
  if (!report.type) return null;
  const settled = new Map<string, boolean>([
    ...report.header
      .filter((h) => h.spec.required)
      .map((h) => [`field ${h.id}`, h.state === 'filled'] as const),
    ...report.sections
      .filter((s) => isNeeded(s, checked))
      .map((s) => [`section ${s.id}`, isWritten(s.state)] as const),
    ...report.signOffs
      .filter((s) => s.spec.required)
      .map((s) => [`role ${s.role}`, s.state === 'signed' || s.state === 'not-applicable'] as const),
    ...report.records
      .filter((r) => r.spec.required)
      .map((r) => [`record ${r.id}`, isWritten(r.state)] as const),
  ]);
  const keyOf = (finding: Finding) => `${subjectKind(report, finding) ?? finding.rule} ${finding.subject}`;
  const errors = findings.filter((finding) => finding.severity === 'error').map(keyOf);
  const letStand = new Set(waived.map(({ finding }) => keyOf(finding)));
  const done = [...settled].filter(
    ([key, inPlace]) => (inPlace || letStand.has(key)) && !errors.includes(key),
  ).length;
  const total = settled.size + errors.filter((key) => !settled.has(key)).length;
  return { done, total, percent: total === 0 ? 100 : Math.floor((100 * done) / total) };
}
