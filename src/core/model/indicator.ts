/** Indicators and their observations. Terms from SDMX, Data Cube and PROV-O. */

import type { AreaCode, IndicatorId, PeriodId } from './ids.ts';
import type { Result } from './result.ts';

/** An exact decimal as text: `88`, `-11.04`, `87.7433…` as stored. */
export type Decimal = string;

export interface Indicator {
  readonly id: IndicatorId;
  readonly name: string;
  readonly shortName: string;
  readonly definition: string;
  readonly unitKind: 'count' | 'rate' | 'percent' | 'currency' | 'days' | 'ratio' | 'score';
  /** What follows the number in a sentence: "children", "per 10,000 children aged under 18". */
  readonly unitLabel: string;
  /** The base of a rate, 10000; null otherwise. */
  readonly ratePer: number | null;
  /** Decimal places that are shown. */
  readonly decimals: number;
  readonly polarity: 'higher' | 'lower' | 'neutral';
  readonly measureType: 'snapshot' | 'flow' | 'cumulative' | 'rolling';
  /** The indicator that counts what this one rates, and the other way round: phrases use both. */
  readonly companion: IndicatorId | null;
  /**
   * Noun phrase for a sentence: "children looked after", "children who started to be looked after". A count's begins
   * with its unit label, so that "545 children were looked after" can be said of it.
   */
  readonly noun: string;
  readonly sourceName: string;
  readonly sourceUrl: string;
  readonly licence: string;
  /** Counts above 0 and under this are not shown (F13). */
  readonly minCount: number;
}

export interface Area {
  readonly code: AreaCode;
  readonly name: string;
  readonly kind: 'authority' | 'region' | 'country';
  readonly parent: AreaCode | null;
}

/** GSS shorthand: break, confidential, estimated, forecast, low, provisional, revised, unreliable, none, not available, not applicable. */
export type Flag = 'b' | 'c' | 'e' | 'f' | 'low' | 'p' | 'r' | 'u' | 'w' | 'x' | 'z';

export interface Observation {
  readonly area: AreaCode;
  readonly period: PeriodId;
  /** As published; null where a flag says why there is none. */
  readonly value: Decimal | null;
  /** The unrounded parts of a rate, where the source gives them. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly flags: readonly Flag[];
}

export interface Release {
  readonly id: string;
  readonly title: string;
  /** ISO date of publication. */
  readonly published: string;
  /** What its publisher says has changed; empty where nothing is said. */
  readonly note: string;
}

/** What an area means to reach. Which way is better, the indicator's polarity says. */
export interface Target {
  readonly area: AreaCode;
  readonly period: PeriodId;
  readonly value: Decimal;
  /** As far as this a value that misses the target is amber, beyond it red; null where there is no amber. */
  readonly amber: Decimal | null;
}

export interface ComparatorGroup {
  readonly id: string;
  /** "DfE statistical neighbours 2025". */
  readonly name: string;
}

/** Everything that the measures of one indicator, area and period are computed from. */
export interface Facts {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: PeriodId;
  readonly current: Observation;
  /** The same-shaped period one cycle earlier; null where the source has none. */
  readonly previous: Observation | null;
  /** Oldest first, the current one included. */
  readonly series: readonly Observation[];
  /** England at the same period, and its series for the trend line. */
  readonly england: Observation | null;
  readonly englandSeries: readonly Observation[];
  /** The region that the area is in, at the same period; null for regions and countries, and where the source has none. */
  readonly region: { readonly area: Area; readonly observation: Observation } | null;
  /** For the same area and period; null where none is set. */
  readonly target: Target | null;
  /** The comparator group's members, the closest first, without the area itself. */
  readonly neighbours: {
    readonly group: ComparatorGroup;
    /** Every member, whether or not the source has an observation of it. */
    readonly areas: readonly Area[];
    readonly observations: readonly Observation[];
  } | null;
  /** Every area of the same kind at the same period, the area itself included: what a rank is counted over. */
  readonly peers: readonly Observation[];
  readonly release: Release;
  /** ISO instant at which the source was asked. */
  readonly retrieved: string;
  /** SHA-256, lower-case hex, of the source's payload for this question. */
  readonly hash: string;
}

export interface FactsQuery {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
  /** `latest`, `latest-1` to `latest-9` for so many cycles before it, or a period (`2025-03-31`, `2025-26`, `2024-04-01/P1Y`). */
  readonly period: string;
}

export interface SourceError {
  readonly kind:
    'unknown-indicator' | 'unknown-area' | 'no-observation' | 'withdrawn' | 'unavailable' | 'nonsense';
  /** Plain English: what is wrong and what to do. */
  readonly message: string;
  /** Of a withdrawn indicator: the one that takes its place. */
  readonly replacedBy?: IndicatorId;
}

/** Whether figures could be compared with their source, and if not, why. */
export type IndicatorSourceState =
  | { readonly state: 'answered' }
  | { readonly state: 'not-asked' }
  | { readonly state: 'failed'; readonly message: string };

/** Port: where figures come from. Never throws; one answer per query, in the order of the queries. */
export interface IndicatorSource {
  /** Best match first. An empty query gives every indicator, in its publisher's order. */
  search(query: string): Promise<Result<readonly Indicator[], SourceError>>;
  areas(query: string): Promise<Result<readonly Area[], SourceError>>;
  /** One call for a whole report. The outer error means that nothing could be asked. */
  resolve(
    queries: readonly FactsQuery[],
  ): Promise<Result<readonly Result<Facts, SourceError>[], SourceError>>;
}
