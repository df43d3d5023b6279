/** Periods in as few letters as a chart has room for. */

import type { PeriodId } from '../../model/index.ts';
import { monthName } from '../dates.ts';
import { parsePeriod } from '../period.ts';
import type { Period } from '../period.ts';

/** `Mar 2025`, `2024-25`, `Q2 2025-26`, `2025`: what stands under an axis. */
export const axisName = (id: PeriodId): string => named(id, (month) => monthName(month).slice(0, 3));

/** `March 2025`, `2024-25`: what follows "in". */
export const sentenceName = (id: PeriodId): string => named(id, monthName);

/** Months since year 0, with the day as a part of one: where a period stands along an axis. */
export function timeOf(id: PeriodId): number {
  const period = parsePeriod(id);
  if (!period.ok) return 0;
  const { year, month, day } = period.value.start;
  return year * 12 + (month - 1) + (day - 1) / 31;
}

function named(id: PeriodId, monthWord: (month: number) => string): string {
  const period = parsePeriod(id);
  return period.ok ? name(period.value, monthWord) : id;
}

function name({ start, length }: Period, monthWord: (month: number) => string): string {
  const { year, month, day } = start;
  if (length.unit === 'day' || length.count === 1) return `${monthWord(month)} ${year}`;
  const twoYears = (first: number) => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
  if (length.count === 12) return month === 1 && day === 1 ? String(year) : twoYears(year);
  const financial = twoYears(month >= 4 ? year : year - 1);
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  if (length.count === 3 && (month - 1) % 3 === 0) return `Q${quarter} ${financial}`;
  const last = ((month + length.count - 2) % 12) + 1;
  const lastYear = year + Math.floor((month + length.count - 2) / 12);
  return `${monthWord(month)}${lastYear === year ? '' : ` ${year}`} to ${monthWord(last)} ${lastYear}`;
}
