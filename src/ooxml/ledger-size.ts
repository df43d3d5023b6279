/** Keeps the record of a report as small as Word needs it. What is given up first is what is missed least. */

import type { FrozenFigure, Ledger, LedgerFigure, PastFigure } from '../core/model/index.ts';

/** Bytes of UTF-8: well under the 1 MB that Word on the web takes, to leave room for sign-offs and the XML round it. */
const roomyLedger = 900_000;
const mostFrozen = 200;

/**
 * The ledger within `most` bytes as JSON: earlier values go first, the oldest of all figures before newer ones, then
 * frozen figures, the oldest first, then the names that only help a reader without the source. What figures read and
 * where they come from is never given up.
 */
export function withinSize(ledger: Ledger, most = roomyLedger): Ledger {
  const kept = fewestFrozen(ledger);
  let excess = bytesOf(kept) - most;
  if (excess <= 0) return kept;
  const [figures, afterHistory] = withoutOldest(kept.figures, excess);
  excess = afterHistory;
  if (excess <= 0) return { ...kept, figures };
  const [frozen, afterFrozen] = withoutOldestFrozen(kept.frozen ?? [], excess);
  const shorter = { ...kept, figures, ...(kept.frozen === undefined ? {} : { frozen }) };
  return afterFrozen <= 0 ? shorter : { ...shorter, figures: withoutNames(figures) };
}

function fewestFrozen(ledger: Ledger): Ledger {
  const { frozen } = ledger;
  if (frozen === undefined || frozen.length <= mostFrozen) return ledger;
  return { ...ledger, frozen: frozen.slice(frozen.length - mostFrozen) };
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

type Figures = Ledger['figures'];

/** Gives also how many bytes are still too many. History stands newest first, so that what is left of it is its beginning. */
function withoutOldest(figures: Figures, excess: number): readonly [Figures, number] {
  const entries = Object.entries(figures).flatMap(([tag, { history }]) =>
    history.map((past, index) => ({ tag, index, age: past.until ?? past.retrieved, past })),
  );
  // Of one figure, a later place in the list is always the older one.
  entries.sort((a, b) => (a.age < b.age ? -1 : a.age > b.age ? 1 : b.index - a.index));
  const lengths = new Map<string, number>();
  let left = excess;
  for (const { tag, index, past } of entries) {
    if (left <= 0) break;
    const length = lengths.get(tag) ?? figures[tag]?.history.length ?? 0;
    if (index >= length) continue;
    const gone: readonly PastFigure[] = figures[tag]?.history.slice(index, length) ?? [past];
    lengths.set(tag, index);
    left -= gone.reduce((sum, each) => sum + bytesOf(each) + 1, 0);
  }
  const shortened = Object.entries(figures).map(([tag, figure]): readonly [string, LedgerFigure] => {
    const length = lengths.get(tag);
    return [tag, length === undefined ? figure : { ...figure, history: figure.history.slice(0, length) }];
  });
  return [Object.fromEntries(shortened), left];
}

function withoutOldestFrozen(
  frozen: readonly FrozenFigure[],
  excess: number,
): readonly [readonly FrozenFigure[], number] {
  let left = excess;
  let from = 0;
  for (; from < frozen.length && left > 0; from += 1) left -= bytesOf(frozen[from]) + 1;
  return [frozen.slice(from), left];
}

const withoutNames = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([tag, { about: _about, ...figure }]) => [tag, figure]));
