/** A figure as it stands in a report: what the jobs that act on one figure begin with. */

import { err, ok } from '../model/index.ts';
import type {
  FigureTag,
  HostError,
  DocumentHost,
  Ledger,
  LedgerFigure,
  ReportDocument,
  Result,
} from '../model/index.ts';
import { figureControls } from '../figures/figure-controls.ts';
import type { FigureControl } from '../figures/figure-controls.ts';
import { recordedFigure, writableLedger } from '../figures/record.ts';

export interface FigureInReport {
  readonly document: ReportDocument;
  readonly ledger: Ledger;
  /** Null where the report remembers nothing of the figure. */
  readonly record: LedgerFigure | null;
  /** Every use of it, in document order. */
  readonly places: readonly FigureControl[];
}

/** Fails where the document cannot be read, or its record was written by a newer version, which is left as it is. */
export async function figureInReport(
  host: DocumentHost,
  tag: FigureTag,
): Promise<Result<FigureInReport, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const document = read.value;
  const ledger = writableLedger(document.ledger);
  if (ledger === null) {
    const message = document.ledger.state === 'newer' ? document.ledger.message : '';
    return err({ kind: 'unsupported', message });
  }
  const places = figureControls(document).filter(({ control }) => control.tag === tag);
  return ok({ document, ledger, record: recordedFigure(ledger, tag), places });
}

/** The same with one use of the figure, which fails where that is not there any more. */
export async function placeInReport(
  host: DocumentHost,
  tag: FigureTag,
  occurrence: number,
): Promise<Result<FigureInReport & { readonly place: FigureControl }, HostError>> {
  const found = await figureInReport(host, tag);
  if (!found.ok) return found;
  const place = found.value.places.find((one) => one.occurrence === occurrence);
  return place === undefined ? err(gone) : ok({ ...found.value, place });
}

export const gone: HostError = {
  kind: 'not-found',
  message: 'This figure does not stand in the report any more. Check the report again to see what does.',
};

/** What an edit of one control names it by. */
export const expectedAt = ({ control, occurrence, text }: FigureControl) => ({
  tag: control.tag,
  occurrence,
  expected: text,
});
