/** Calendar dates as values: no clock, no time zone. */

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Reads `2025-03-31`; null for anything else, and for a day that no calendar has. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const possible = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return possible ? { year, month, day } : null;
}

export function printDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same day so many months on, or the last of that month where it is shorter. */
export function addMonths({ year, month, day }: CalendarDate, count: number): CalendarDate {
  const index = year * 12 + (month - 1) + count;
  const moved = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...moved, day: Math.min(day, daysInMonth(moved.year, moved.month)) };
}

export function addDays(date: CalendarDate, count: number): CalendarDate {
  let { year, month, day } = date;
  day += count;
  while (day < 1) {
    ({ year, month } = addMonths({ year, month, day: 1 }, -1));
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    ({ year, month } = addMonths({ year, month, day: 1 }, 1));
  }
  return { year, month, day };
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** `31 March 2025` */
export const dateWords = ({ year, month, day }: CalendarDate): string => `${day} ${monthName(month)} ${year}`;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
