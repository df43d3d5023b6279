/** How each figure of a report stands: against what was last written, and against its source. */

import { emptyLedger } from '../../model/index.ts';
import type {
  Facts,
  FactsQuery,
  Figure,
  FigureState,
  FigureStatus,
  FigureOffer,
  FigureQuery,
  LedgerFigure,
  LedgerReading,
  Result,
  SourceError,
} from '../../model/index.ts';
import { compute } from '../measures/measures.ts';
import { ageWords } from './age.ts';
import { markOf, markOfError } from './marks.ts';
import type { Marked } from './marks.ts';
import { offerOf } from './offer.ts';
import { recordOfText, standingTexts } from '../record.ts';
import { tableNotes, textsAfter } from '../tables/table-notes.ts';
import { factsKey, parseTag } from '../tag.ts';

/** The source's answers by `factsKey`. Null where it was not asked, or could not answer at all. */
export type Answers = ReadonlyMap<string, Result<Facts, SourceError>>;

/** The questions behind the figures, each once, in document order. */
export function factsQueries(figures: readonly Figure[]): readonly FactsQuery[] {
  const queries = new Map<string, FactsQuery>();
  for (const { tag } of figures) {
    const query = parseTag(tag);
    if (query === null) continue;
    const { indicator, area, period } = query;
    if (!queries.has(factsKey(query))) queries.set(factsKey(query), { indicator, area, period });
  }
  return [...queries.values()];
}

/**
 * One status per figure, in the same order.
 * - `current`: reads as the source has it (or, where the source was not asked, as it was last written).
 * - `stale`: reads as it was last written, but the source now has something else.
 * - `edited`: reads otherwise than it was last written, or nobody knows who wrote it: never overwritten.
 * - `pinned`: the author keeps words of their own.
 * - `unknown`: the tag cannot be read, or its source has nothing for it.
 * @param today ISO date, to say how old a figure is that could not be compared with its source.
 */
export function figureStatuses(
  figures: readonly Figure[],
  ledger: LedgerReading,
  answers: Answers | null,
  today?: string,
): readonly FigureStatus[] {
  const entries = ledger.state === 'read' ? ledger.ledger.figures : emptyLedger.figures;
  const judged = (figure: Figure, others: readonly FigureStatus[] = []): FigureStatus => {
    const query = parseTag(figure.tag);
    const written = Object.hasOwn(entries, figure.tag) ? (entries[figure.tag] ?? null) : null;
    const answer = query === null ? null : (answers?.get(factsKey(query)) ?? null);
    return statusOf(figure, query, written, answer, today ?? null, others);
  };
  const first = figures.map((figure) => judged(figure));
  // Notes of a table follow what its figures come to.
  return figures.map((figure, index) =>
    figure.explains === undefined ? first[index]! : judged(figure, first),
  );
}

type Answer = Result<Facts, SourceError> | null;

function statusOf(
  figure: Figure,
  query: FigureQuery | null,
  written: LedgerFigure | null,
  answer: Answer,
  today: string | null,
  others: readonly FigureStatus[],
): FigureStatus {
  const facts = answer?.ok === true ? answer.value : null;
  const own = query !== null && facts !== null ? compute(facts, query.measure, query.format) : null;
  const { explains } = figure;
  const now = own === null || explains === undefined ? own : tableNotes(own, textsAfter(explains, others));
  const stood = written === null ? null : recordOfText(written, figure.text);
  const offer =
    query !== null && facts !== null && now !== null ? offerOf(query, facts, now, written, stood) : null;
  const [state, note] = judge(figure, query, written, answer, offer, today);
  const { mark, successor, words } = marked(query, written, answer, offer);
  const notes = [note, words].filter((sentence) => sentence !== null);
  return {
    tag: figure.tag,
    query,
    state,
    text: figure.text,
    at: figure.at,
    written,
    now,
    mark,
    successor,
    note: notes.length === 0 ? null : notes.join(' '),
    ...(facts === null ? {} : { polarity: facts.indicator.polarity, minCount: facts.indicator.minCount }),
    ...(offer === null ? {} : { offer }),
  };
}

function marked(
  query: FigureQuery | null,
  written: LedgerFigure | null,
  answer: Answer,
  offer: FigureOffer | null,
): Marked {
  if (query === null) return { mark: null, successor: null, words: null };
  const ofError = answer?.ok === false ? markOfError(query, answer.error) : null;
  const now = answer?.ok === true && offer !== null ? { record: offer.record, facts: answer.value } : null;
  return ofError ?? markOf(written, now);
}

type Judgement = readonly [FigureState, string | null];

function judge(
  figure: Figure,
  query: FigureQuery | null,
  written: LedgerFigure | null,
  answer: Answer,
  offer: FigureOffer | null,
  today: string | null,
): Judgement {
  const { text } = figure;
  if (query === null) {
    return [
      'unknown',
      'This version of Reportwright cannot tell what this figure is. Delete it and insert it again.',
    ];
  }
  const now = offer?.record.text ?? null;
  if (written !== null && written.override !== null)
    return ['pinned', pinnedNote(written.override, text, now)];
  if (answer !== null && !answer.ok && answer.error.kind !== 'unavailable')
    return ['unknown', answer.error.message];
  if (offer === null) return withoutSource(text, written, answer, today);
  const news = [
    ...offer.warnings.map((warning) => warning.text),
    ...(offer.moved === null ? [] : [offer.moved.sentence]),
  ].join(' ');
  if (text === now) {
    if (written === null) return ['current', 'This figure came from elsewhere. It agrees with its source.'];
    // The same text may stand for a later period, or a rise for a fall: then the words around it may be out of date.
    return written.text === now && news !== ''
      ? ['stale', `The figure reads the same. ${news}`]
      : ['current', null];
  }
  if (written === null)
    return ['edited', `This figure came from elsewhere and ${readsWords(text)}; its source has ${now}.`];
  if (!standingTexts(written).includes(text)) return ['edited', editedNote(text, written)];
  const notes = [text === written.text ? '' : olderNote(text, written), news].filter((note) => note !== '');
  return ['stale', notes.length === 0 ? null : notes.join(' ')];
}

function withoutSource(
  text: string,
  written: LedgerFigure | null,
  answer: Answer,
  today: string | null,
): Judgement {
  const why =
    answer !== null && !answer.ok ? answer.error.message : 'It has not been compared with its source.';
  if (written === null) return ['unknown', `There is no record of this figure. ${why}`];
  const age = ageWords(written.retrieved, today);
  const whyAndAge = age === null ? why : `${why} It was taken from its source ${age}.`;
  if (written.text === text) return ['current', whyAndAge];
  if (standingTexts(written).includes(text)) return ['stale', `${olderNote(text, written)} ${whyAndAge}`];
  return ['edited', `${editedNote(text, written)} ${whyAndAge}`];
}

const olderNote = (text: string, written: LedgerFigure): string =>
  `This is an older copy, which still reads “${text}”; the same figure was last written as ${written.text}.`;

/** A text that reads as before the last refresh was not typed: the refresh was undone, or its tracked change rejected. */
function editedNote(text: string, { text: last, history }: LedgerFigure): string {
  return text !== '' && text === history[0]?.text
    ? `This was refreshed to ${last}; it now reads “${text}” again, as before.`
    : `This was ${last} when it was last written; it now ${readsWords(text)}.`;
}

const readsWords = (text: string): string => (text.trim() === '' ? 'has nothing in it' : `reads “${text}”`);

function pinnedNote(reason: string, text: string, now: string | null): string {
  const differs = now !== null && now !== text ? ` Its source now has ${now}.` : '';
  const because =
    reason.trim() === '' ? 'Kept as it is.' : `Kept as it is: ${reason.trim().replace(/[.\s]*$/, '')}.`;
  return because + differs;
}
