/** What the report remembers of a figure, so that a later reader can tell where it came from. */

import { emptyLedger } from '../model/index.ts';
import type { Computed, Facts, FigureTag, Ledger, LedgerFigure, LedgerReading } from '../model/index.ts';

const longestHistory = 10;

/** The record of a figure that is being written; the text that it replaces goes into its history. */
export function recordOf(computed: Computed, facts: Facts, before: LedgerFigure | null): LedgerFigure {
  const replaced =
    before === null || before.text === computed.text
      ? []
      : [{ text: before.text, retrieved: before.retrieved }];
  return {
    text: computed.text,
    exact: computed.exact,
    period: computed.period,
    release: facts.release.id,
    source: facts.indicator.sourceName,
    licence: facts.indicator.licence,
    retrieved: facts.retrieved,
    hash: facts.hash,
    override: before?.override ?? null,
    history: [...replaced, ...(before?.history ?? [])].slice(0, longestHistory),
  };
}

/**
 * The ledger to write into: the report's own, or a new one where it has none or a damaged one. Null where a newer
 * version of the product keeps it: that is left as it is.
 */
export function writableLedger(reading: LedgerReading): Ledger | null {
  if (reading.state === 'newer') return null;
  return reading.state === 'read' ? reading.ledger : emptyLedger;
}

/** The record of a tag, null where there is none. */
export function recordedFigure(ledger: Ledger, tag: FigureTag): LedgerFigure | null {
  return Object.hasOwn(ledger.figures, tag) ? (ledger.figures[tag] ?? null) : null;
}

export const withRecords = (ledger: Ledger, records: Readonly<Record<FigureTag, LedgerFigure>>): Ledger => ({
  ...ledger,
  figures: { ...ledger.figures, ...records },
});
