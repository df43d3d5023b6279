/** The edits that carry out what an author has accepted of a refresh. */

import type {
  Edit,
  FigureTag,
  Ledger,
  LedgerFigure,
  PictureSpec,
  ReportDocument,
  Tracked,
} from '../../model/index.ts';
import { madeOnceFor } from '../../model/index.ts';
import { figureControls, isChartTag } from '../figure-controls.ts';
import type { FigureControl } from '../figure-controls.ts';
import type { PlainUpdate, RefreshPlan } from './plan-refresh.ts';
import { inColour } from '../in-colour.ts';
import {
  recordedFigure,
  standingTexts,
  withoutOlderCopies,
  withRecords,
  writableLedger,
  writtenAt,
} from '../record.ts';

export interface RefreshOptions {
  /** As tracked changes, for the author to accept or reject in Word. Pictures are not tracked. */
  readonly tracked?: Tracked;
  /** The drawn charts; a chart that has none here is left as it is. */
  readonly pictures?: ReadonlyMap<FigureTag, PictureSpec>;
  /** ISO instant of the refresh, for the record; when its source was asked where absent. */
  readonly at?: string;
}

/**
 * The edits of the accepted updates, against the document as it is now: a figure whose text or record has changed since
 * the plan was made is left out. The report's record is written once, at the end.
 */
export function refreshEdits(
  plan: Pick<RefreshPlan, 'adopted'> & { readonly updates: readonly PlainUpdate[] },
  accepted: readonly FigureTag[],
  document: ReportDocument,
  options: RefreshOptions = {},
): readonly Edit[] {
  const ledger = writableLedger(document.ledger);
  if (ledger === null) return [];
  const dated = (record: LedgerFigure, kept: LedgerFigure | null): LedgerFigure =>
    options.at === undefined || record.history.length === (kept?.history.length ?? 0)
      ? record
      : writtenAt(record, options.at);
  const records = new Map<FigureTag, LedgerFigure>();
  const controls = controlsOf(document);
  for (const [tag, record] of Object.entries(plan.adopted)) {
    const kept = recordedFigure(ledger, tag);
    const stands = controls.get(tag)?.some(({ text }) => text === record.text) === true;
    if (stands && (kept === null || kept.override === null)) records.set(tag, dated(record, kept));
  }
  const edits: Edit[] = [];
  const chosen = new Set(accepted);
  for (const update of plan.updates.filter(({ tag }) => chosen.has(tag))) {
    const kept = recordedFigure(ledger, update.tag);
    const olds = [update.old, ...(update.older ?? [])];
    if (kept === null || kept.override !== null || ![...olds, update.new].includes(kept.text)) continue;
    const own = standingTexts(kept).filter((text) => olds.includes(text));
    const all = controls.get(update.tag) ?? [];
    const places = all.filter(({ control, text }) => own.includes(text) && !control.locked);
    const picture = options.pictures?.get(update.tag);
    if (places.length === 0 || (isChartTag(update.tag) && picture === undefined)) continue;
    const left = all.filter((place) => !places.includes(place)).map(({ text }) => text);
    const record = dated(update.record, kept);
    records.set(update.tag, withoutOlderCopies(record, left, options.at ?? record.retrieved));
    if (picture !== undefined)
      edits.push(...places.map((place): Edit => ({ kind: 'set-picture', ...expected(place), picture })));
    else
      edits.push(
        ...places.filter(({ text }) => text !== update.new).map((place) => textEdit(update, place, options)),
      );
  }
  if (records.size > 0) edits.push(setLedger(() => withRecords(ledger, Object.fromEntries(records))));
  return edits;
}

/**
 * A check offers the edits of each figure by itself, and each has the whole record with that figure's in it: it is put
 * together when somebody reads it, for of a thousand figures the copies would take longer than all of the check.
 */
function setLedger(made: () => Ledger): Edit {
  let ledger: Ledger | null = null;
  return {
    kind: 'set-ledger',
    get ledger() {
      return (ledger ??= made());
    },
  };
}

const expected = ({ control, occurrence, text }: FigureControl) => ({
  tag: control.tag,
  occurrence,
  expected: text,
});

function textEdit(update: PlainUpdate, place: FigureControl, { tracked }: RefreshOptions): Edit {
  return {
    kind: 'set-control-text',
    ...expected(place),
    text: update.new,
    ...inColour(update.tag, update.new),
    ...(tracked === undefined ? {} : { tracked }),
  };
}

/** The figures of a document by their tags, read once: a check asks for the edits of each figure by itself. */
const controlsOf = madeOnceFor(
  (document: ReportDocument): ReadonlyMap<FigureTag, readonly FigureControl[]> => {
    const found = new Map<FigureTag, FigureControl[]>();
    for (const each of figureControls(document)) {
      const same = found.get(each.control.tag);
      if (same === undefined) found.set(each.control.tag, [each]);
      else same.push(each);
    }
    return found;
  },
);
