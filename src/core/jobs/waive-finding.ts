/** Lets a finding stand, with a name and a reason, or takes that back. Only what the report remembers changes, never its text. */

import { err, ok } from '../model/index.ts';
import type { Finding, FindingKey, HostError, Ledger, Report, Result, Waiver } from '../model/index.ts';
import { readReport, recordOf, withOwnWords } from '../reports/index.ts';
import { layersOf, rules, settingOf } from '../rules/index.ts';
import { applyAll } from './apply-all.ts';
import type { Ports } from './ports.ts';

/**
 * The waiver goes with the report, for its next reader to see; a later one for the same finding takes its place.
 * Refused without a name or a reason, and where a setting says that the finding must be mended.
 */
export async function waiveFinding(
  ports: Pick<Ports, 'host' | 'types' | 'now'>,
  finding: Finding,
  { name, reason }: Pick<Waiver, 'name' | 'reason'>,
): Promise<Result<null, HostError>> {
  if (name.trim() === '') return err(unsaid('Enter the name of whoever lets this stand.'));
  if (reason.trim() === '')
    return err(unsaid('Enter the reason why this can stand. Whoever receives the report will see it.'));
  const read = await ports.host.read();
  if (!read.ok) return read;
  const report = readReport(read.value, ports.types);
  const refusal = whyNotWaivable(report, finding);
  if (refusal !== null) return err(unsaid(refusal));
  const waiver: Waiver = {
    key: finding.key,
    rule: finding.rule,
    message: finding.message,
    name: name.trim(),
    reason: reason.trim(),
    at: ports.now,
  };
  const edits = recordOf(withOwnWords(read.value, report.type), (ledger) => ({
    ...ledger,
    waivers: [...others(ledger, finding.key), waiver],
  }));
  return edits.length === 0 ? err(unwritable) : applyAll(ports.host, edits);
}

/** Why a finding must be put right, in a sentence; null where somebody may let it stand. */
export function whyNotWaivable(report: Report, { rule: id, message }: Finding): string | null {
  const rule = rules.find((each) => each.id === id);
  const setting = rule && settingOf(rule, layersOf(report));
  if (rule === undefined || setting === undefined || setting.forbiddenBy === null) return null;
  const { level, title } = setting.forbiddenBy;
  const who = level === 'nation' ? `The law in ${title}` : title;
  const law = level === 'nation' ? ` (${rule.source})` : '';
  return `${who} does not allow this to stand${law}. Put it right instead: ${message}`;
}

/** The finding is shown again. Nothing happens where there is no waiver with that key. */
export async function takeWaiverBack(
  { host }: Pick<Ports, 'host'>,
  key: FindingKey,
): Promise<Result<null, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const edits = recordOf(read.value, (ledger) => {
    const { waivers: _waivers, ...rest } = ledger;
    const left = others(ledger, key);
    return left.length === 0 ? rest : { ...rest, waivers: left };
  });
  return edits.length === 0 ? ok(null) : applyAll(host, edits);
}

const others = ({ waivers = [] }: Ledger, key: FindingKey): readonly Waiver[] =>
  waivers.filter((waiver) => waiver.key !== key);

const unsaid = (message: string): HostError => ({ kind: 'unsupported', message });

const unwritable: HostError = {
  kind: 'read-only',
  message:
    'The record of this report was written by a newer version of Reportwright, so nothing can be added to it here. Update Reportwright, then try again.',
};
