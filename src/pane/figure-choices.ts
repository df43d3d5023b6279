/** What an author takes with one press: an indicator, and what of it. */
import { parseTag, phrase } from '../core/figures/index.ts';
import { measures } from '../core/model/index.ts';
import type { ExpectedFigure, FigureStatus, Measure } from '../core/model/index.ts';
import type { Found } from './hooks/use-figure-search.ts';
import type { Insertion } from './insertion.ts';

export type FigureChoice = ExpectedFigure;

/** As many as an author still finds their way in. */
const mostRecent = 8;

/** The same for the same choice: `cla-rate/phrase`. */
export const choiceKey = ({ indicator, measure }: FigureChoice): string => `${indicator}/${measure}`;

/** The choices of a text that `printChoices` made; what no longer can be chosen is left out. */
export const parseChoices = (text: string): readonly FigureChoice[] =>
  text.split(' ').flatMap((key) => {
    const [indicator = '', measure = ''] = key.split('/');
    return indicator !== '' && isChoosable(measure) ? [{ indicator, measure }] : [];
  });

export const printChoices = (choices: readonly FigureChoice[]): string => choices.map(choiceKey).join(' ');

/** The choices with the latest one first, each once. */
export const withLatest = (choices: readonly FigureChoice[], latest: FigureChoice): readonly FigureChoice[] =>
  [latest, ...choices.filter((each) => choiceKey(each) !== choiceKey(latest))].slice(0, mostRecent);

export const insertionOf = ({ measure }: FigureChoice): Insertion =>
  measure === 'phrase' ? { kind: 'phrase' } : { kind: 'measure', measure };

export const choiceOf = (indicator: string, insertion: Insertion): FigureChoice => ({
  indicator,
  measure: insertion.kind === 'measure' ? insertion.measure : 'phrase',
});

/** Whether the report gives the figure for the area already, of whatever period and format. */
export function isInReport(
  choice: FigureChoice,
  { facts, companion }: Found,
  figures: readonly FigureStatus[],
): boolean {
  if (!facts.ok) return false;
  const { area } = facts.value;
  const stands = (indicator: string, measure: Measure) =>
    figures.some(
      ({ query }) => query?.indicator === indicator && query.area === area.code && query.measure === measure,
    );
  if (choice.measure !== 'phrase') return stands(choice.indicator, choice.measure);
  // Authors leave sentences of a phrase out: it counts as there while most of its numbers are.
  const numbers = phrase(facts.value, companion).flatMap((part) => {
    const query = 'text' in part || part.computed.exact === null ? null : parseTag(part.tag);
    return query ? [query] : [];
  });
  const standing = numbers.filter((number) => stands(number.indicator, number.measure));
  return standing.length * 2 > numbers.length;
}

const isChoosable = (text: string): text is FigureChoice['measure'] =>
  text === 'phrase' || (measures as readonly string[]).includes(text);
