/** What the prose of a report claims of the figures of its source. */

import type { Edit } from './edit.ts';
import type { AreaCode, IndicatorId, PeriodId } from './ids.ts';
import type { Location } from './location.ts';

/** Why a claim could not be compared with the data. */
export type NotCompared =
  /** No period is said, and the number is none that the source gives. */
  | 'no-period'
  /** The period is one that the source has no figure for: newer, or of another kind. */
  | 'other-period'
  /** It speaks of a part of what the indicator counts: of an age, a placement, a ward. */
  | 'narrower'
  /** It says what was planned, expected or feared. */
  | 'not-a-fact'
  /** More than one indicator, area or measure may be meant. */
  | 'unclear'
  /** The source withholds the value or has none. */
  | 'no-value'
  /** The source was not asked, or did not answer. */
  | 'no-answer';

/** A typed number, or a word for a direction, that speaks of an indicator. */
export interface CheckedClaim {
  /** The number as it is typed, or the word. */
  readonly text: string;
  readonly at: Location;
  readonly kind: 'number' | 'direction';
  readonly indicator: IndicatorId;
  /** Null where it is not known. */
  readonly area: AreaCode | null;
  readonly period: PeriodId | null;
  readonly verdict:
    | { readonly is: 'agrees' }
    /** `sure`: area, period and measure are all said in the sentence itself. */
    | {
        readonly is: 'contradicted';
        readonly sure: boolean;
        /** "The source gives 545 for children looked after in Derby as at 31 March 2025." */
        readonly says: string;
        /** "598 is the figure as at 31 March 2024."; null where the number is none that is known. */
        readonly instead: string | null;
        /** What to write in its place; null where the sentence must be written anew. */
        readonly correct: string | null;
      }
    | { readonly is: 'not-compared'; readonly why: NotCompared };
  /** The live figure that the number may become; null where it agrees with none. */
  readonly link: ClaimLink | null;
}

export interface ClaimLink {
  /** "Children looked after, Derby" */
  readonly label: string;
  /** "as at 31 March 2025" */
  readonly period: string;
  /** What puts the live figure round the number. */
  readonly edits: readonly Edit[];
}

/** How much of a report's numbers could be compared with the data: never that all is right. */
export interface ClaimCoverage {
  /** Numbers typed in sentences, without dates, references and the like, and without live figures. */
  readonly numbers: number;
  /** Those that speak of an indicator of the source. */
  readonly claims: number;
  /** Those that were held against the data. */
  readonly compared: number;
  /** The rest of the claims, by what stood in the way; only reasons that there were. */
  readonly notCompared: Readonly<Partial<Record<NotCompared, number>>>;
}
