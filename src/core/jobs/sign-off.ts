import {
  err,
  type Edit,
  type HostError,
  type LedgerSignOff,
  type Report,
  type ReportDocument,
  type Result,
  type RoleId,
  type SignOff,
} from '../model/index.ts';
import { fingerprint, planRole, readReport, recordOf, withOwnWords, writeDate } from '../reports/index.ts';
import { applyAll } from './apply-all.ts';
import type { Ports } from './ports.ts';

export interface Approval {
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  readonly decision: LedgerSignOff['decision'];
  /** Consent to overwrite what stands there now. */
  readonly replace?: boolean;
}

/**
 * Signs the report off for a role: "P. Okafor, 8 January 2026" or "Not applicable" in the role's place, and a record of
 * the text that it covers. A name that stands there is overwritten only with consent.
 */
export async function signOff(
  ports: Ports,
  report: Report,
  role: RoleId,
  approval: Approval,
): Promise<Result<null, HostError>> {
  const read = await ports.host.read();
  if (!read.ok) return read;
  const { type } = report;
  const document = withOwnWords(read.value, type);
  const now = type ? readReport(document, [type], type.id) : null;
  const place = now?.signOffs.find((one) => one.role === role);
  if (!now || !place) {
    return err({
      kind: 'not-found',
      message: `This report has no sign-off called “${role}”. Check the report’s type.`,
    });
  }
  if (approval.decision === 'approved' && approval.name.trim() === '') {
    return err({
      kind: 'unsupported',
      message: `Enter the name of the ${place.spec.title} who approved the report.`,
    });
  }
  const text = wordsOf(approval);
  const planned = placing(document, now, place, text, approval.replace === true);
  if (!planned.ok) return planned;
  const record = recordOf(document, (ledger) => ({
    ...ledger,
    signOffs: { ...ledger.signOffs, [role]: recordedAs(approval, text, now) },
  }));
  return applyAll(ports.host, [...planned.value, ...record]);
}

const wordsOf = ({ name, date, decision }: Approval): string =>
  decision === 'not-applicable'
    ? 'Not applicable'
    : [name.trim(), writeDate(date)].filter((one) => one !== '').join(', ');

const recordedAs = ({ name, date, decision }: Approval, text: string, report: Report): LedgerSignOff => ({
  name: name.trim(),
  date,
  decision,
  text,
  covers: fingerprint(report.sections),
});

function placing(
  document: ReportDocument,
  report: Report,
  place: SignOff,
  text: string,
  replace: boolean,
): Result<readonly Edit[], HostError> {
  const { spec, state, names } = place;
  const plan = planRole(document, report, place, text);
  if (plan === null) {
    const message =
      state === 'missing'
        ? `There is no approvals table to sign off in. Insert the skeleton to add one, then fill in the ${spec.title} again.`
        : `It cannot be told which line belongs to the ${spec.title}: several roles share one cell. Give each role a row of its own, or write the name by hand.`;
    return err({ kind: 'not-found', message });
  }
  const written = names.length > 0 || (state !== 'missing' && state !== 'empty' && state !== 'placeholder');
  if (written && plan.edits.length > 0 && !replace) {
    const who = names.length > 0 ? names.join(' and ') : 'Not applicable';
    return err({
      kind: 'read-only',
      message: `The ${spec.title} already reads “${who}”. Nothing was changed. Say that it may be replaced to write “${text}”.`,
    });
  }
  return { ok: true, value: plan.edits };
}
