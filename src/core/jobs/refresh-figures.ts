/** Refreshes the figures of a report: first a list of old and new, then only what the author has accepted. */

import { emptyLedger, err, ok } from '../model/index.ts';
import type {
  Edit,
  EditOutcome,
  FigureTag,
  HostError,
  LedgerFigure,
  LedgerReading,
  PictureSpec,
  Result,
  SourceError,
  Tracked,
  Watch,
} from '../model/index.ts';
import { isChartTag, planRefresh, refreshEdits, resolveFigures } from '../figures/index.ts';
import type { FigureUpdate, RefreshPlan } from '../figures/index.ts';
import { recordedFigure, withRecords } from '../figures/record.ts';
import { readReport, withOwnWords } from '../reports/index.ts';
import type { Ports } from './ports.ts';

export interface RefreshOutcome {
  readonly updated: readonly FigureUpdate[];
  /** Accepted, but not written, or not everywhere; each with a sentence that says why. */
  readonly failed: readonly { readonly tag: FigureTag; readonly label: string; readonly message: string }[];
  /** Set where the figures were written but the report's record of them was not. */
  readonly problem: string | null;
  /** Set where it was ended early: how far it got, in a sentence. */
  readonly stopped: string | null;
}

/** What a refresh would do. Changes nothing. Fails where the document cannot be read or its source cannot be asked. */
export async function previewRefresh({
  host,
  source,
  types,
  today,
}: Ports): Promise<Result<RefreshPlan, HostError | SourceError>> {
  const read = await host.read();
  if (!read.ok) return read;
  if (source === null) {
    const message =
      'There is no source of figures to ask, so nothing can be refreshed. Choose a source, then try again.';
    return err({ kind: 'unavailable', message });
  }
  const report = readReport(read.value, types);
  const document = withOwnWords(read.value, report.type);
  const resolved = await resolveFigures(document, source, today);
  if (resolved.source.state === 'failed')
    return err({ kind: 'unavailable', message: resolved.source.message });
  return ok(planRefresh(resolved.figures, document, report, resolved.answers));
}

export interface ApplyOptions {
  readonly watch?: Watch;
  /** Writes the new values as tracked changes, for the author to accept or reject in Word. */
  readonly tracked?: Tracked;
}

/**
 * Writes the accepted updates of a plan. The document is read again first: what has changed since the list was made is
 * left as it is and named in the outcome. Ended early, the record says what was written and no more.
 */
export async function applyRefresh(
  ports: Pick<Ports, 'host' | 'now' | 'draw'>,
  plan: RefreshPlan,
  accepted: readonly FigureTag[],
  { watch, tracked }: ApplyOptions = {},
): Promise<Result<RefreshOutcome, HostError>> {
  const { host, now } = ports;
  const wanted = new Set(accepted);
  const chosen = plan.updates.filter(({ tag }) => wanted.has(tag));
  const { pictures, undrawn } = await drawn(ports, chosen, watch);
  const read = await host.read();
  if (!read.ok) return read;
  const options = { pictures, at: now, ...(tracked === undefined ? {} : { tracked }) };
  const edits = refreshEdits(plan, accepted, read.value, options);
  const outcomes = edits.length === 0 ? [] : await host.apply(edits, watch);
  const ofTag = outcomesByTag(edits, outcomes);
  const results = chosen.map((update) => {
    const why = undrawn.get(update.tag);
    if (why !== undefined) return { update, written: false, message: why, cancelled: false };
    return { update, ...resultOf(update, ofTag.get(update.tag) ?? [], edits, outcomes) };
  });
  const updated = results.filter(({ written }) => written).map(({ update }) => update);
  const lost = results.filter(({ written }) => !written).map(({ update }) => update.tag);
  const problem = await settleRecord(host, edits, outcomes, lost, read.value.ledger);
  return ok({
    updated,
    // Those that the author's own word left out are not failures: one sentence speaks of them all.
    failed: results.flatMap(({ update, message, cancelled }) =>
      message === null || cancelled ? [] : [{ tag: update.tag, label: update.label, message }],
    ),
    problem,
    stopped: outcomes.some(isCancelled)
      ? `${updated.length} of ${results.length} figures were updated; the rest were left as they were.`
      : null,
  });
}

/** The pictures of the accepted charts, and why there is none of the others. */
async function drawn(
  { draw }: Pick<Ports, 'draw'>,
  updates: readonly FigureUpdate[],
  watch: Watch | undefined,
): Promise<{
  readonly pictures: ReadonlyMap<FigureTag, PictureSpec>;
  readonly undrawn: ReadonlyMap<FigureTag, string>;
}> {
  const pictures = new Map<FigureTag, PictureSpec>();
  const undrawn = new Map<FigureTag, string>();
  for (const { tag, drawing } of updates) {
    if (!isChartTag(tag) || watch?.cancelled?.() === true) continue;
    if (drawing === undefined) undrawn.set(tag, nothingToDraw);
    else if (draw === undefined) undrawn.set(tag, cannotDraw);
    else {
      const { width, height, altText, title } = drawing;
      const png = await draw(drawing);
      if (png.ok) pictures.set(tag, { png: png.value, width, height, altText, title });
      else undrawn.set(tag, png.error.message);
    }
  }
  return { pictures, undrawn };
}

const nothingToDraw =
  'Its source has nothing to draw any more, so the chart was left as it was. Take it out, or keep it with a reason.';

const cannotDraw =
  'A chart cannot be drawn here, so it was left as it was. Refresh it in Word or in the browser.';

const isCancelled = (outcome: EditOutcome | undefined): boolean =>
  outcome?.done === false && outcome.reason === 'cancelled';

const changedSince =
  'This figure has changed since the list was made, so it was left as it is. Refresh again to see it as it is now.';

function outcomesByTag(
  edits: readonly Edit[],
  outcomes: readonly EditOutcome[],
): ReadonlyMap<FigureTag, readonly (EditOutcome | undefined)[]> {
  const found = new Map<FigureTag, (EditOutcome | undefined)[]>();
  for (const [index, edit] of edits.entries()) {
    if (edit.kind !== 'set-control-text' && edit.kind !== 'set-picture') continue;
    const own = found.get(edit.tag);
    if (own === undefined) found.set(edit.tag, [outcomes[index]]);
    else own.push(outcomes[index]);
  }
  return found;
}

/** Whether an update reached the document, and what did not. */
function resultOf(
  update: FigureUpdate,
  own: readonly (EditOutcome | undefined)[],
  edits: readonly Edit[],
  outcomes: readonly EditOutcome[],
) {
  const refused = own.find((outcome) => outcome?.done === false);
  const message = refused?.done === false ? refused.message : null;
  const cancelled = isCancelled(refused);
  if (own.some((outcome) => outcome?.done === true)) return { written: true, message, cancelled };
  // A value that stays the same for a later period is written in the record only, which stays as it is where all was cancelled.
  const index = edits.findIndex(
    (edit) => edit.kind === 'set-ledger' && isRecorded(update, recordedFigure(edit.ledger, update.tag)),
  );
  const record = own.length === 0 ? outcomes[index] : undefined;
  const kept = isCancelled(record) && !outcomes.some(({ done }) => done);
  if (record !== undefined && !kept && (record.done || isCancelled(record)))
    return { written: true, message: null, cancelled };
  const why = message ?? (record?.done === false ? record.message : changedSince);
  return { written: false, message: why, cancelled: cancelled || kept };
}

const isRecorded = ({ record }: FigureUpdate, kept: LedgerFigure | null): boolean =>
  kept !== null && kept.text === record.text && kept.period === record.period && kept.hash === record.hash;

/** Puts back the record of figures that could not be written, so that they are offered again and not taken for edited. */
async function settleRecord(
  host: Ports['host'],
  edits: readonly Edit[],
  outcomes: readonly EditOutcome[],
  lost: readonly FigureTag[],
  before: LedgerReading,
): Promise<string | null> {
  const index = edits.findIndex(({ kind }) => kind === 'set-ledger');
  const edit = edits[index];
  if (edit?.kind !== 'set-ledger') return null;
  const outcome = outcomes[index];
  const stopped = isCancelled(outcome);
  // Where nothing was written there is nothing to record, and each figure says why.
  if (!outcomes.some(({ done }) => done)) return null;
  if (outcome?.done === false && !stopped) return unrecorded(outcome.message);
  const earlier = before.state === 'read' ? before.ledger : emptyLedger;
  const records = lost.flatMap((tag) => {
    const kept = recordedFigure(earlier, tag);
    return kept === null || kept === recordedFigure(edit.ledger, tag) ? [] : [[tag, kept] as const];
  });
  if (records.length === 0 && !stopped) return null;
  const ledger = withRecords(edit.ledger, Object.fromEntries(records));
  const [restored] = await host.apply([{ kind: 'set-ledger', ledger }]);
  if (restored?.done !== false) return null;
  return stopped ? unrecorded(restored.message) : restored.message;
}

const unrecorded = (why: string): string =>
  `The figures were updated, but where they come from was not recorded. ${why}`;
