import type { Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';
import { earlierUnsaid } from './figure-periods-mixed.ts';
import { isNumber, nameOf, periodWords, standingRecord, statedIn, tableOf } from './figures-in-text.ts';
import { once, saysPeriod, surroundingsOf } from './surroundings.ts';

/** A paragraph or table with a live figure in it, and no word of when it is of (C10). One finding for each paragraph. */
export const figurePeriodUnstated: Rule = {
  id: 'figure-period-unstated',
  title: 'Figures say what period they are of',
  why: 'A number without its period cannot be compared, and is read as of today when it may be two years old.',
  severity: 'advice',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V1: clear and traceable',
  *check(input) {
    const { near, under } = surroundingsOf(input.document);
    const isSaid = once(saysPeriod);
    const earlier = new Set(earlierUnsaid(input).map(({ figure }) => figure));
    const tables = new Set<string>();
    for (const { placed, figures } of statedIn(input.document, input.figures)) {
      const table = tableOf(placed);
      const first = figures.find(({ status }) => isNumber(status) && standingRecord(status) !== null);
      if (first === undefined || (table !== null && tables.has(table))) continue;
      if (isSaid(near(placed)) || isSaid(under(placed)) || earlier.has(first.status)) continue;
      if (table !== null) tables.add(table);
      const { status } = first;
      const period = periodWords(standingRecord(status)?.period ?? '');
      yield {
        outcome: 'review',
        message: `${table === null ? 'This paragraph' : 'This table'} has ${quoted(status.text)} (${nameOf(status)}) and does not say for which period. It is the figure for ${period}: say so.`,
        subject: status.tag,
        location: status.at,
        fixes: [],
      };
    }
  },
};
