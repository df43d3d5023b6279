/** Live figures: a control in the report whose tag is a query. */

import type { AreaCode, FigureTag, IndicatorId } from './ids.ts';
import type { FactsQuery } from './indicator.ts';
import type { LedgerFigure } from './ledger.ts';
import type { Location } from './location.ts';

export const measures = [
  'value',
  'change',
  'change-pct',
  'previous',
  'rank',
  'england',
  'neighbours',
] as const;
export type Measure = (typeof measures)[number];

export interface FigureQuery extends FactsQuery {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
  readonly measure: Measure;
}

/** What a measure comes to, ready to be written. */
export interface Computed {
  /** What stands in the report: "545", "88", "9%", "joint 41st highest of 151", "[c]". Changes carry no sign: the words say it. */
  readonly text: string;
  /** The unrounded value as a decimal string, changes with their sign; null where there is none (suppressed, no earlier year). */
  readonly exact: string | null;
  /** Why there is no value, or what a reader must know, in a sentence; null where nothing needs saying. */
  readonly note: string | null;
  /** The canonical period of the value. */
  readonly period: string;
  /** Which way a change goes; only on changes that have a value. */
  readonly direction?: 'up' | 'down' | 'same';
  /** How many areas a rank is counted over, or how many neighbours had a value; only on those. */
  readonly of?: number;
}

export type FigureState = 'current' | 'stale' | 'edited' | 'pinned' | 'unknown';

/** One occurrence of a figure and how it stands. */
export interface FigureStatus {
  readonly tag: FigureTag;
  /** Null where the tag is not a query that this version can read. */
  readonly query: FigureQuery | null;
  readonly state: FigureState;
  readonly text: string;
  readonly at: Location;
  /** What the ledger says was last written; null for a figure that came from elsewhere. */
  readonly written: LedgerFigure | null;
  /** What the source gives now; null where it gave nothing. */
  readonly now: Computed | null;
  /** Why the state is what it is, where that needs a sentence. */
  readonly note: string | null;
  /** What a refresh would write; absent where the source gave nothing. */
  readonly offer?: FigureOffer;
}

export interface FigureOffer {
  /** "Children looked after rate, Derby: change in per cent" */
  readonly label: string;
  /** The record of the figure once it is written. */
  readonly record: LedgerFigure;
  /** Why the author should look at the words around it before agreeing (ten times as much, a fall that is now a rise); null where nothing is unusual. */
  readonly attention: string | null;
  /** The move from one period to another, in words; null where the period stays. */
  readonly moved: string | null;
}
