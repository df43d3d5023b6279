/** Dates between a date input, which holds `2026-01-20`, and a paper, which reads "20 January 2026". */
import { parseDate, writeDate } from '../core/reports/dates.ts';

/** "20 January 2026" for an ISO date; empty for anything else. */
export const paperDate = (iso: string): string => (isIso(iso) ? writeDate(iso) : '');

/** The ISO form of a text that is one date; the first of the month where only the month is given; empty for anything else. */
export function isoDate(text: string): string {
  const trimmed = text.trim();
  const date = parseDate(trimmed);
  if (!date?.iso || date.weekdayMismatch || date.text !== trimmed) return '';
  return date.precision === 'month' ? `${date.iso}-01` : date.iso;
}

/** "just now", "4 minutes ago", "2 hours ago", between two ISO instants. */
export function ago(then: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000);
  if (!(minutes >= 1)) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
}

const isIso = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
