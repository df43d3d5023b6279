/** Bank holidays of the nations, as data: what the law says for every year, and what was proclaimed for single ones. */

import { dayOf, easter, nthWeekday, weekdayOf, yearOf } from './days.ts';
import type { Day } from './days.ts';

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

type Rule =
  /** A date; on a weekend, the next weekday that is no bank holiday is taken for it. */
  | { readonly month: number; readonly day: number }
  /** The `nth` Monday of a month, from the end where negative. */
  | { readonly month: number; readonly nth: number }
  /** Days after Easter Sunday. */
  | { readonly easter: number };

interface Holiday {
  readonly title: string;
  readonly nations: readonly Nation[];
  readonly on: Rule;
}

const all: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
const notScotland: readonly Nation[] = ['england', 'wales', 'northern-ireland'];

/**
 * Banking and Financial Dealings Act 1971, schedule 1; St Andrew’s Day Bank Holiday (Scotland) Act 2007; Good Friday and
 * Christmas Day by common law; the early May holiday, New Year’s Day and 12 July by proclamation each year.
 */
const holidays: readonly Holiday[] = [
  { title: 'New Year’s Day', nations: all, on: { month: 1, day: 1 } },
  { title: '2 January', nations: ['scotland'], on: { month: 1, day: 2 } },
  { title: 'St Patrick’s Day', nations: ['northern-ireland'], on: { month: 3, day: 17 } },
  { title: 'Good Friday', nations: all, on: { easter: -2 } },
  { title: 'Easter Monday', nations: notScotland, on: { easter: 1 } },
  { title: 'Early May bank holiday', nations: all, on: { month: 5, nth: 1 } },
  { title: 'Spring bank holiday', nations: all, on: { month: 5, nth: -1 } },
  {
    title: 'Battle of the Boyne (Orangemen’s Day)',
    nations: ['northern-ireland'],
    on: { month: 7, day: 12 },
  },
  { title: 'Summer bank holiday', nations: ['scotland'], on: { month: 8, nth: 1 } },
  { title: 'Summer bank holiday', nations: notScotland, on: { month: 8, nth: -1 } },
  { title: 'St Andrew’s Day', nations: ['scotland'], on: { month: 11, day: 30 } },
  { title: 'Christmas Day', nations: all, on: { month: 12, day: 25 } },
  { title: 'Boxing Day', nations: all, on: { month: 12, day: 26 } },
];

interface Proclaimed {
  readonly from?: string;
  readonly to: string;
  readonly title: string;
  /** All four without it. */
  readonly nations?: readonly Nation[];
}

/** Royal proclamations: days that were moved, and days that were added, in single years. */
const proclaimed: readonly Proclaimed[] = [
  { from: '2020-05-04', to: '2020-05-08', title: 'Early May bank holiday (VE day)' },
  { from: '2022-05-30', to: '2022-06-02', title: 'Spring bank holiday' },
  { to: '2022-06-03', title: 'Platinum Jubilee bank holiday' },
  { to: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { to: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III' },
  // Banking and Financial Dealings Act 1971, s.1(3), by the proclamation of February 2026.
  { to: '2026-06-15', title: 'World Cup bank holiday', nations: ['scotland'] },
];

const known = new Map<string, ReadonlyMap<Day, string>>();

/** The bank holidays of a year by day, with their titles. A holiday that was moved stands on its new day only. */
export function bankHolidays(nation: Nation, year: number): ReadonlyMap<Day, string> {
  const key = `${nation} ${String(year)}`;
  const found = known.get(key) ?? holidaysOf(nation, year);
  known.set(key, found);
  return found;
}

function holidaysOf(nation: Nation, year: number): ReadonlyMap<Day, string> {
  const days = new Map<Day, string>();
  const own = holidays.filter(({ nations }) => nations.includes(nation));
  // Those that fall on a weekday keep it, so that a substitute goes past them.
  const dated = own.map(({ title, on }) => ({ title, day: dayIn(year, on) }));
  const weekday = dated.filter(({ day }) => !isWeekend(day));
  for (const { title, day } of weekday) days.set(day, title);
  for (const { title, day } of dated.filter((one) => !weekday.includes(one))) {
    let next = day;
    while (isWeekend(next) || days.has(next)) next += 1;
    days.set(next, `${title} (substitute day)`);
  }
  for (const { from, to, title, nations = all } of proclaimed) {
    if (!to.startsWith(String(year)) || !nations.includes(nation)) continue;
    if (from !== undefined) days.delete(dayOf(from));
    days.set(dayOf(to), title);
  }
  return days;
}

function dayIn(year: number, on: Rule): Day {
  if ('easter' in on) return easter(year) + on.easter;
  if ('nth' in on) return nthWeekday(year, on.month, 1, on.nth);
  return dayOf(`${String(year)}-${String(on.month).padStart(2, '0')}-${String(on.day).padStart(2, '0')}`);
}

const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** Whether offices are open: no Saturday, Sunday or bank holiday. */
export const isWorkingDay = (nation: Nation, day: Day): boolean =>
  !isWeekend(day) && !bankHolidays(nation, yearOf(day)).has(day);
