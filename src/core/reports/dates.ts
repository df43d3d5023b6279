import { dateWords, monthName, parseDate as parseIso, printDate } from '../figures/dates.ts';
import { matchesIn } from '../model/index.ts';
import type { HeaderField, TextRange } from '../model/index.ts';

/** A date as somebody wrote it. */
export interface DateReading {
  /** `2015-01-20`, or `2017-11` where only month and year are given; null where no calendar has it. */
  readonly iso: string | null;
  readonly precision: 'day' | 'month';
  /** The weekday that the date really has, where another one is written beside it. */
  readonly weekdayMismatch: string | null;
  readonly text: string;
  /** Half-open range in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const monthNames = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const monthPattern = `(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)\\.?`;
const monthAndYear = `(?<n>${monthPattern}),?\\s+(?<y>\\d{4})\\b`;
/** Each with something simpler that is in every text with a date of that form. */
const forms: readonly (readonly [form: RegExp, hint: RegExp])[] = [
  [/\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/gu, /\d-\d/u],
  [
    new RegExp(
      `(?:\\b(?<w>${weekdays.join('|')}),?\\s+(?:the\\s+)?)?\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthAndYear}`,
      'gi',
    ),
    /[a-z.,]\s+\d{4}/i,
  ],
  [
    /(?<![\d./-])(?<d>\d{1,2})(?<s>[./-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})(?![\d/-])/gu,
    /\d[./-]\d{1,2}[./-]\d/u,
  ],
  [new RegExp(`\\b${monthAndYear}`, 'gi'), /[a-z.,]\s+\d{4}/i],
];

/** The dates that a text holds, in order: in words or figures (day first), with or without a weekday, or month and year. */
export const datesIn = (text: string): readonly DateReading[] =>
  datesWritten(text).map((match) => reading(match, match.index, match.index + match[0].length));

/** Where they stand: for who need not know which they are. */
export const datePlacesIn = (text: string): readonly TextRange[] =>
  datesWritten(text).map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

function datesWritten(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!/\d/.test(text)) return found;
  for (const [form, hint] of forms) {
    if (!hint.test(text)) continue;
    for (const match of matchesIn(text, form)) {
      const end = match.index + match[0].length;
      if (found.every(({ 0: { length }, index }) => index + length <= match.index || end <= index))
        found.push(match);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The first date of a text; null where there is none. */
export const parseDate = (text: string): DateReading | null => datesIn(text)[0] ?? null;

function reading(match: RegExpMatchArray, start: number, end: number): DateReading {
  const { d, m, n, w, y = '' } = match.groups ?? {};
  const year = Number(y.length === 2 ? `20${y}` : y);
  const month = n === undefined ? Number(m) : 1 + monthNames.findIndex((name) => sameMonth(name, n));
  const base = { text: match[0], start, end, weekdayMismatch: null };
  if (d === undefined) {
    return { ...base, precision: 'month', iso: `${String(year)}-${String(month).padStart(2, '0')}` };
  }
  const iso = printDate({ year, month, day: Number(d) });
  if (parseIso(iso) === null) return { ...base, precision: 'day', iso: null };
  const weekday = weekdayOf(year, month, Number(d));
  const mismatch = w !== undefined && w.toLowerCase() !== weekday.toLowerCase();
  return { ...base, precision: 'day', iso, weekdayMismatch: mismatch ? weekday : null };
}

/** How a field writes a date: an ISO date in the field's words, anything else as it stands. */
export function writeDate(value: string, format: HeaderField['dateFormat'] = 'day'): string {
  const date = parseIso(value.trim());
  if (date === null) return value;
  const words = dateWords(date);
  if (format === 'month') return words.replace(/^\d+ /, '');
  return format === 'weekday' ? `${weekdayOf(date.year, date.month, date.day)} ${words}` : words;
}

const sameMonth = (name: string, written: string): boolean =>
  name.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase();

/** By the Gregorian calendar (Sakamoto's method). */
function weekdayOf(year: number, month: number, day: number): string {
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const index = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return weekdays[index] ?? '';
}
