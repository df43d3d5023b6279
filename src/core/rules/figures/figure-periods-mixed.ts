import { periodOrder } from '../../figures/period.ts';
import { madeOnceFor } from '../../model/index.ts';
import type { FigureStatus, Location, Rule, RuleInput } from '../../model/index.ts';
import { quoted } from '../place.ts';
import { isNumber, nameOf, periodWords, standingRecord, statedIn, tableOf } from './figures-in-text.ts';
import { once, saysEarlier, saysPeriod, surroundingsOf } from './surroundings.ts';

/** One indicator and area with values of two periods, and the words round the earlier one do not say that it is earlier. */
export const figurePeriodsMixed: Rule = {
  id: 'figure-periods-mixed',
  title: 'Figures of earlier periods say so',
  why: 'Last quarter’s number in the summary and this quarter’s in the table read as if one of them were wrong.',
  severity: 'warning',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V4: clarity and insight',
  *check(input) {
    const said = new Set<string>();
    for (const { figure, at, table, period, newest } of earlierUnsaid(input)) {
      const key = table ?? figure.tag;
      if (said.has(key)) continue;
      said.add(key);
      yield {
        outcome: 'review',
        message: `${quoted(figure.text)} is ${nameOf(figure)} for ${periodWords(period)}; elsewhere the report has ${quoted(newest.text)} for ${periodWords(newest.period)}. Say the period beside the earlier figure, or use the newer one.`,
        subject: figure.tag,
        location: at,
        fixes: [],
      };
    }
  },
};

interface Earlier {
  readonly figure: FigureStatus;
  readonly at: Location;
  /** As `tableOf` has it. */
  readonly table: string | null;
  readonly period: string;
  readonly newest: Dated;
}

interface Dated {
  readonly text: string;
  readonly period: string;
}

/** The values that stand without a word of their period while the report has a newer one of the same indicator and area. */
export const earlierUnsaid = madeOnceFor(({ document, figures }: RuleInput): readonly Earlier[] => {
  const newest = new Map<string, Dated>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const record = key === null ? null : standingRecord(figure);
    if (key === null || record === null) continue;
    const latest = newest.get(key);
    // Most are of one period, and to tell which of two is newer takes long.
    if (latest?.period === record.period) continue;
    if (latest === undefined || periodOrder(latest.period) < periodOrder(record.period))
      newest.set(key, { text: figure.text, period: record.period });
  }
  const { near } = surroundingsOf(document);
  const isSaid = once((words) => saysPeriod(words) || saysEarlier(words));
  return statedIn(document, figures).flatMap(({ placed, figures: inside }) =>
    inside.flatMap(({ status }): readonly Earlier[] => {
      const key = keyOf(status);
      const record = key === null ? null : standingRecord(status);
      const latest = key === null ? undefined : newest.get(key);
      if (record === null || latest === undefined || record.period === latest.period) return [];
      if (periodOrder(record.period) >= periodOrder(latest.period)) return [];
      if (isSaid(near(placed))) return [];
      return [
        { figure: status, at: status.at, table: tableOf(placed), period: record.period, newest: latest },
      ];
    }),
  );
});

/** Indicator and area of a value that is a number. An earlier value beside the present one is named by its measure. */
const keyOf = (figure: FigureStatus): string | null =>
  figure.query?.measure === 'value' && isNumber(figure)
    ? `${figure.query.indicator}/${figure.query.area}`
    : null;
