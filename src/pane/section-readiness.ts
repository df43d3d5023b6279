/** How near each line of the outline is to being sent out: what was found about it, and what nobody has written yet. */
import type { Checked } from '../core/jobs/check-report.ts';
import type { Finding } from '../core/model/index.ts';
import { partAt } from '../core/rules/place.ts';
import { subjectKind } from './findings.ts';
import { isWritten } from './outline.ts';
import type { OutlineLine } from './outline.ts';

/** `ready` says that nothing is open there, not that what it says is right. */
export type LineReadiness = 'ready' | 'needs-look' | 'not-ready';

export const readinessWords: Readonly<Record<LineReadiness, string>> = {
  ready: 'ready',
  'needs-look': 'needs a look',
  'not-ready': 'not ready',
};

export interface OpenThings {
  readonly toFix: number;
  readonly toLook: number;
  readonly letStand: number;
}

const nothing: OpenThings = { toFix: 0, toLook: 0, letStand: 0 };

/** What is open in each line, by its id; a line about which nothing was found is not among them. Advice holds nothing up. */
export function openThings(checked: Checked): ReadonlyMap<string, OpenThings> {
  const all = new Map<string, OpenThings>();
  const add = (finding: Finding, kind: keyof OpenThings) => {
    const line = lineOf(checked, finding);
    if (line === null) return;
    const own = all.get(line) ?? nothing;
    all.set(line, { ...own, [kind]: own[kind] + 1 });
  };
  for (const finding of checked.findings) {
    if (finding.severity !== 'advice') add(finding, finding.severity === 'error' ? 'toFix' : 'toLook');
  }
  for (const { finding } of checked.waived) add(finding, 'letStand');
  return all;
}

export function lineReadiness({ state, required }: OutlineLine, open: OpenThings = nothing): LineReadiness {
  if (open.toFix > 0) return 'not-ready';
  if (open.toLook > 0) return 'needs-look';
  if (isWritten(state) || open.letStand > 0) return 'ready';
  return required || state === 'missing' ? 'needs-look' : 'ready';
}

/** The line that a finding is about: what it names, else where it stands. Every sign-off is in the line of approvals. */
function lineOf({ report, document }: Checked, finding: Finding): string | null {
  const { subject, location } = finding;
  const kind = subjectKind(report, finding);
  if (kind === 'section' || kind === 'record') return subject;
  if (kind === 'role') return 'approvals';
  if (kind === 'field') return null;
  const part = location && partAt(report, document, location);
  if (!part) return null;
  return report.signOffs.some(({ role, at }) => role === part.id && at !== null) &&
    !report.sections.some(({ id }) => id === part.id)
    ? 'approvals'
    : part.id;
}
