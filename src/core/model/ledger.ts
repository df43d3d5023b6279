/**
 * What Reportwright remembers about a report, kept inside the file in one custom XML part
 * (`urn:reportwright:ledger:1`, under 1 MB, the limit of Word on the web).
 */

import type { FieldId, FigureTag, ReportTypeId, RoleId } from './ids.ts';
import type { Flag } from './indicator.ts';
import type { Location } from './location.ts';
import type { Waiver } from './waiver.ts';

export const ledgerNamespace = 'urn:reportwright:ledger:1';
export const ledgerVersion = 1;

export interface Ledger {
  readonly version: 1;
  readonly type: { readonly id: ReportTypeId; readonly version: number } | null;
  readonly header: Readonly<Record<FieldId, string>>;
  readonly figures: Readonly<Record<FigureTag, LedgerFigure>>;
  readonly signOffs: Readonly<Record<RoleId, LedgerSignOff>>;
  /** Figures that the author has frozen: plain text now, kept so that they can be linked again. Absent where there are none. */
  readonly frozen?: readonly FrozenFigure[];
  /** Findings that somebody let stand, oldest first. Absent where there are none. */
  readonly waivers?: readonly Waiver[];
}

export interface FrozenFigure {
  readonly tag: FigureTag;
  readonly text: string;
  /** Where the text stood, to find it again. */
  readonly quote: NonNullable<Location['quote']>;
  /** ISO instant. */
  readonly at: string;
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
  /** Caveats of the value: provisional, estimated, revised. Absent where there are none. */
  readonly flags?: readonly Flag[];
  /** Names, for a reader without the source. Absent in records of earlier versions. */
  readonly about?: FigureAbout;
  /** Earlier texts, newest first, at most ten. */
  readonly history: readonly PastFigure[];
}

export interface FigureAbout {
  readonly indicator: string;
  readonly area: string;
  /** Title of the release, and its ISO date of publication. */
  readonly release: string;
  readonly published: string;
  readonly url: string;
}

/** What a figure was before it was written anew. What follows `retrieved` is absent in records of earlier versions. */
export interface PastFigure {
  readonly text: string;
  readonly retrieved: string;
  /** ISO instant at which it gave way: figures that share it were refreshed together. */
  readonly until?: string;
  readonly exact?: string | null;
  readonly period?: string;
  readonly release?: string;
  readonly hash?: string;
  readonly flags?: readonly Flag[];
  readonly about?: FigureAbout;
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
