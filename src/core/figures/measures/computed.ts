/** What a measure gives, and what it gives where there is no value. */

import type { Computed, Facts, FigureFormat, Measure, Observation } from '../../model/index.ts';
import { exactText } from '../decimal.ts';
import { caveat, caveatFlags, readObservation, symbolWords } from '../observation.ts';
import type { Symbol } from '../observation.ts';
import { periodLabel } from '../period-label.ts';
import { formatted, numberText } from '../value-text.ts';

/** How one measure is made from the facts. */
export type Computation = (facts: Facts, format: FigureFormat) => Computed;

/** No value: its GSS symbol, and why. */
export const missing = (facts: Facts, symbol: Symbol, note: string): Computed => ({
  text: `[${symbol}]`,
  exact: null,
  note,
  period: facts.period,
});

/** Words that are no value of their own. */
export const inWords = (facts: Facts, text: string, note: string | null = null): Computed => ({
  text,
  exact: null,
  note,
  period: facts.period,
});

/** Whether a text is a symbol for a value that is not there. */
export const isSymbol = (text: string): boolean => /^\[(?:c|low|z|w|x)\]$/.test(text);

/** One observation as it stands in its source. `name` is the area's, for the sentence that says why there is none. */
export function observed(
  facts: Facts,
  observation: Observation,
  name: string,
  format: FigureFormat,
): Computed {
  const { indicator } = facts;
  const { period } = observation;
  const reading = readObservation(observation, indicator);
  if (!reading.usable) {
    const note = `The figure for ${name} ${periodLabel(period, indicator)} is ${symbolWords[reading.symbol]}.`;
    return { ...missing(facts, reading.symbol, note), period };
  }
  const { text, note } = numberText(reading, indicator, format);
  const flags = format.flags === true ? caveatFlags(observation) : '';
  const written = formatted(text, indicator, format);
  return {
    text: flags === '' ? written : `${written} ${flags}`,
    exact: exactText(reading.unrounded),
    note: sentences(caveat(observation), note),
    period,
  };
}

/** Sentences as one note; null where there are none. */
export function sentences(...notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** Whether a figure says something: no symbol for a value that is not there, and no words that there is nothing to compare. */
export const hasValue = (
  measure: Measure,
  { text, exact }: { text: string; exact?: string | null },
): boolean => (measure === 'compared' || measure === 'moved' ? exact != null : !isSymbol(text));
