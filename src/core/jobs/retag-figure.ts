import { err } from '../model/index.ts';
import type { EditOutcome, FigureTag, HostError, Ledger, LedgerFigure, Result } from '../model/index.ts';
import { figureControls } from '../figures/figure-controls.ts';
import { isFrozen } from '../figures/frozen.ts';
import { recordedFigure } from '../figures/record.ts';
import { applyThenRemember } from './apply-all.ts';
import { expectedAt, figureInReport, gone } from './figure-in-report.ts';
import type { Ports } from './ports.ts';

/**
 * Gives every use of a figure another query. Text and formatting stay, and what the report remembers goes with them, so
 * that what the new query's source has is offered and not written. Refused, and nothing changed, where the other figure
 * stands in the report already and reads otherwise.
 * @param title of the control, for a screen reader; as it was where absent.
 */
export async function retagFigure(
  { host }: Pick<Ports, 'host'>,
  from: FigureTag,
  to: FigureTag,
  title?: string,
): Promise<Result<null, HostError>> {
  const found = await figureInReport(host, from);
  if (!found.ok) return found;
  const { document, ledger, record, places } = found.value;
  if (places.length === 0) return err(gone);
  const there = figureControls(document).some(({ control }) => control.tag === to)
    ? recordedFigure(ledger, to)
    : null;
  if (there !== null && record !== null && there.text !== record.text)
    return err(standsAlready(there.text, record.text));
  const edits = places.map(
    (place) =>
      ({
        kind: 'retag-control',
        ...expectedAt(place),
        control: { tag: to, title: title ?? place.control.title },
      }) as const,
  );
  return applyThenRemember(host, edits, (outcomes) => moved(ledger, from, to, there ?? record, outcomes));
}

/** The record stands under both tags while some uses could not be changed. */
function moved(
  ledger: Ledger,
  from: FigureTag,
  to: FigureTag,
  record: LedgerFigure | null,
  outcomes: readonly EditOutcome[],
): Ledger | null {
  if (record === null || !outcomes.some(({ done }) => done)) return null;
  const { [from]: old, ...others } = ledger.figures;
  const isKept = old !== undefined && (isFrozen(ledger, from) || !outcomes.every(({ done }) => done));
  return { ...ledger, figures: { ...others, ...(isKept ? { [from]: old } : {}), [to]: record } };
}

const standsAlready = (there: string, here: string): HostError => ({
  kind: 'unsupported',
  message: `That figure stands in this report already and reads “${there}”, while this one reads “${here}”. Refresh the figures first, or insert that figure here instead.`,
});
