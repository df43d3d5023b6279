import { resolveFigures } from '../figures/index.ts';
import { ok } from '../model/index.ts';
import type { Content, HostError, Report, ReportDocument, Result } from '../model/index.ts';
import { evidenceContent } from '../reports/evidence-content.ts';
import type { EvidenceAbout } from '../reports/evidence-content.ts';
import { evidenceCsv } from '../reports/evidence-csv.ts';
import { evidenceRows } from '../reports/evidence-rows.ts';
import type { EvidenceRow } from '../reports/evidence-rows.ts';
import { readReport, withOwnWords } from '../reports/index.ts';
import { partAt, placeInWords } from '../rules/index.ts';
import type { Ports } from './ports.ts';

export interface Evidence {
  /** One for each place of a figure, in document order. */
  readonly rows: readonly EvidenceRow[];
  readonly csv: string;
  /** A whole document; `evidenceDocument` of the apps makes a Word file of it. */
  readonly content: readonly Content[];
  readonly about: EvidenceAbout;
  /** What was read for it. */
  readonly document: ReportDocument;
  readonly report: Report;
}

/**
 * Where every figure of the report comes from. Changes nothing. A source that is not there or does not answer costs the
 * comparison only: the report's own record says the rest.
 */
export async function evidence({ host, source, types, today }: Ports): Promise<Result<Evidence, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const report = readReport(read.value, types);
  const document = withOwnWords(read.value, report.type);
  const { figures } = await resolveFigures(document, source);
  const rows = evidenceRows(figures, (at) => ({
    section: partAt(report, document, at)?.title ?? '',
    place: placeInWords(document, report, at),
  }));
  const field = (id: string): string => report.header.find((one) => one.id === id)?.text ?? '';
  const about = {
    title: field('title') === '' ? document.properties.title : field('title'),
    committee: field('committee'),
    date: field('date'),
    today,
  };
  return ok({ rows, csv: evidenceCsv(rows), content: evidenceContent(rows, about), about, document, report });
}
