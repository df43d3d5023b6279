/** How much of what a paper needs is in place. */
import type { Checked } from '../core/jobs/check-report.ts';

export interface Readiness {
  readonly done: number;
  readonly total: number;
  /** 0 to 100, rounded down: 100 only when nothing is open. */
  readonly percent: number;
}

/** Counts required header fields, sections, sign-offs and contact rows, and each error about anything else; null without a report type. */
export function readiness(checked: Pick<Checked, 'report' | 'findings'>): Readiness | null {
  const { report, findings } = checked;
  if (!report.type) return null;
  const settled = [
    ...report.header.filter((h) => h.spec.required).map((h) => [h.id, h.state === 'filled'] as const),
    ...report.sections
      .filter((s) => s.spec.required === 'always')
      .map((s) => [s.id, s.state === 'filled' || s.state === 'nil'] as const),
    ...report.signOffs
      .filter((s) => s.spec.required)
      .map((s) => [s.role, s.state === 'signed' || s.state === 'not-applicable'] as const),
    ...report.records
      .filter((r) => r.spec.required)
      .map((r) => [r.id, r.state === 'filled' || r.state === 'nil'] as const),
  ];
  const errors = findings.filter((finding) => finding.severity === 'error');
  const known = new Set<string>(settled.map(([id]) => id));
  const wrong = new Set(errors.map((finding) => finding.subject));
  const done = settled.filter(([id, inPlace]) => inPlace && !wrong.has(id)).length;
  const total = settled.length + errors.filter((finding) => !known.has(finding.subject)).length;
  return { done, total, percent: total === 0 ? 100 : Math.floor((100 * done) / total) };
}
