/** What a refresh would do to a report, and the edits that do it. Nothing is written that the author has not agreed to. */

import type {
  Edit,
  FigureStatus,
  FigureTag,
  LedgerFigure,
  Location,
  ReportDocument,
} from '../model/index.ts';
import { figureControls } from './figures-of.ts';
import { queryLabel } from './offer.ts';
import { recordedFigure, withRecords, writableLedger } from './record.ts';

/** One tag whose value has moved on: offered once, however often it is used. */
export interface FigureUpdate {
  readonly tag: FigureTag;
  readonly label: string;
  readonly old: string;
  readonly new: string;
  /** What an author should know before agreeing: another period, another direction, no value any more. */
  readonly note: string | null;
  /** Nothing about the update is unusual: it may be accepted without being looked at. */
  readonly safe: boolean;
  /** The figures that would change. */
  readonly occurrences: readonly number[];
  readonly places: readonly Location[];
  readonly record: LedgerFigure;
}

/** A figure that a refresh leaves as it is although it may not be what its source has. */
export interface HeldFigure {
  readonly status: FigureStatus;
  readonly label: string;
  readonly reason: string;
}

/** Every figure of the report is in exactly one of the three. */
export interface RefreshPlan {
  readonly updates: readonly FigureUpdate[];
  readonly held: readonly HeldFigure[];
  readonly unchanged: readonly FigureStatus[];
  /** Records of unchanged figures that came from elsewhere, or whose release has moved on; written with the next refresh. */
  readonly adopted: Readonly<Record<FigureTag, LedgerFigure>>;
}

const lockedReason =
  'This figure is locked, so it cannot be changed here. Unlock it in Word, then refresh again.';

/** A plan made again after it was carried out plans nothing. */
export function planRefresh(statuses: readonly FigureStatus[], document: ReportDocument): RefreshPlan {
  const locked = new Set(
    figureControls(document)
      .filter(({ control }) => control.locked)
      .map(({ control, occurrence }) => placeKey(control.tag, occurrence)),
  );
  const updates = new Map<FigureTag, FigureUpdate>();
  const held: HeldFigure[] = [];
  const unchanged: FigureStatus[] = [];
  for (const status of statuses) {
    const occurrence = status.at.occurrence ?? 0;
    if (status.state === 'current') unchanged.push(status);
    else if (status.state !== 'stale' || status.offer === undefined)
      held.push(heldFigure(status, status.note));
    else if (locked.has(placeKey(status.tag, occurrence))) held.push(heldFigure(status, lockedReason));
    else
      updates.set(status.tag, withPlace(updates.get(status.tag) ?? updateOf(status, status.offer), status));
  }
  return { updates: [...updates.values()], held, unchanged, adopted: adoptions(unchanged, updates) };
}

/**
 * The edits of the accepted updates, against the document as it is now: a figure whose text or record has changed since
 * the plan was made is left out. The report's record is written once, at the end.
 */
export function refreshEdits(
  plan: RefreshPlan,
  accepted: readonly FigureTag[],
  document: ReportDocument,
): readonly Edit[] {
  const ledger = writableLedger(document.ledger);
  if (ledger === null) return [];
  const records: Record<FigureTag, LedgerFigure> = {};
  const controls = figureControls(document);
  for (const [tag, record] of Object.entries(plan.adopted)) {
    const kept = recordedFigure(ledger, tag);
    const stands = controls.some(({ control }) => control.tag === tag && control.text === record.text);
    if (stands && (kept === null || kept.override === null)) records[tag] = record;
  }
  const edits: Edit[] = [];
  const chosen = new Set(accepted);
  for (const update of plan.updates.filter(({ tag }) => chosen.has(tag))) {
    const kept = recordedFigure(ledger, update.tag);
    if (kept === null || kept.override !== null || kept.text !== update.old) continue;
    const places = controls.filter(
      ({ control }) => control.tag === update.tag && control.text === update.old && !control.locked,
    );
    if (places.length === 0) continue;
    records[update.tag] = update.record;
    if (update.old === update.new) continue;
    for (const { control, occurrence } of places) {
      edits.push({
        kind: 'set-control-text',
        tag: control.tag,
        occurrence,
        expected: update.old,
        text: update.new,
      });
    }
  }
  if (Object.keys(records).length > 0)
    edits.push({ kind: 'set-ledger', ledger: withRecords(ledger, records) });
  return edits;
}

const placeKey = (tag: FigureTag, occurrence: number) => `${occurrence} ${tag}`;

function heldFigure(status: FigureStatus, reason: string | null): HeldFigure {
  const label = status.offer?.label ?? queryLabel(status.query, status.tag);
  return { status, label, reason: reason ?? 'Its source has nothing to compare it with.' };
}

function updateOf(status: FigureStatus, offer: NonNullable<FigureStatus['offer']>): FigureUpdate {
  const notes = [offer.attention, offer.moved, status.now?.note ?? null].filter((note) => note !== null);
  return {
    tag: status.tag,
    label: offer.label,
    old: status.text,
    new: offer.record.text,
    note: notes.length === 0 ? null : notes.join(' '),
    safe: offer.attention === null,
    occurrences: [],
    places: [],
    record: offer.record,
  };
}

const withPlace = (update: FigureUpdate, status: FigureStatus): FigureUpdate => ({
  ...update,
  occurrences: [...update.occurrences, status.at.occurrence ?? 0],
  places: [...update.places, status.at],
});

function adoptions(
  unchanged: readonly FigureStatus[],
  updates: ReadonlyMap<FigureTag, FigureUpdate>,
): Readonly<Record<FigureTag, LedgerFigure>> {
  const adopted: Record<FigureTag, LedgerFigure> = {};
  for (const { tag, written, offer } of unchanged) {
    if (offer === undefined || updates.has(tag)) continue;
    if (written === null || !sameValue(written, offer.record)) adopted[tag] = offer.record;
  }
  return adopted;
}

/** When a value was fetched does not matter; where it came from does. */
const sameValue = (a: LedgerFigure, b: LedgerFigure) =>
  a.text === b.text && a.exact === b.exact && a.period === b.period && a.release === b.release;
