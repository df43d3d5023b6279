import type { Ports } from '../../../src/core/jobs/ports.ts';
import type { LedgerReading, Report, ReportDocument } from '../../../src/core/model/index.ts';
import { readReport } from '../../../src/core/reports/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';

/** Ports over a Word file in memory, without a source of figures. */
export function portsOf(bytes: Uint8Array | null): Ports {
  const host = createDocxHost(bytes);
  if (!host.ok) throw new Error(host.error.message);
  return {
    host: host.value,
    source: null,
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
}

export async function documentIn(ports: Ports): Promise<ReportDocument> {
  const read = await ports.host.read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

export const reportIn = async (ports: Ports): Promise<Report> =>
  readReport(await documentIn(ports), ports.types);

export const textIn = async (ports: Ports): Promise<string> =>
  (await documentIn(ports)).blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');

export function ledgerIn(reading: LedgerReading): Extract<LedgerReading, { state: 'read' }>['ledger'] {
  if (reading.state !== 'read') throw new Error(`The ledger is ${reading.state}.`);
  return reading.ledger;
}
