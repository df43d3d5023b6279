/**
 * Periods. Authors, publishers and tags write them as councils do (`2025-26 Q2`); the product keeps one canonical
 * form, an ISO 8601 start date and duration (`2025-07-01/P3M`). Labels are derived, never stored.
 */

import { err, ok } from '../model/index.ts';
import type { PeriodId, Result } from '../model/index.ts';
import { addDays, addMonths, parseDate, printDate } from './dates.ts';
import type { CalendarDate } from './dates.ts';

export interface Period {
  readonly start: CalendarDate;
  /** A snapshot lasts one day; everything else whole months. */
  readonly length: { readonly unit: 'day' | 'month'; readonly count: number };
}

const forms =
  'Write it as 2025-03-31 (as at a day), 2025-26 (financial year), 2025-26 Q2 (one quarter), 2025-26 Q1-Q2 (year to date), ' +
  'AY2024-25 (academic year), 2025 (calendar year), 2025-06 (month) or 2024-04-01/P1Y.';

/**
 * Reads a period of the grammar. The error is a sentence for the person who wrote it. `2011-12` is refused, since it
 * may be a financial year or December 2011, and so is anything that leaves the year to be guessed.
 */
export function parsePeriod(text: string): Result<Period, string> {
  const trimmed = text.trim();
  for (const [pattern, read] of grammar) {
    const match = pattern.exec(trimmed);
    if (match !== null) {
      const period = read(match);
      if (typeof period === 'string') return err(period);
      if (period !== null) return ok(period);
      break;
    }
  }
  return err(`“${trimmed.slice(0, 40)}” is not a period. ${forms}`);
}

/** The canonical form, `2025-03-31/P1D`, `2024-04-01/P1Y`. */
export function printPeriod(period: Period): PeriodId {
  const { unit, count } = period.length;
  const duration = unit === 'day' ? `P${count}D` : count % 12 === 0 ? `P${count / 12}Y` : `P${count}M`;
  return `${printDate(period.start)}/${duration}`;
}

/** The canonical form of anything that the grammar reads; null where it reads nothing. */
export function canonicalPeriod(text: string): PeriodId | null {
  const period = parsePeriod(text);
  return period.ok ? printPeriod(period.value) : null;
}

/** How many cycles before an area's newest period a query means: 0 for `latest`, 1 to 9 for `latest-1` to `latest-9`; null for a period of its own. */
export function cyclesBack(period: string): number | null {
  const match = /^latest(?:-([1-9]))?$/.exec(period);
  return match === null ? null : Number(match[1] ?? 0);
}

/**
 * Text that sorts periods by time: by their last day and then, of those that end together, the longer first. A year
 * that ends in March is newer than the nine months before it, though both began together.
 */
export function periodOrder(id: PeriodId): string {
  const period = parsePeriod(id);
  return period.ok ? `${printDate(periodEnd(period.value))} ${printDate(period.value.start)}` : id;
}

/** The last day of the period. */
export function periodEnd({ start, length }: Period): CalendarDate {
  return length.unit === 'day'
    ? addDays(start, length.count - 1)
    : addDays(addMonths(start, length.count), -1);
}

/** The same-shaped period so many months earlier: a year, unless the indicator's cycle is another. Month ends stay month ends. */
export function previousPeriod({ start, length }: Period, cycleMonths = 12): Period {
  const moved = addMonths(start, -cycleMonths);
  return { start: length.unit === 'day' && isMonthEnd(start) ? monthEnd(moved) : moved, length };
}

/**
 * Whether two periods may be compared: equally long and cut at the same points of the year, so that a quarter is
 * never set against a year to date, nor a financial year against a calendar year (C5, C9).
 */
export function sameShape(a: Period, b: Period): boolean {
  if (a.length.unit !== b.length.unit || a.length.count !== b.length.count) return false;
  if (a.length.unit === 'day') return true;
  const step = Math.min(12, a.length.count);
  return a.start.day === b.start.day && (a.start.month - b.start.month) % step === 0;
}

/** `sameShape` of periods as they are stored; false where one cannot be read. */
export function areSameShape(a: PeriodId, b: PeriodId): boolean {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  return one.ok && other.ok && sameShape(one.value, other.value);
}

/** Whole months from the start of one period to the start of another; null where they are not whole. */
export function monthsBetween({ start: earlier }: Period, { start: later }: Period): number | null {
  const whole = earlier.day === later.day || (isMonthEnd(earlier) && isMonthEnd(later));
  return whole ? (later.year - earlier.year) * 12 + later.month - earlier.month : null;
}

const isMonthEnd = (date: CalendarDate) => addDays(date, 1).day === 1;

const monthEnd = (date: CalendarDate) => addDays(addMonths({ ...date, day: 1 }, 1), -1);

type Reader = (match: RegExpExecArray) => Period | string | null;

const months = (year: number, month: number, count: number): Period => ({
  start: { year, month, day: 1 },
  length: { unit: 'month', count },
});

const number = (match: RegExpExecArray, group: number) => Number(match[group]);

/** Whether the second half of `2025-26` is the year after the first. */
const follows = (match: RegExpExecArray) => (number(match, 1) + 1) % 100 === number(match, 2);

const quarterStart = (year: number, quarter: number) =>
  addMonths({ year, month: 4, day: 1 }, (quarter - 1) * 3);

const grammar: readonly (readonly [RegExp, Reader])[] = [
  // What is stored, and so is read most, comes first.
  [
    /^(\d{4}-\d{2}-\d{2})\/P([1-9]\d?)([DMY])$/,
    (m) => {
      const start = parseDate(m[1] ?? '');
      const count = number(m, 2);
      if (start === null) return null;
      if (m[3] === 'D') return { start, length: { unit: 'day', count } };
      return { start, length: { unit: 'month', count: m[3] === 'Y' ? count * 12 : count } };
    },
  ],
  [
    /^(\d{4}-\d{2}-\d{2})$/,
    (m) => {
      const start = parseDate(m[1] ?? '');
      return start && { start, length: { unit: 'day', count: 1 } };
    },
  ],
  [
    /^(\d{4})-(\d{2})$/,
    (m) => {
      const [year, second] = [number(m, 1), number(m, 2)];
      const isMonth = second >= 1 && second <= 12;
      if (isMonth && follows(m)) {
        return (
          `“${m[0]}” may be a financial year or a month. ` +
          `Write ${year}-04-01/P1Y for the year or ${m[0]}-01/P1M for the month.`
        );
      }
      return isMonth ? months(year, second, 1) : follows(m) ? months(year, 4, 12) : null;
    },
  ],
  [
    /^(\d{4})-(\d{2}) Q([1-4])$/,
    (m) =>
      follows(m)
        ? { start: quarterStart(number(m, 1), number(m, 3)), length: { unit: 'month', count: 3 } }
        : null,
  ],
  [/^(\d{4})-(\d{2}) Q1-Q([2-4])$/, (m) => (follows(m) ? months(number(m, 1), 4, number(m, 3) * 3) : null)],
  // DfE's academic year runs from September (its time identifier AY).
  [/^AY(\d{4})-(\d{2})$/, (m) => (follows(m) ? months(number(m, 1), 9, 12) : null)],
  [/^(\d{4})$/, (m) => months(number(m, 1), 1, 12)],
];
