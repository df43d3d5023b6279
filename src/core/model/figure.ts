/** Live figures: a control in the report whose tag is a query. */

import type { AreaCode, FigureTag, IndicatorId } from './ids.ts';
import type { FactsQuery, Indicator, Release } from './indicator.ts';
import type { LedgerFigure } from './ledger.ts';
import type { Location } from './location.ts';

export const measures = [
  'value',
  'change',
  'change-pct',
  'previous',
  'rank',
  'england',
  'region',
  'neighbours',
  /** The comparator group by another method than its usual one. */
  'nn-median',
  'nn-mean',
  'nn-pooled',
  'nn-sum',
  'share',
  'target',
  'rag',
  /** Words that follow the data: "9% fewer children than", "broadly unchanged from", "rose", "a year earlier". */
  'compared',
  'moved',
  'since',
  'period',
  'when',
  'source',
  'notes',
  /** Charts: pictures whose alternative text is the figure's text. */
  'trend',
  'bars',
] as const;
export type Measure = (typeof measures)[number];

/** A level of the indicator itself, in its own unit: of the area, of another area or group, earlier, or aimed at. */
export const levelMeasures = [
  'value',
  'previous',
  'england',
  'region',
  'neighbours',
  'nn-median',
  'nn-mean',
  'nn-pooled',
  'nn-sum',
  'target',
] as const satisfies readonly Measure[];

export const chartMeasures = ['trend', 'bars'] as const satisfies readonly Measure[];
export type ChartMeasure = (typeof chartMeasures)[number];

/** How one figure is written where that is not its indicator's way. Part of the tag, so that a copy keeps it. */
export interface FigureFormat {
  /** 0 to 4. */
  readonly decimals?: number;
  /** `unit`: "88 per 10,000"; `full`: "88 per 10,000 children aged under 18"; `per-cent`: "9 per cent" for "9%". */
  readonly unit?: 'unit' | 'full' | 'per-cent';
  /** Begins a sentence: "As at 31 March 2025". */
  readonly capital?: true;
  /** A value carries the flags of its source: "88 [p]", "88 [e][r]". The notes explain the symbols of the table above them. */
  readonly flags?: true;
}

export interface FigureQuery extends FactsQuery {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
  readonly measure: Measure;
  readonly format?: FigureFormat;
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
  /** Of a rating, which is always said in words too. */
  readonly rating?: Rating;
}

export type Rating = 'green' | 'amber' | 'red';

export type FigureState = 'current' | 'stale' | 'edited' | 'pinned' | 'unknown';

/**
 * What else is to be known of a figure, beside its state. `provisional`: its publisher may still change it. `revised`: its
 * publisher has changed the value of the same period. `withdrawn`, `renamed`: its indicator is no more, or goes by another
 * name. `adopted`: it came from elsewhere, and no record came with it.
 */
export type FigureMark = 'provisional' | 'revised' | 'withdrawn' | 'renamed' | 'adopted';

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
  readonly mark: FigureMark | null;
  /** Of an indicator that goes by another name: the query that takes this one's place; null otherwise. */
  readonly successor: FigureQuery | null;
  /** Why the state is what it is, where that needs a sentence. */
  readonly note: string | null;
  /** Which way is better, so that words that praise or blame can be checked; absent where the source gave nothing. */
  readonly polarity?: Indicator['polarity'];
  /** Counts above 0 and under this its publisher does not show; absent where the source gave nothing. */
  readonly minCount?: number;
  /** What a refresh would write; absent where the source gave nothing. */
  readonly offer?: FigureOffer;
}

/**
 * Another unit, another sign; ten times as large or as small, or more; a step beyond the series' usual swing; another
 * rating; a rise, a fall or no change that is no longer one; no value any more, or none before.
 */
export type WarningKind =
  'unit' | 'sign' | 'tenfold' | 'tenth' | 'swing' | 'rating' | 'rise' | 'fall' | 'flat' | 'gone' | 'came';

/** Why a new value may be wrong, or the words around it no longer true. */
export interface Warning {
  readonly kind: WarningKind;
  /** One or two sentences. */
  readonly text: string;
}

/** The move of a figure from one period to another. */
export interface PeriodMove {
  /** "31 March 2024 → 2025" */
  readonly short: string;
  /** "It was as at 31 March 2024; it is now as at 31 March 2025." */
  readonly sentence: string;
}

export interface FigureOffer {
  /** "Children looked after rate, Derby: change in per cent" */
  readonly label: string;
  /** The record of the figure once it is written. */
  readonly record: LedgerFigure;
  /** What an author should look at before agreeing; empty where nothing about it is unusual. */
  readonly warnings: readonly Warning[];
  /** Null where the period stays. */
  readonly moved: PeriodMove | null;
  /** How much the value has changed: "53 lower", "9% lower"; null where that cannot be said. */
  readonly size: string | null;
  /** The release that the new value comes from, and what its publisher says of it. */
  readonly release: Release;
}
