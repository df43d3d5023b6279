/** Makes a number that an author has typed a live figure: first a list of what it may be, then what the author chose. */

import { err, ok } from '../model/index.ts';
import type {
  AreaCode,
  Facts,
  FigureQuery,
  FigureTag,
  HostError,
  Indicator,
  IndicatorSource,
  Location,
  ReportDocument,
  Result,
  SourceError,
} from '../model/index.ts';
import {
  agreement,
  compute,
  figureLabel,
  holdsNumber,
  isFigureQuery,
  matchesOf,
  periodLabel,
  planLink,
  printTag,
} from '../figures/index.ts';
import type { Match } from '../figures/index.ts';
import { defaultArea, readReport } from '../reports/index.ts';
import { applyAll } from './apply-all.ts';
import { allFacts, askFacts } from './ask-facts.ts';
import type { Ports } from './ports.ts';

/** Words of one paragraph, and where they stand. */
export interface Selected {
  readonly text: string;
  readonly at: Location;
}

/** A figure that a typed number may be. */
export interface LinkOffer {
  readonly query: FigureQuery;
  readonly tag: FigureTag;
  /** "Children looked after, rate, Derby: England" */
  readonly label: string;
  /** What the figure reads as in its source. */
  readonly text: string;
  /** "as at 31 March 2025" */
  readonly period: string;
  /** The typed number reads exactly so; otherwise it is the same number, written or rounded differently. */
  readonly exact: boolean;
  /** The part of the selection that becomes the figure. */
  readonly words: string;
  /** What a reader must know of the value; null where nothing. */
  readonly note: string | null;
}

/** Up to so many indicators are all tried; of more, those that the words of the sentence lead to. */
const few = 60;
const mostWords = 6;

/**
 * What a selected number may be, for the report's own area unless another is given: best first, never empty. Changes
 * nothing. The error says why nothing is offered.
 */
export async function findLinks(
  { host, source, types }: Pick<Ports, 'host' | 'source' | 'types'>,
  selected: Selected,
  options: { readonly area?: AreaCode } = {},
): Promise<Result<readonly LinkOffer[], HostError | SourceError>> {
  if (source === null) return err(noSource);
  const read = await host.read();
  if (!read.ok) return read;
  const selection = selectionIn(read.value, selected);
  if (!selection.ok) return selection;
  const { text, sentence } = selection.value;
  if (!holdsNumber(text)) return err(noNumber(selected.text));
  const area = options.area ?? defaultArea(readReport(read.value, types), types);
  const indicators = await candidates(source, sentence);
  if (!indicators.ok) return indicators;
  const queries = indicators.value.map(({ id }) => ({ indicator: id, area, period: 'latest' }));
  const answers = await source.resolve(queries);
  if (!answers.ok) return answers;
  const found = answers.value.flatMap((answer) =>
    answer.ok ? matchesOf(text, answer.value).map((match) => ({ match, facts: answer.value })) : [],
  );
  const offers = [...found.filter(({ match }) => match.exact), ...found.filter(({ match }) => !match.exact)]
    .map(({ match, facts }) => offerOf(match, facts, text))
    .filter(({ query }) => isFigureQuery(query));
  return offers.length === 0 ? err(noMatch(text.trim())) : ok(offers);
}

/** Puts the chosen figure round the number. The author's words and their formatting stay. Gives the words that are now live. */
export async function linkFigure(
  { host, source }: Pick<Ports, 'host' | 'source'>,
  offer: Pick<LinkOffer, 'query'>,
  selected: Selected,
): Promise<Result<{ readonly tag: FigureTag; readonly text: string }, HostError | SourceError>> {
  if (source === null) return err(noSource);
  const read = await host.read();
  if (!read.ok) return read;
  const selection = selectionIn(read.value, selected);
  if (!selection.ok) return selection;
  const { text, at } = selection.value;
  const { query } = offer;
  const { indicator, area, period } = query;
  const asked = allFacts(await askFacts(source, [{ indicator, area, period }]));
  if (!asked.ok) return asked;
  const facts = asked.value[0]!;
  const computed = compute(facts, query.measure, query.format);
  const found = agreement(text, facts.indicator, query.measure, computed);
  if (found === null) return err(noMatch(text.trim()));
  const { start, end } = found.covers;
  const words = text.slice(start, end);
  const tag = printTag(query);
  const place = { ...at, start: at.start + start, end: at.start + end };
  const edits = planLink({ tag, computed, facts }, words, place, read.value);
  const applied = await applyAll(host, edits);
  return applied.ok ? ok({ tag, text: words }) : applied;
}

interface Selection {
  /** The selected words, with a pound or per cent sign that stands right beside them. */
  readonly text: string;
  readonly at: Location & { readonly start: number };
  /** The paragraph round them. */
  readonly sentence: string;
}

function selectionIn(
  { blocks, stories }: ReportDocument,
  { text, at }: Selected,
): Result<Selection, HostError> {
  const { story, block, start, end } = at;
  const all =
    story === undefined || story === 'document'
      ? blocks
      : (stories.find(({ id }) => id === story)?.blocks ?? []);
  const paragraph = block === undefined ? undefined : all[block];
  if (paragraph?.kind !== 'paragraph' || start === undefined || end === undefined) return err(nowhere);
  const { text: sentence } = paragraph;
  if (sentence.slice(start, end) !== text) return err(nowhere);
  // A refresh writes these signs with the number, so they belong to it.
  const before = /£$/.test(sentence.slice(0, start)) && /^\d/.test(text) ? 1 : 0;
  const after = /\d$/.test(text) && sentence[end] === '%' ? 1 : 0;
  const [from, to] = [start - before, end + after];
  return ok({ text: sentence.slice(from, to), at: { ...at, start: from, end: to }, sentence });
}

/** The indicators to try, those first that the words round the number speak of. */
async function candidates(
  source: IndicatorSource,
  sentence: string,
): Promise<Result<readonly Indicator[], SourceError>> {
  const everything = await source.search('');
  if (!everything.ok) return everything;
  const words = wordsOf(sentence);
  if (everything.value.length <= few) return ok(byWords(everything.value, words));
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
  const answers = await Promise.all(longest.map((word) => source.search(word)));
  const failed = answers.find((answer) => !answer.ok);
  if (failed?.ok === false) return failed;
  const hits = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  const each = new Map(hits.map((indicator) => [indicator.id, indicator]));
  const known = each.size > 0 ? [...each.values()] : everything.value;
  return ok(byWords(known, words).slice(0, few));
}

const wordsOf = (text: string): readonly string[] => [
  ...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
];

/** Most words of the sentence first; equals stay in their publisher's order. */
function byWords(indicators: readonly Indicator[], words: readonly string[]): readonly Indicator[] {
  const hits = ({ name, noun, unitLabel }: Indicator): number => {
    const own = new Set(wordsOf(`${name} ${noun} ${unitLabel}`));
    return words.filter((word) => own.has(word)).length;
  };
  return indicators
    .map((indicator) => ({ indicator, hits: hits(indicator) }))
    .sort((a, b) => b.hits - a.hits)
    .map(({ indicator }) => indicator);
}

function offerOf(match: Match, facts: Facts, text: string): LinkOffer {
  const { measure, period, format, computed, exact, covers } = match;
  const asked = { indicator: facts.indicator.id, area: facts.area.code, period, measure };
  const query = format === undefined ? asked : { ...asked, format };
  return {
    query,
    tag: printTag(query),
    label: figureLabel(facts, measure),
    text: computed.text,
    period: periodLabel(computed.period, facts.indicator),
    exact,
    words: text.slice(covers.start, covers.end),
    note: computed.note,
  };
}

const noSource: SourceError = {
  kind: 'unavailable',
  message: 'There is no source of figures to ask. Start Reportwright with one, then link the number again.',
};

const nowhere: HostError = {
  kind: 'not-found',
  message: 'Reportwright cannot tell what is selected. Select a number in one paragraph, then link it again.',
};

const noNumber = (text: string): HostError => ({
  kind: 'not-found',
  message:
    text.trim() === ''
      ? 'Nothing is selected. Select a number, with its unit if it has one, then link it again.'
      : `There is no number in “${shortened(text.trim())}”. Select a number, with its unit if it has one, then link it again.`,
});

const noMatch = (text: string): SourceError => ({
  kind: 'no-observation',
  message: `No figure of this area reads “${shortened(text)}”. Select the number alone, choose another area, or insert the figure from the list.`,
});

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
