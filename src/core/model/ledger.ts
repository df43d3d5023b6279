/**
 * What Reportwright remembers about a report, kept inside the file in one custom XML part
 * (`urn:reportwright:ledger:1`, under 1 MB, the limit of Word on the web).
 */

import type { FieldId, FigureTag, ReportTypeId, RoleId } from './ids.ts';

export const ledgerNamespace = 'urn:reportwright:ledger:1';
export const ledgerVersion = 1;

export interface Ledger {
  readonly version: 1;
  readonly type: { readonly id: ReportTypeId; readonly version: number } | null;
  readonly header: Readonly<Record<FieldId, string>>;
  readonly figures: Readonly<Record<FigureTag, LedgerFigure>>;
  readonly signOffs: Readonly<Record<RoleId, LedgerSignOff>>;
}

/** What was last written for a tag: one entry however often the figure is used. */
export interface LedgerFigure {
  /** The text that was last written. */
  readonly text: string;
  /** The exact value as a decimal string; null where there was none to give. */
  readonly exact: string | null;
  /** Canonical period of the value, `2025-03-31/P1D`. */
  readonly period: string;
  readonly release: string;
  readonly source: string;
  readonly licence: string;
  /** ISO instant. */
  readonly retrieved: string;
  /** SHA-256 of the payload that the value came from, lower-case hex. */
  readonly hash: string;
  /** Set where the author keeps words of their own, with the reason. */
  readonly override: string | null;
  /** Earlier texts, newest first, at most ten. */
  readonly history: readonly { readonly text: string; readonly retrieved: string }[];
}

export interface LedgerSignOff {
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  readonly decision: 'approved' | 'not-applicable';
  /** What was written into the document. */
  readonly text: string;
  /** A fingerprint of the text that was signed, to tell a later change. */
  readonly covers: string;
}

export const emptyLedger: Ledger = { version: 1, type: null, header: {}, figures: {}, signOffs: {} };
