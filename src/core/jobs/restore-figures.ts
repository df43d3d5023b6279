/** Puts back what figures read before: what was last written over words typed since, or the values before a refresh. */

import { err, ok } from '../model/index.ts';
import type { Edit, FigureTag, HostError, Ledger, LedgerFigure, Result } from '../model/index.ts';
import { isChartTag } from '../figures/index.ts';
import { figureControls } from '../figures/figure-controls.ts';
import type { FigureControl } from '../figures/figure-controls.ts';
import { recordLabel } from '../figures/history.ts';
import { inColour } from '../figures/in-colour.ts';
import { previousRecord, recordedFigure, withRecords, writableLedger } from '../figures/record.ts';
import { applyAll, errorOf } from './apply-all.ts';
import { expectedAt, placeInReport } from './figure-in-report.ts';
import type { Ports } from './ports.ts';

/** One use of a figure that was edited by hand reads again as it was last written. */
export async function restoreWritten(
  { host }: Pick<Ports, 'host'>,
  tag: FigureTag,
  occurrence: number,
): Promise<Result<null, HostError>> {
  if (isChartTag(tag)) return err(chart);
  const found = await placeInReport(host, tag, occurrence);
  if (!found.ok) return found;
  const { record, place } = found.value;
  if (record === null) return err(noRecord);
  if (place.text === record.text) return ok(null);
  return applyAll(host, [textEdit(place, record.text)]);
}

export interface RestoreOutcome {
  readonly restored: readonly FigureTag[];
  /** Left as they are, each with a sentence that says why. */
  readonly failed: readonly { readonly tag: FigureTag; readonly label: string; readonly message: string }[];
  /** Set where the figures were written but the report's record of them was not. */
  readonly problem: string | null;
}

/**
 * Figures read again as they did before they were last written, and the report remembers them so: what their source has
 * is then offered again. Words that the author has typed over a figure stay.
 */
export async function restorePrevious(
  { host }: Pick<Ports, 'host'>,
  tags: readonly FigureTag[],
): Promise<Result<RestoreOutcome, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const { ledger: reading } = read.value;
  const ledger = writableLedger(reading);
  if (ledger === null)
    return err({ kind: 'unsupported', message: reading.state === 'newer' ? reading.message : '' });
  const controls = figureControls(read.value);
  const plans = [...new Set(tags)].map((tag) => planOf(tag, ledger, controls));
  const edits = plans.flatMap((plan) => ('edits' in plan ? plan.edits : []));
  const outcomes = edits.length === 0 ? [] : await host.apply(edits);
  const done = new Map(edits.map((edit, index) => [edit, outcomes[index]]));
  const restored = plans.flatMap((plan) =>
    'edits' in plan && (plan.edits.length === 0 || plan.edits.some((edit) => done.get(edit)?.done === true))
      ? [plan]
      : [],
  );
  const failed = plans.flatMap((plan) => {
    if (!('edits' in plan)) return [plan];
    const refused = plan.edits.map((edit) => done.get(edit)).find((outcome) => outcome?.done === false);
    return refused?.done === false
      ? [{ tag: plan.tag, label: plan.label, message: errorOf(refused).message }]
      : [];
  });
  const records = Object.fromEntries(restored.map(({ tag, record }) => [tag, record]));
  const recorded =
    restored.length === 0
      ? []
      : await host.apply([{ kind: 'set-ledger', ledger: withRecords(ledger, records) }]);
  const [outcome] = recorded;
  return ok({
    restored: restored.map(({ tag }) => tag),
    failed,
    problem:
      outcome?.done === false
        ? `The figures were put back, but the record of them was not. ${outcome.message}`
        : null,
  });
}

type Plan =
  | {
      readonly tag: FigureTag;
      readonly label: string;
      readonly record: LedgerFigure;
      readonly edits: readonly Edit[];
    }
  | RestoreOutcome['failed'][number];

function planOf(tag: FigureTag, ledger: Ledger, controls: readonly FigureControl[]): Plan {
  const record = recordedFigure(ledger, tag);
  const label = recordLabel(tag, record ?? {});
  const left = (message: string): Plan => ({ tag, label, message });
  const previous = record === null ? null : previousRecord(record);
  if (record === null || previous === null) return left(noHistory);
  if (record.override !== null) return left(pinned);
  if (isChartTag(tag) && record.text !== previous.text) return left(chart.message);
  const places = controls.filter(({ control, text }) => control.tag === tag && text === record.text);
  if (places.length === 0) return left(readsOtherwise);
  const open = places.filter(({ control }) => !control.locked);
  if (open.length === 0) return left(locked);
  const edits = previous.text === record.text ? [] : open.map((place) => textEdit(place, previous.text));
  return { tag, label, record: previous, edits };
}

const textEdit = (place: FigureControl, text: string): Edit => ({
  kind: 'set-control-text',
  ...expectedAt(place),
  text,
  ...inColour(place.control.tag, text),
});

const chart: HostError = {
  kind: 'unsupported',
  message:
    'An earlier picture of a chart is not kept, so it cannot be put back. Use Undo in Word, or an earlier version of the file.',
};

const noRecord: HostError = {
  kind: 'not-found',
  message:
    'This report has no record of the figure, so there is nothing to put back. Insert it again to have what its source gives.',
};

const noHistory = 'This report remembers no earlier value of the figure.';

const pinned = 'This figure is pinned, so it was left as it is. Unpin it first.';

const readsOtherwise =
  'This figure has been changed by hand since it was refreshed, or is gone, so it was left as it is.';

const locked = 'This figure is locked, so it cannot be changed here. Unlock it in Word, then try again.';
