import { resolveFigures } from '../../../src/core/figures/index.ts';
import type {
  FigureTag,
  IndicatorSource,
  Ledger,
  LedgerFigure,
  ReportDocument,
} from '../../../src/core/model/index.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import { createFileSource } from '../../../src/sources/index.ts';
import { outline } from '../../support/outline.ts';
import { sampleTables } from '../../support/tables.ts';

/** The published figures that come with the product: Derby had 545 children looked after in 2025, 88 per 10,000. */
export const published = (): IndicatorSource =>
  createFileSource(sampleTables, { now: () => '2026-01-20T09:30:00Z' });

export const rate = 'rw:f:cla-rate/E06000015/latest/value';

/** What a report remembers of a figure that was written a year ago. */
export const remembered = (text: string, figure: Partial<LedgerFigure> = {}): LedgerFigure => ({
  text,
  exact: text,
  period: '2024-03-31/P1D',
  release: 'cla-2024',
  source: 'Department for Education',
  licence: 'Open Government Licence v3.0',
  retrieved: '2025-01-20T09:30:00Z',
  hash: 'a'.repeat(64),
  override: null,
  history: [],
  ...figure,
});

/** A document of no type whose ledger remembers these figures. */
export function withFigures(
  text: string,
  figures: Readonly<Record<FigureTag, LedgerFigure>>,
): ReportDocument {
  const ledger: Ledger = { ...emptyLedger, figures };
  return outline(text, { title: 'A title', ledger: { state: 'read', ledger } });
}

/** What `findings` wants to be given about the figures of a document. */
export async function given(document: ReportDocument, source: IndicatorSource | null = published()) {
  const { figures, source: state } = await resolveFigures(document, source);
  return { type: null, figures, source: state };
}
