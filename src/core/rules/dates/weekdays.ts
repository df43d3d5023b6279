/** Weekdays that stand beside a date and are not that date's. */

import { dayOf, isoOf, weekdayOf, yearOf } from '../../calendar/days.ts';
import type { TextRange } from '../../model/index.ts';
import type { DateReading } from '../../reports/index.ts';

export interface WrongWeekday extends TextRange {
  /** The weekday that the date really has. */
  readonly right: string;
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Thursday", "Thurs.", "Weds". In capitals only: a committee sat. */
const weekday = String.raw`(?<![\p{L}])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|rs?|day|sday|nesday|rsday|urday)?\.?,?\s+(?:the\s+)?`;
const beside = new RegExp(`${weekday}$`, 'u');
/** A day before the date that takes its year, or its month too, from it: "Monday 12 May to ", "Monday 1 and ". */
const before = new RegExp(
  String.raw`(?<said>${weekday}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?<month>${months.join('|')})[a-z]{0,6})?)\.?,?\s*(?:to|until|till|and|or|&|–|-)\s*$`,
  'u',
);
/** No text that ends in either is longer. */
const longest = 60;

/** What is written of years by two figures is of our time; before that nobody knows the century. */
const lastYear = 2040;

/** The weekdays that a date and the day before it in the same phrase are given, and do not have. */
export function wrongWeekdays(text: string, date: DateReading): readonly WrongWeekday[] {
  if (date.iso === null || date.precision !== 'day') return [];
  const day = dayOf(date.iso);
  if (/\D\d\d$/.test(date.text) && yearOf(day) > lastYear) return [];
  const ofDate = /^\p{Lu}/u.test(date.text)
    ? date.start
    : (place(beside, text, date.start)?.start ?? date.start);
  const earlier = place(before, text, ofDate);
  return [
    ...(earlier === null ? [] : wrong(text, earlier.start, earlier.end, earlierDay(earlier.groups, day))),
    ...wrong(text, ofDate, date.end, day),
  ];
}

function place(form: RegExp, text: string, end: number) {
  const from = Math.max(0, end - longest);
  const match = form.exec(text.slice(from, end));
  if (match === null) return null;
  const start = from + match.index;
  return { start, end: start + (match.groups?.['said'] ?? match[0]).length, groups: match.groups ?? {} };
}

/** Of the same year and month where it names none; December is of the year before January. */
function earlierDay({ d = '', month }: Readonly<Record<string, string | undefined>>, later: number): number {
  const [year = '', ofLater = ''] = isoOf(later).split('-');
  const number = month === undefined ? Number(ofLater) : months.indexOf(month) + 1;
  const ofYear = number > Number(ofLater) ? Number(year) - 1 : Number(year);
  return dayOf(`${String(ofYear)}-${String(number).padStart(2, '0')}-${d.padStart(2, '0')}`);
}

/** The three letters that a range begins with are a weekday; nothing where it is right, or the day is none. */
function wrong(text: string, start: number, end: number, day: number): readonly WrongWeekday[] {
  const said = text.slice(start, start + 3).toLowerCase();
  const right = names[weekdayOf(day)];
  if (right === undefined || !names.some((name) => name.slice(0, 3).toLowerCase() === said)) return [];
  return right.slice(0, 3).toLowerCase() === said ? [] : [{ start, end, right }];
}
