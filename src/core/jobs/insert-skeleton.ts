import { planSkeleton, readReport, withOwnWords, type HeaderValues } from '../reports/index.ts';
import { err, ok } from '../model/index.ts';
import type {
  HostError,
  ReportDocument,
  ReportType,
  ReportTypeId,
  Result,
  SectionId,
  Watch,
} from '../model/index.ts';
import { whatIsNeeded } from '../rules/conditions.ts';
import { applyAll } from './apply-all.ts';
import type { Ports } from './ports.ts';

/**
 * Puts the skeleton of a report type into the document, or what it lacks of it. `added` are the titles of what was put
 * in, none where everything was there. What an author wrote stays as it is.
 */
export async function insertSkeleton(
  ports: Ports,
  typeId: ReportTypeId,
  header: HeaderValues,
  watch?: Watch,
): Promise<Result<{ readonly added: readonly string[] }, HostError>> {
  const type = ports.types.find((one) => one.id === typeId);
  if (!type) {
    const known = ports.types.map((one) => one.id).join(', ');
    return err({
      kind: 'not-found',
      message: `There is no report type called “${typeId}”. Choose one of ${known}.`,
    });
  }
  const read = await ports.host.read();
  if (!read.ok) return read;
  const { ledger } = read.value;
  // A conditional section that the author has taken out of a report already begun stays out, unless its condition holds.
  const begun = ledger.state === 'read' && ledger.ledger.type?.id === type.id;
  const options = begun ? { conditional: neededIn(read.value, type) } : {};
  const { edits, added } = planSkeleton(read.value, type, header, options);
  const applied = await applyAll(ports.host, edits, watch);
  return applied.ok ? ok({ added }) : applied;
}

const neededIn = (document: ReportDocument, type: ReportType): readonly SectionId[] => [
  ...whatIsNeeded({
    document: withOwnWords(document, type),
    report: readReport(document, [type], type.id),
  }).sections.keys(),
];
