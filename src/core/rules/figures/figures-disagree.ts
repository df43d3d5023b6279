import type { FigureStatus, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';
import { isNumber, nameOf, periodWords, standingRecord } from './figures-in-text.ts';

/** One indicator, area and period with two values in one report. One finding for the pair, however often each stands. */
export const figuresDisagree: Rule = {
  id: 'figures-disagree',
  title: 'A figure has one value throughout the report',
  why: 'A committee that reads one number in the summary and another in the table cannot tell which of them it decides on.',
  severity: 'error',
  tags: ['figures'],
  source: 'Reportwright',
  *check({ figures }) {
    const first = new Map<string, FigureStatus>();
    const said = new Set<string>();
    for (const figure of figures) {
      const record = standingRecord(figure);
      if (record === null || record.exact === null || !isNumber(figure) || isForRefresh(figure)) continue;
      const key = `${subjectOf(figure)} ${record.period}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, figure);
        continue;
      }
      const otherRecord = standingRecord(other);
      if (otherRecord?.exact === record.exact || numberOf(other.text) === numberOf(figure.text)) continue;
      if (said.has(key)) continue;
      said.add(key);
      yield {
        outcome: 'fail',
        message: `The report gives ${nameOf(figure)} for ${periodWords(record.period)} as ${quoted(other.text)} and as ${quoted(figure.text)}. Refresh the figures, so that both say the same.`,
        subject: figure.query?.indicator ?? figure.tag,
        location: figure.at,
        fixes: [],
      };
    }
  },
};

/** What a refresh would change is said as a figure that is behind its source. */
const isForRefresh = ({ state, offer }: FigureStatus): boolean => state === 'stale' && offer !== undefined;

/** What a figure is about, whatever its tag calls the period: an earlier value is a value, and England's is England's. */
export function subjectOf({ query, tag }: FigureStatus): string {
  if (query === null) return tag;
  const { indicator, area, measure } = query;
  if (measure === 'england') return `${indicator} E92000001 value`;
  return `${indicator} ${area} ${measure === 'previous' ? 'value' : measure}`;
}

/** The digits of a text, whatever its sign, unit and commas. */
export const numberOf = (text: string): string =>
  /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0].replace(/,/gu, '') ?? '';
