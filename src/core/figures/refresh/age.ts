import { dateWords, parseDate } from '../dates.ts';
import type { CalendarDate } from '../dates.ts';

/** `on 3 January 2026, 17 days ago`, of an ISO instant or date; null where it is none. Without the days where `today` is not known. */
export function ageWords(instant: string, today: string | null): string | null {
  const then = parseDate(instant.slice(0, 10));
  if (then === null) return null;
  const on = `on ${dateWords(then)}`;
  const now = today === null ? null : parseDate(today);
  const days = now === null ? -1 : dayNumber(now) - dayNumber(then);
  if (days < 0) return on;
  return `${on}, ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}`;
}

const dayNumber = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day) / 86_400_000;
