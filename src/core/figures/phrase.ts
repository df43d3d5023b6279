/**
 * The phrase of an indicator: sentences whose every number is a live figure, and whose words are live where the data may
 * turn them. "[As at 31 March 2025], [545] children were looked after in Derby, a rate of [88] per 10,000 children aged
 * under 18. This is [9% fewer children than] [a year earlier] ([598]). The England rate was [67] per 10,000. Among
 * authorities with published data, Derby’s rate was the [joint 41st highest of 151]." The words between them are true of
 * any data, so that a refresh leaves whole sentences.
 *
 * What cannot be said is left out, with a note that says why. Neutral words only (F9), and nothing is called higher or
 * lower than England, which would need confidence intervals (F18).
 */

import type { Computed, Facts, FigureFormat, FigureTag, Measure } from '../model/index.ts';
import { comparePeriods, percentBase } from './measures/comparison.ts';
import { compute } from './measures/measures.ts';
import { caveat, readObservation, symbolWords } from './observation.ts';
import { printTag } from './tag.ts';
import { unitWords } from './value-text.ts';
import { areaKinds, areaName, possessive } from './words.ts';

export type PhrasePart =
  { readonly text: string } | { readonly tag: FigureTag; readonly computed: Computed; readonly facts: Facts };

interface Composed {
  readonly parts: readonly PhrasePart[];
  /** Why a sentence is missing, or what a reader must know of one that is there. */
  readonly notes: readonly string[];
}

/**
 * The parts in order. `companion` holds the facts of the indicator's companion (count and rate belong together);
 * `period` is the period that the tags ask for.
 */
export function phrase(facts: Facts, companion: Facts | null, period = 'latest'): readonly PhrasePart[] {
  return join(compose(facts, companion, period).flatMap(({ parts }) => (parts.length > 0 ? [parts] : [])));
}

/** What the phrase leaves out and why, in sentences; empty where it says everything. */
export function phraseNotes(facts: Facts, companion: Facts | null): readonly string[] {
  return [...new Set(compose(facts, companion, 'latest').flatMap(({ notes }) => notes))];
}

/** The text that a phrase comes to. */
export const phraseText = (parts: readonly PhrasePart[]): string =>
  parts.map((part) => ('text' in part ? part.text : part.computed.text)).join('');

function compose(facts: Facts, companion: Facts | null, period: string): readonly Composed[] {
  const other = companion !== null && belongTogether(facts, companion) ? companion : null;
  const both = other === null ? [facts] : [facts, other];
  const count = both.find(({ indicator }) => indicator.unitKind === 'count') ?? null;
  const rate = both.find(({ indicator }) => indicator.unitKind !== 'count') ?? null;
  const main = count ?? facts;
  // A small count must not be worked out from its rate, nor a withheld rate from its count (F13).
  const withheld = both.find((f) => symbolOf(f) === 'c');
  if (withheld !== undefined)
    return [
      opening(withheld, null, period),
      ...(rate === null ? [] : [england(rate, period)]),
      remarks([withheld], period),
    ];
  return [
    opening(main, rate === main ? null : rate, period),
    changeSince(main, period),
    ...(rate === null ? [] : [england(rate, period), ranking(rate, period)]),
    remarks(main === rate || rate === null ? [main] : [main, rate], period),
  ];
}

/**
 * What a reader must know of a value: that it is provisional, or why it is not there. Live, since the next value may be
 * final, or published; nothing where there is nothing to say.
 */
function remarks(both: readonly Facts[], period: string): Composed {
  const about = both.find((facts) => symbolOf(facts) !== null || caveat(facts.current) !== null);
  return about === undefined ? leftOut() : said('Notes on this figure: ', figure(about, 'notes', period));
}

/** Same area and period, one a count and the other not. */
function belongTogether(a: Facts, b: Facts): boolean {
  const kinds = [a.indicator.unitKind, b.indicator.unitKind].filter((kind) => kind === 'count').length;
  return a.area.code === b.area.code && a.period === b.period && kinds === 1;
}

function opening(main: Facts, rate: Facts | null, period: string): Composed {
  const { indicator, area } = main;
  const place = areaName(area);
  const when = figure(main, 'when', period, { capital: true });
  const value = figure(main, 'value', period);
  const symbol = symbolOf(main);
  if (symbol !== null) return said(when, `, ${subject(main)} in ${place} was `, value, '.');
  const predicate = indicator.unitKind === 'count' ? predicateOf(main) : null;
  const sentence: readonly (PhrasePart | string)[] =
    predicate === null
      ? [when, `, ${subject(main)} in ${place} was `, value, after(unitOf(main))]
      : [when, ', ', value, ` ${predicate} in ${place}`];
  if (rate === null) return said(...sentence, '.');
  const rateSymbol = symbolOf(rate);
  if (rateSymbol !== null) return noted(said(...sentence, '.'), `The rate is ${symbolWords[rateSymbol]}.`);
  return said(
    ...sentence,
    `, a ${rateWord(rate)} of `,
    figure(rate, 'value', period),
    `${after(unitOf(rate))}.`,
  );
}

function changeSince(facts: Facts, period: string): Composed {
  const comparison = comparePeriods(facts);
  if (!comparison.comparable) {
    return symbolOf(facts) === null ? leftOut(comparison.note) : leftOut();
  }
  const made = said(
    'This is ',
    figure(facts, 'compared', period),
    ' ',
    figure(facts, 'since', period),
    ' (',
    figure(facts, 'previous', period),
    ').',
  );
  const base = comparison.shownEqual ? null : percentBase(facts, comparison);
  return base !== null && 'note' in base && facts.indicator.unitKind !== 'percent'
    ? noted(made, base.note)
    : made;
}

function england(facts: Facts, period: string): Composed {
  if (facts.area.kind === 'country') return leftOut();
  const computed = figure(facts, 'england', period);
  if (computed.computed.exact === null) return leftOut(computed.computed.note);
  return said(`The England ${rateWord(facts)} was `, computed, `${after(unitWords(facts.indicator))}.`);
}

function ranking(facts: Facts, period: string): Composed {
  if (facts.area.kind === 'country' || symbolOf(facts) !== null) return leftOut();
  const computed = figure(facts, 'rank', period);
  if (computed.computed.exact === null) return leftOut(computed.computed.note);
  // Nothing of the sentence follows the rank, so that it still reads where there is none any more.
  return said(
    `Among ${areaKinds(facts.area.kind)} with published data, `,
    `${possessive(areaName(facts.area))} ${rateWord(facts)} was the `,
    computed,
    '.',
  );
}

function figure(
  facts: Facts,
  measure: Measure,
  period: string,
  format?: FigureFormat,
): Extract<PhrasePart, { tag: FigureTag }> {
  const query = { indicator: facts.indicator.id, area: facts.area.code, period, measure };
  const tag = printTag(format === undefined ? query : { ...query, format });
  return { tag, computed: compute(facts, measure, format), facts };
}

function symbolOf(facts: Facts) {
  const reading = readObservation(facts.current, facts.indicator);
  return reading.usable ? null : reading.symbol;
}

/**
 * `children were looked after`, `children started to be looked after`, from the noun phrase of a count. Null where the
 * noun does not begin with its unit, or where the number is one or a refresh may well make it one: the plural would then
 * be wrong.
 */
function predicateOf({ indicator, current }: Facts): string | null {
  const { noun, unitLabel, minCount } = indicator;
  const fewMayBeOne = minCount <= 1 && Number(current.value) < 10;
  if (unitLabel === '' || !noun.startsWith(`${unitLabel} `) || fewMayBeOne) return null;
  const rest = noun.slice(unitLabel.length + 1);
  return rest.startsWith('who ') ? `${unitLabel} ${rest.slice(4)}` : `${unitLabel} were ${rest}`;
}

/** `the number of children looked after`, `the rate of children looked after`, `the average time to re-let a home`. */
function subject({ indicator }: Facts): string {
  const { unitKind, noun } = indicator;
  if (unitKind === 'count') return `the number of ${noun}`;
  if (unitKind === 'rate') return `the rate of ${noun}`;
  return unitKind === 'percent' ? `the percentage of ${noun}` : `the ${noun}`;
}

function rateWord({ indicator }: Facts): string {
  return indicator.unitKind === 'rate' ? 'rate' : indicator.unitKind === 'percent' ? 'percentage' : 'figure';
}

/** The unit in full; nothing where the number carries its own. */
function unitOf({ indicator }: Facts): string {
  return indicator.unitKind === 'count' || unitWords(indicator) === '' ? '' : indicator.unitLabel;
}

const after = (words: string) => (words === '' ? '' : ` ${words}`);

const said = (...parts: readonly (PhrasePart | string)[]): Composed => ({
  parts: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
  notes: [],
});

const noted = (composed: Composed, note: string): Composed => ({
  ...composed,
  notes: [...composed.notes, note],
});

const leftOut = (note: string | null = null): Composed => ({ parts: [], notes: note === null ? [] : [note] });

/** Sentences with a space between them, neighbouring words as one part. */
function join(sentences: readonly (readonly PhrasePart[])[]): readonly PhrasePart[] {
  const joined: PhrasePart[] = [];
  for (const [index, sentence] of sentences.entries()) {
    for (const part of index === 0 ? sentence : [{ text: ' ' }, ...sentence]) {
      const last = joined.at(-1);
      if ('text' in part && last !== undefined && 'text' in last) {
        joined[joined.length - 1] = { text: last.text + part.text };
      } else {
        joined.push(part);
      }
    }
  }
  return joined;
}
