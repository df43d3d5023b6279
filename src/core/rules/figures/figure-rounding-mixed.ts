import type { FigureStatus, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';
import { numberOf, subjectOf } from './figures-disagree.ts';
import { isNumber, nameOf, standingRecord } from './figures-in-text.ts';

/** One indicator and area with different numbers of decimal places (F3). */
export const figureRoundingMixed: Rule = {
  id: 'figure-rounding-mixed',
  title: 'A figure is rounded in one way throughout the report',
  why: 'Two roundings of one figure look like two figures, and invite the reader to compare what cannot be compared.',
  severity: 'advice',
  tags: ['figures'],
  source: 'Government Analysis Function: presenting numbers consistently',
  *check({ figures }) {
    const first = new Map<string, FigureStatus>();
    const said = new Set<string>();
    for (const figure of figures) {
      // The middle of several values takes a decimal place more than they have, so comparator groups are not held to this.
      if (!levels.has(figure.query?.measure ?? '') || !isNumber(figure) || standingRecord(figure) === null)
        continue;
      const key = subjectOf(figure);
      const other = first.get(key);
      if (other === undefined) first.set(key, figure);
      if (other === undefined || places(other) === places(figure) || said.has(key)) continue;
      said.add(key);
      yield {
        outcome: 'review',
        message: `${nameOf(figure)} stands as ${quoted(other.text)} and as ${quoted(figure.text)}, with ${inWords(places(other))} and ${inWords(places(figure))}. Give it with as many decimal places everywhere.`,
        subject: figure.query?.indicator ?? figure.tag,
        location: figure.at,
        fixes: [],
      };
    }
  },
};

const levels: ReadonlySet<string> = new Set(['value', 'previous', 'england', 'region']);

const places = ({ text }: FigureStatus): number => numberOf(text).split('.')[1]?.length ?? 0;

const inWords = (count: number): string =>
  count === 0 ? 'no decimal place' : count === 1 ? 'one decimal place' : `${count} decimal places`;
