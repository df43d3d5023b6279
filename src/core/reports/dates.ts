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
/** Found from the year on: it is rarer than the letters of months, and what is before it is `day` and `month`. */
const inWords = new RegExp(
  [
    `(?<y>\\d{4})\\b(?<=`,
    `(?<day>(?:\\b(?<w>${weekdays.join('|')}),?\\s+(?:the\\s+)?)?\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?`,
    `(?<month>\\b(?<n>${monthPattern}),?\\s+)\\d{4})`,
  ].join(''),
  'gi',
);
/** Each with something simpler that is in every text with a date of that form. */
const inFigures: readonly (readonly [form: RegExp, hint: RegExp])[] = [
  [/\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/g, /\d-\d/],
  [
    /(?<![\d./-])(?<d>\d{1,2})(?<s>[./-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2})(?![\d/-])/g,
    /\d[./-]\d{1,2}[./-]\d/,
  ],
];

/** A date as its words or figures stand in a text. */
interface Written extends TextRange {
  readonly year: number;
  readonly month: number;
  /** Null where only month and year are given. */
  readonly day: number | null;
  /** As it is written beside the date; null where none is. */
  readonly weekday: string | null;
}

/** The dates that a text holds, in order: in words or figures (day first), with or without a weekday, or month and year. */
export const datesIn = (text: string): readonly DateReading[] =>
  datesWritten(text).map((date) => reading(text, date));

/** Where they stand. */
export const datePlaces = (text: string): readonly TextRange[] => datesWritten(text);

function datesWritten(text: string): readonly Written[] {
  const found: Written[] = [];
  if (!/\d/.test(text)) return found;
  const take = (date: Written): boolean => {
    const isFree = found.every(({ start, end }) => end <= date.start || date.end <= start);
    if (isFree) found.push(date);
    return isFree;
  };
  const [iso, others] = inFigures.map(([form, hint]) => (hint.test(text) ? matchesIn(text, form) : []));
  for (const match of iso ?? []) take(figuresOf(match));
  for (const { index, 0: year, groups = {} } of matchesIn(text, inWords)) {
    const { day = '', month = '', n = '', d, w = null } = groups;
    const start = index - month.length;
    const alone = { start, end: index + year.length, year: Number(year), month: monthOf(n) };
    // Where the day before it belongs to another date, the month and the year are one by themselves.
    if (d === undefined || !take({ ...alone, start: start - day.length, day: Number(d), weekday: w }))
      take({ ...alone, day: null, weekday: null });
  }
  for (const match of others ?? []) take(figuresOf(match));
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

function figuresOf({ index, 0: said, groups = {} }: RegExpExecArray): Written {
  const { d, m, y = '' } = groups;
  const year = Number(y.length === 2 ? `20${y}` : y);
  return { start: index, end: index + said.length, year, month: Number(m), day: Number(d), weekday: null };
}

/** The first date of a text; null where there is none. */
export const parseDate = (text: string): DateReading | null => datesIn(text)[0] ?? null;

function reading(text: string, { start, end, year, month, day, weekday }: Written): DateReading {
  const base = { text: text.slice(start, end), start, end };
  if (day === null) {
    const iso = `${String(year)}-${String(month).padStart(2, '0')}`;
    return { ...base, weekdayMismatch: null, precision: 'month', iso };
  }
  const iso = printDate({ year, month, day });
  if (parseIso(iso) === null) return { ...base, weekdayMismatch: null, precision: 'day', iso: null };
  const right = weekday === null ? null : weekdayOf(year, month, day);
  const weekdayMismatch = right?.toLowerCase() === weekday?.toLowerCase() ? null : right;
  return { ...base, weekdayMismatch, precision: 'day', iso };
}

/** 1 to 12: three letters tell the months apart. */
const monthOf = (written: string): number => 1 + monthStarts.indexOf(written.slice(0, 3).toLowerCase());
const monthStarts = monthNames.map((name) => name.slice(0, 3).toLowerCase());

/** How a field writes a date: an ISO date in the field's words, anything else as it stands. */
export function writeDate(value: string, format: HeaderField['dateFormat'] = 'day'): string {
  const date = parseIso(value.trim());
  if (date === null) return value;
  const words = dateWords(date);
  if (format === 'month') return words.replace(/^\d+ /, '');
  return format === 'weekday' ? `${weekdayOf(date.year, date.month, date.day)} ${words}` : words;
}

/** By the Gregorian calendar (Sakamoto's method). */
function weekdayOf(year: number, month: number, day: number): string {
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const index = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return weekdays[index] ?? '';
}
