/** What a number in a text says. */

import type { Rational } from '../figures/decimal.ts';
import type { TextRange } from '../model/index.ts';
import type { Interval } from './interval.ts';

export interface NumberReading extends TextRange {
  /**
   * As written, with its sign, `£`, magnitude and per cent: `-3.5`, `£1.2m`, `9%`, `9 per cent`, `twenty-one`, `two thirds`.
   * Without "about" before it and without the noun or the rate's base behind it. `start` and `end` are its range.
   */
  readonly text: string;
  /** Exact, in the unit: 9 for `9%`, 1200000 for `£1.2m`. A fraction in words is a number of per cent: `two thirds` is 200/3. */
  readonly value: Rational;
  /** The unrounded values that may be behind it, both ends included; an open end is null (`more than 50`). */
  readonly within: Interval;
  /** What one more in its last digit is worth: 1 for `545`, 1/10 for `8.8`, 100000 for `£1.2m`. A count in digits is 1, also where it ends in noughts. */
  readonly step: Rational;
  /** Decimal places as written: 1 for `8.8` and for `£1.2m`. */
  readonly decimals: number;
  /** Said to be less than exact: `about`, `around`, `nearly` and the like, `more than`, `fewer than`; null where it is not. */
  readonly hedge: 'about' | 'over' | 'under' | null;
  readonly unit: NumberUnit;
  readonly form: 'digits' | 'words';
}

export type NumberUnit =
  | { readonly kind: 'percent' }
  /** Percentage points. */
  | { readonly kind: 'points' }
  | { readonly kind: 'money'; readonly currency: '£' | '€' | '$' }
  /** `per 10,000 children`: `per` is 10000. The base itself is no number of its own. */
  | { readonly kind: 'rate'; readonly per: number; readonly noun: string }
  /** `days`, `weeks`, `hours` …, in the plural. */
  | { readonly kind: 'duration'; readonly noun: string }
  /** The words that follow, in small letters, up to the first that ends a noun (`children`, `looked after children`); empty where none does. */
  | { readonly kind: 'count'; readonly noun: string };

/** Digits, or words of number, that tell no quantity. */
export interface NotQuantity extends TextRange {
  readonly kind: NotQuantityKind;
}

export type NotQuantityKind =
  /** `20 January 2026`, `March 2025`, `20/01/2026`. */
  | 'date'
  /** `2024`, `2023/24`, `2024-25`, `Q3 2024`. */
  | 'year'
  /** `10.30am`, `18:00`. */
  | 'time'
  /** The number that a paragraph begins with by hand, `4.2`; `paragraph 4.2`, `section 17`, `clause 3(2)`, `Part 1`, `Appendix 4`, `page 12`. */
  | 'place'
  /** `SI 2012/2089`, `Act 1989`, `[2019] EWCA Civ 12`, `ref 12/00345/FUL`. */
  | 'reference'
  | 'telephone'
  | 'postcode'
  /** Digits in a name: `E06000015`, `PM04`, `COVID-19`, `A52`, an address, an e-mail address. */
  | 'name'
  /** `aged 16 to 17`, `under 18`, `16-17 year olds`. */
  | 'age'
  /** `41st`, `third highest`. */
  | 'ordinal'
  /** `24/7`, `1:4`, `4/5`. */
  | 'ratio';
