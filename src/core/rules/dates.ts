import type { TextRange } from '../model/index.ts';

/** A date as somebody wrote it, whether or not there is such a day. */
export interface WrittenDate {
  readonly text: string;
  readonly range: TextRange;
  readonly day: number;
  /** 1 to 12; anything else is as it was written in figures. */
  readonly month: number;
  /** Null where no year stands beside it. */
  readonly year: number | null;
  /** 0 for Monday; null where none stands beside it. */
  readonly weekday: number | null;
}

const months = [
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
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

// Months only with a capital letter or in capitals: "of whom 45 may have left" is no date.
const monthNames = [...months, ...months.filter((m) => m.length > 3).map((m) => m.slice(0, 3)), 'Sept'];
const anyMonth = monthNames.flatMap((m) => [m, m.toUpperCase()]).join('|');
const anyWeekday = weekdays.flatMap((d) => [d, d.toUpperCase()]).join('|');
const inWords = new RegExp(
  `(?:\\b(${anyWeekday}),?\\s+(?:the\\s+)?)?(?<![\\d.,/£%])\\b(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?\\s+(?:of\\s+)?(${anyMonth})\\b\\.?(?:,?\\s+(\\d{4})\\b)?`,
  'gu',
);
const inFigures = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu;

/** Every day-and-month in a text, in the order in which they stand. */
export function datesIn(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(inWords)) {
    const [whole, weekday, day = '', month = '', year] = match;
    const date = {
      text: whole,
      range: { start: match.index, end: match.index + whole.length },
      day: Number(day),
      month: 1 + months.findIndex((m) => m.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase()),
      year: year === undefined ? null : Number(year),
      weekday: weekday === undefined ? null : weekdays.findIndex((d) => d.toLowerCase() === weekday.toLowerCase()),
    };
    // "In 2025, 45 March-born children": a number that no month has is a date only when a year follows it.
    if (date.day <= 31 || date.year !== null) found.push(date);
  }
  for (const match of text.matchAll(inFigures)) {
    const [whole, day, month, year] = match;
    found.push({
      text: whole,
      range: { start: match.index, end: match.index + whole.length },
      day: Number(day),
      month: Number(month),
      year: Number(year),
      weekday: null,
    });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** What is wrong with a date, in a sentence; null where nothing is. */
export function faultOf({ day, month, year, weekday }: WrittenDate): string | null {
  const name = months[month - 1];
  if (name === undefined) return `there is no month ${month}, and the day comes before the month.`;
  const days = daysIn(month, year);
  if (day < 1 || day > days) {
    return `${name}${month === 2 && year !== null ? ` ${year}` : ''} has ${days} days.`;
  }
  if (weekday === null || year === null) return null;
  const real = weekdayOf(year, month, day);
  return real === weekday
    ? null
    : `${day} ${name} ${year} is a ${weekdays[real] ?? ''}, not a ${weekdays[weekday] ?? ''}.`;
}

/** Without a year, February gets the benefit of the doubt. */
function daysIn(month: number, year: number | null): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}

/** 0 for Monday, by the Gregorian calendar (Sakamoto's method). */
function weekdayOf(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const sunday0 = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return (sunday0 + 6) % 7;
}
