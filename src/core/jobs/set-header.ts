import { err, ok, type HostError, type Report, type Result } from '../model/index.ts';
import { planHeader, readReport, recordOf, withOwnWords, type HeaderValues } from '../reports/index.ts';
import { applyAll } from './apply-all.ts';
import type { Ports } from './ports.ts';

/**
 * Writes the header fields that `values` names and that read otherwise now, and remembers them. An empty value leaves
 * the field as it is. The error names the fields that have no place in the report; the others are written.
 */
export async function setHeader(
  ports: Ports,
  report: Report,
  values: HeaderValues,
): Promise<Result<null, HostError>> {
  const read = await ports.host.read();
  if (!read.ok) return read;
  const document = withOwnWords(read.value, report.type);
  const header = report.type ? readReport(document, [report.type], report.type.id).header : [];
  const { edits, nowhere } = planHeader(document, header, values);

  const said = Object.entries(values).filter(([, value]) => value.trim() !== '');
  const record = recordOf(document, (ledger) => ({
    ...ledger,
    header: { ...ledger.header, ...Object.fromEntries(said) },
  }));
  const before = header.find((one) => one.id === 'title')?.text ?? '';
  const title = (values['title'] ?? '').trim();
  const { title: set } = document.properties;
  // The title of the file follows the title of the report, unless somebody gave it one of its own.
  const follows = title !== '' && title !== set && (set.trim() === '' || set === before);
  const applied = await applyAll(ports.host, [
    ...edits,
    ...record,
    ...(follows ? [{ kind: 'set-title' as const, title }] : []),
  ]);
  if (!applied.ok) return applied;
  if (nowhere.length === 0) return ok(null);
  const fields = nowhere.map((label) => `“${label.replace(/\s*:\s*$/, '')}”`).join(', ');
  return err({
    kind: 'not-found',
    message: `There is no place in the report for ${fields}. Insert the skeleton to add it, then save the details again. Everything else is written.`,
  });
}
