/** Days as whole numbers since 1 January 1970, so that they can be counted. ISO dates in and out. */

export type Day = number;

const dayLength = 86_400_000;

/** Not a number for what is no date: `2026-02-31`, `2026-02`. */
export function dayOf(iso: string): Day {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const whole = year === '' ? Number.NaN : time / dayLength;
  return isoOf(whole) === iso ? whole : Number.NaN;
}

export const isoOf = (day: Day): string =>
  Number.isNaN(day) ? '' : new Date(day * dayLength).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => new Date(day * dayLength).getUTCFullYear();

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** The day in a month: the `nth` of a weekday, from the end where negative. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth > 0) {
    const first = dayOf(`${String(year)}-${two(month)}-01`);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const next = month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${two(month + 1)}-01`;
  const last = dayOf(next) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Easter Sunday of the Gregorian calendar (the algorithm of Butcher, as Meeus gives it, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(`${String(year)}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`);
}
