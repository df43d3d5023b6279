/** What may be said of one observation: its value as published and unrounded, or why there is none to show. */

import { madeOnceForBoth } from '../model/index.ts';
import type { Flag, Indicator, Observation } from '../model/index.ts';
import {
  absolute,
  compare,
  decimalText,
  divide,
  exactText,
  multiply,
  parseDecimal,
  rational,
  round,
} from './decimal.ts';
import type { Rational } from './decimal.ts';

export type Reading =
  | {
      readonly usable: true;
      /** As the publisher gives it, to the decimals of the indicator: what is shown and ranked (F1, F8). */
      readonly published: Rational;
      /** What changes are computed from (F4). Rounds to `published`. */
      readonly unrounded: Rational;
      /** The count behind a rate or percentage, or the count itself; null where the source does not give it. */
      readonly count: Rational | null;
      /** What the unrounded value was made from; null where it is the published value. */
      readonly parts: { readonly numerator: Rational; readonly denominator: Rational } | null;
      /** Decimal places that the value is known to; null where its parts give as many as are wanted. */
      readonly places: number | null;
    }
  | { readonly usable: false; readonly symbol: Symbol };

/** GSS shorthand for a value that is not there. */
export type Symbol = 'c' | 'low' | 'z' | 'w' | 'x';

/** In the order in which they count when several are given: what protects people comes first. */
const symbols: readonly Symbol[] = ['c', 'low', 'z', 'w', 'x'];

export const symbolWords: Readonly<Record<Symbol, string>> = {
  c: 'withheld to protect confidentiality',
  low: 'above zero, but rounds to zero',
  z: 'not applicable',
  w: 'none recorded',
  x: 'not available',
};

/** Caveats that travel with a value that is shown. */
const caveatWords: Readonly<Partial<Record<Flag, string>>> = {
  p: 'provisional',
  e: 'estimated',
  f: 'a forecast',
  r: 'revised',
  u: 'of low reliability',
  b: 'the first after a break in the series',
};

const caveats = ['b', 'e', 'f', 'p', 'r', 'u'] as const;

/**
 * What the symbols in some texts mean, each once: `[p] provisional. [c] withheld to protect confidentiality.`; `No notes.`
 * where there are none, so that the place stays where notes will stand.
 */
export function symbolNotes(texts: readonly string[]): string {
  const words: Readonly<Partial<Record<Flag, string>>> = { ...caveatWords, ...symbolWords };
  const found = [...caveats, ...symbols].filter((symbol) =>
    texts.some((text) => text.includes(`[${symbol}]`)),
  );
  return found.length === 0 ? noNotes : found.map((symbol) => `[${symbol}] ${words[symbol]}.`).join(' ');
}

export const noNotes = 'No notes.';

/** Every area's rank reads the observations of all of them, so that each is read once. */
/** No observation reads as not available. Suppressed is never zero. */
export function readObservation(observation: Observation | null, indicator: Indicator): Reading {
  if (observation === null) return { usable: false, symbol: 'x' };
  return readingOf(observation, indicator);
}

const readingOf = madeOnceForBoth((observation: Observation, indicator: Indicator): Reading => {
  const flag = symbols.find((symbol) => observation.flags.includes(symbol));
  if (flag !== undefined) return { usable: false, symbol: flag };
  const given = parseDecimal(observation.value);
  const computed = quotient(observation, indicator);
  const value = given ?? computed?.value ?? null;
  if (value === null) return { usable: false, symbol: 'x' };
  const count = indicator.unitKind === 'count' ? value : parseDecimal(observation.numerator);
  if (isDisclosive(count, indicator.minCount)) return { usable: false, symbol: 'c' };
  const published = round(value, indicator.decimals);
  if (computed !== null && agrees(computed.value, observation, indicator)) {
    const { numerator, denominator } = computed;
    return {
      usable: true,
      published,
      unrounded: computed.value,
      count,
      parts: { numerator, denominator },
      places: null,
    };
  }
  const places = placesOf(value);
  return { usable: true, published, unrounded: value, count, parts: null, places };
});

/** Each caveat with its symbol: `[p] provisional.`; empty where there are none. */
export function caveatNotes(observation: Observation): readonly string[] {
  return observation.flags.flatMap((flag) => {
    const words = caveatWords[flag];
    return words === undefined ? [] : [`[${flag}] ${words}.`];
  });
}

/** Beside a value that is shown, in the order of the Government Statistical Service's list: `[e][r]`; empty where there are none. */
export const caveatFlags = ({ flags }: Pick<Observation, 'flags'>): string =>
  caveats
    .filter((flag) => flags.includes(flag))
    .map((flag) => `[${flag}]`)
    .join('');

/** Words of a caveat: `provisional`; undefined for a flag that is none. */
export const caveatWordsOf = (flag: Flag): string | undefined => caveatWords[flag];

/** What a reader must know of a value that is shown ("This figure is provisional."); null where nothing. */
export function caveat(observation: Observation): string | null {
  const words = observation.flags.map((flag) => caveatWords[flag]).filter((word) => word !== undefined);
  return words.length === 0 ? null : `This figure is ${words.join(' and ')}.`;
}

/** Above zero and under the publisher's smallest count (F13). */
function isDisclosive(count: Rational | null, minCount: number): boolean {
  if (count === null || count.n === 0n) return false;
  return compare(absolute(count), rational(minCount)) < 0;
}

/** The rate or percentage from its parts; null where they are not given. */
function quotient({ numerator, denominator }: Observation, indicator: Indicator) {
  if (indicator.unitKind === 'count') return null;
  const [top, bottom] = [parseDecimal(numerator), parseDecimal(denominator)];
  const ratio = top && bottom && divide(top, bottom);
  if (!top || !bottom || !ratio) return null;
  return { value: multiply(ratio, baseOf(indicator)), numerator: top, denominator: bottom };
}

/** What the quotient of a rate's parts is multiplied by: 10,000, 100 for a percentage. */
export const baseOf = ({ ratePer, unitKind }: Pick<Indicator, 'ratePer' | 'unitKind'>): Rational =>
  rational(ratePer ?? (unitKind === 'percent' ? 100 : 1));

const placesOf = (value: Rational): number => exactText(value).split('.')[1]?.length ?? 0;

/**
 * Parts that do not round to the published value are not what it was made from: regional counts are rounded to ten
 * first, and old rates keep the population of their time (F12). Then the published value stands.
 */
function agrees(computed: Rational, observation: Observation, indicator: Indicator): boolean {
  const given = parseDecimal(observation.value);
  if (given === null) return true;
  const places = Math.max(indicator.decimals, placesOf(given));
  return decimalText(computed, places) === decimalText(given, places);
}
