import { nationOf } from '../../calendar/notice.ts';
import type { Nation } from '../../calendar/bank-holidays.ts';
import type { Header, RuleInput } from '../../model/index.ts';
import { datesIn } from '../../reports/index.ts';

export interface MeetingDate {
  /** ISO date. */
  readonly date: string;
  readonly field: Header;
  /** Of the council; null where its area is in none of the four. */
  readonly nation: Nation | null;
}

/** The day of the meeting as the header gives it; null where it gives none, or only a month. */
export function meetingDate({ report }: RuleInput): MeetingDate | null {
  const field = report.header.find(({ id, state }) => id === 'date' && state === 'filled');
  const [date] = field === undefined ? [] : datesIn(field.text);
  if (field === undefined || date?.iso === null || date?.precision !== 'day') return null;
  return { date: date.iso, field, nation: report.type === null ? null : nationOf(report.type.area) };
}
