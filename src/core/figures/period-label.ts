/** How a period is said, by what the indicator measures (F17). */

import type { Indicator, PeriodId } from '../model/index.ts';
import { dateWords, monthName } from './dates.ts';
import { parsePeriod, periodEnd } from './period.ts';
import type { Period } from './period.ts';
import { countWords } from './words.ts';

type Measured = Pick<Indicator, 'measureType'>;

/**
 * `as at 31 March 2025`, `in the year ending 31 March 2025`, `April to September 2025`, `2024 to 2025 academic year`.
 * A period that cannot be read is given back as it is written.
 */
export function periodLabel(id: PeriodId, indicator: Measured): string {
  const period = parsePeriod(id);
  return period.ok ? label(period.value, indicator) : id;
}

/** The label as an adverb, to begin or end a sentence with: `from April to September 2025`. */
export function periodAdverb(id: PeriodId, indicator: Measured): string {
  const words = periodLabel(id, indicator);
  if (/^(as at|in|on|from) /.test(words)) return words;
  if (/academic year$/.test(words)) return `in the ${words}`;
  return / to /.test(words) ? `from ${words}` : `in ${words}`;
}

/** The label as a noun: `31 March 2025`, `year ending 31 March 2025`, `April to September 2025`. */
export const periodNoun = (id: PeriodId, indicator: Measured): string =>
  periodLabel(id, indicator).replace(/^(?:as at|on|in the|in) /, '');

function label(period: Period, indicator: Measured): string {
  const { start, length } = period;
  const end = periodEnd(period);
  if (length.unit === 'day') {
    if (length.count > 1) return `in the ${length.count} days ending ${dateWords(end)}`;
    return `${indicator.measureType === 'snapshot' ? 'as at' : 'on'} ${dateWords(start)}`;
  }
  if (length.count === 12 && start.day === 1 && start.month === 9) {
    return `${start.year} to ${start.year + 1} academic year`;
  }
  if (length.count % 12 === 0) {
    const years = length.count / 12;
    return `in the ${years === 1 ? 'year' : `${countWords(years)} years`} ending ${dateWords(end)}`;
  }
  if (start.day !== 1) return `${dateWords(start)} to ${dateWords(end)}`;
  if (length.count === 1) return `${monthName(start.month)} ${start.year}`;
  const from = start.year === end.year ? monthName(start.month) : `${monthName(start.month)} ${start.year}`;
  return `${from} to ${monthName(end.month)} ${end.year}`;
}
