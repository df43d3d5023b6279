import { err, type HostError, type Report, type Result, type SectionId } from '../model/index.ts';
import { planSection } from '../reports/index.ts';
import { applyAll } from './apply-all.ts';
import type { Ports } from './ports.ts';

/** Adds one section that the report lacks, where it belongs. What an author wrote stays as it is. */
export async function addSection(
  { host }: Pick<Ports, 'host'>,
  report: Report,
  section: SectionId,
): Promise<Result<null, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const edits = planSection(read.value, report, section);
  if (edits.length > 0) return applyAll(host, edits);
  return err({ kind: 'not-found', message: 'The section is in the report already. Check the report again.' });
}
