/** The live figures of a report as a reader meets them: in their paragraphs, with what is known of what stands there. */

import type { FigureInText } from '../../figures/direction/direction-claims.ts';
import { figuresByPlace } from '../../figures/direction/figures-by-place.ts';
import { masked, sentencesOf } from '../../figures/direction/sentences.ts';
import { periodNoun } from '../../figures/index.ts';
import { recordOfText, standingTexts } from '../../figures/record.ts';
import { measuresWithUnit } from '../../figures/value-text.ts';
import { madeOnceFor, madeOnceForBoth } from '../../model/index.ts';
import type { FigureStatus, LedgerFigure, Measure, ReportDocument, TextRange } from '../../model/index.ts';
import { paragraphsOf } from '../place.ts';
import type { Placed } from '../place.ts';

export type { FigureInText };

export interface Stated {
  readonly placed: Placed;
  /** In the order of the text. */
  readonly figures: readonly FigureInText[];
}

/**
 * The paragraphs that hold live figures, in document order. Charts are pictures and are not among them. Listed once for all
 * rules.
 */
export const statedIn = madeOnceForBoth(
  (document: ReportDocument, statuses: readonly FigureStatus[]): readonly Stated[] => {
    const places = figuresByPlace(statuses);
    if (places.size === 0) return [];
    const stated: Stated[] = [];
    for (const placed of paragraphsOf(document)) {
      const figures = places.get(placed.story ?? '')?.get(placed.paragraph.block);
      if (figures !== undefined) stated.push({ placed, figures });
    }
    return stated;
  },
);

/** The table that a paragraph stands in, as a key; null outside tables. What a table lacks is said once. */
export const tableOf = ({ paragraph: { cell }, story }: Placed): string | null =>
  cell === null ? null : `${story ?? ''} ${cell.table}`;

/** A sentence with live figures in it. */
export interface Sentence extends TextRange {
  /** As it reads. */
  readonly text: string;
  readonly figures: readonly FigureInText[];
}

/** The sentences of a paragraph that hold figures. A full stop inside a figure ends none. */
export function sentencesWithFigures({ placed, figures }: Stated): readonly Sentence[] {
  const { text } = placed.paragraph;
  return sentencesOf(masked(text, figures)).flatMap((range) => {
    const inside = figures.filter((one) => range.start <= one.start && one.end <= range.end);
    return inside.length === 0
      ? []
      : [{ ...range, text: text.slice(range.start, range.end), figures: inside }];
  });
}

/**
 * What is known of the text that stands: its exact value, period, caveats. Null where the text is the author's own, or
 * nobody has a record of it.
 */
export const standingRecord = madeOnceFor(
  ({ state, text, written, offer }: FigureStatus): LedgerFigure | null => {
    if (state === 'edited' || state === 'pinned') return null;
    if (offer !== undefined && offer.record.text === text) return offer.record;
    if (written === null || !standingTexts(written).includes(text)) return null;
    return recordOfText(written, text);
  },
);

/** The measures that are a number, and not words about one. */
const numbers: ReadonlySet<Measure> = new Set([...measuresWithUnit, 'change-pct', 'share', 'rank']);

/** Whether a figure is a number that is there: no words, no symbol for a value that is withheld. */
export const isNumber = ({ query, text }: FigureStatus): boolean =>
  query !== null && numbers.has(query.measure) && /\d/.test(text);

/** Comparators: the same measure of England, of the region, of councils like this one. */
export const comparators: ReadonlySet<Measure> = new Set([
  'england',
  'region',
  'neighbours',
  'nn-median',
  'nn-mean',
  'nn-pooled',
  'nn-sum',
]);

/** "Children looked after rate, Derby": what a figure is called in a message. */
export function nameOf({ offer, written, query, tag }: FigureStatus): string {
  const label = offer?.label.replace(/:[^:]*$/u, '');
  if (label !== undefined) return label;
  const about = written?.about;
  return about === undefined ? (query?.indicator ?? tag) : `${about.indicator}, ${about.area}`;
}

/** "31 March 2025", "year ending 31 March 2025". */
export const periodWords = (period: string): string => periodNoun(period, { measureType: 'snapshot' });
