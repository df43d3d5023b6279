/** Refreshes the figures of a report: first a list of old and new, then only what the author has accepted. */

import { err, ok } from '../model/index.ts';
import type { Edit, EditOutcome, FigureTag, HostError, Result, SourceError } from '../model/index.ts';
import { planRefresh, refreshEdits, resolveFigures } from '../figures/index.ts';
import type { FigureUpdate, RefreshPlan } from '../figures/index.ts';
import { recordedFigure, withRecords } from '../figures/record.ts';
import type { Ports } from './ports.ts';

export interface RefreshOutcome {
  readonly updated: readonly FigureUpdate[];
  /** Accepted, but not written, or not everywhere; each with a sentence that says why. */
  readonly failed: readonly { readonly tag: FigureTag; readonly label: string; readonly message: string }[];
  /** Set where the figures were written but the report's record of them was not. */
  readonly problem: string | null;
}

/** What a refresh would do. Changes nothing. Fails where the document cannot be read or its source cannot be asked. */
export async function previewRefresh({
  host,
  source,
}: Ports): Promise<Result<RefreshPlan, HostError | SourceError>> {
  const read = await host.read();
  if (!read.ok) return read;
  if (source === null) {
    const message =
      'There is no source of figures to ask, so nothing can be refreshed. Choose a source, then try again.';
    return err({ kind: 'unavailable', message });
  }
  const resolved = await resolveFigures(read.value, source);
  if (resolved.source.state === 'failed')
    return err({ kind: 'unavailable', message: resolved.source.message });
  return ok(planRefresh(resolved.figures, read.value));
}

/**
 * Writes the accepted updates of a plan. The document is read again first: what has changed since the list was made is
 * left as it is and named in the outcome.
 */
export async function applyRefresh(
  { host }: Ports,
  plan: RefreshPlan,
  accepted: readonly FigureTag[],
): Promise<Result<RefreshOutcome, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const edits = refreshEdits(plan, accepted, read.value);
  const outcomes = edits.length === 0 ? [] : await host.apply(edits);
  const chosen = new Set(accepted);
  const results = plan.updates
    .filter(({ tag }) => chosen.has(tag))
    .map((update) => ({ update, ...resultOf(update, edits, outcomes) }));
  const lost = results.filter(({ written }) => !written).map(({ update }) => update.tag);
  const problem = await settleRecord(host, edits, outcomes, lost, read.value.ledger);
  return ok({
    updated: results.filter(({ written }) => written).map(({ update }) => update),
    failed: results.flatMap(({ update, message }) =>
      message === null ? [] : [{ tag: update.tag, label: update.label, message }],
    ),
    problem,
  });
}

const changedSince =
  'This figure has changed since the list was made, so it was left as it is. Refresh again to see it as it is now.';

/** Whether an update reached the document, and what did not. */
function resultOf(update: FigureUpdate, edits: readonly Edit[], outcomes: readonly EditOutcome[]) {
  const own = edits.flatMap((edit, index) =>
    edit.kind === 'set-control-text' && edit.tag === update.tag ? [outcomes[index]] : [],
  );
  const refused = own.find((outcome) => outcome?.done === false);
  const message = refused?.done === false ? refused.message : null;
  if (own.some((outcome) => outcome?.done === true)) return { written: true, message };
  // A value that stays the same for a later period is written in the record only.
  const recorded = edits.some(
    (edit) => edit.kind === 'set-ledger' && recordedFigure(edit.ledger, update.tag) === update.record,
  );
  if (own.length === 0 && recorded) return { written: true, message: null };
  return { written: false, message: message ?? changedSince };
}

/** Puts back the record of figures that could not be written, so that they are offered again and not taken for edited. */
async function settleRecord(
  host: Ports['host'],
  edits: readonly Edit[],
  outcomes: readonly EditOutcome[],
  lost: readonly FigureTag[],
  before: Parameters<typeof refreshEdits>[2]['ledger'],
): Promise<string | null> {
  const index = edits.findIndex(({ kind }) => kind === 'set-ledger');
  const edit = edits[index];
  if (edit?.kind !== 'set-ledger') return null;
  const outcome = outcomes[index];
  if (outcome?.done === false)
    return `The figures were updated, but where they come from was not recorded. ${outcome.message}`;
  if (before.state !== 'read') return null;
  const earlier = before.ledger;
  const records = lost.flatMap((tag) => {
    const kept = recordedFigure(earlier, tag);
    return kept === null || kept === recordedFigure(edit.ledger, tag) ? [] : [[tag, kept] as const];
  });
  if (records.length === 0) return null;
  const ledger = withRecords(edit.ledger, Object.fromEntries(records));
  const [restored] = await host.apply([{ kind: 'set-ledger', ledger }]);
  return restored?.done === false ? restored.message : null;
}
