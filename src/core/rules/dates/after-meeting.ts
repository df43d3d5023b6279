import type { RuleInput } from '../../model/index.ts';
import { datesIn, writeDate } from '../../reports/index.ts';

/** The day or the month of the meeting, as the header gives it: `2026-01-20`, `2026-01`; null where it gives none. */
function meetingOf({ report }: RuleInput): string | null {
  const field = report.header.find(({ id, state }) => id === 'date' && state === 'filled');
  return field === undefined ? null : (datesIn(field.text)[0]?.iso ?? null);
}

/**
 * The first of some dates that is after the meeting, with the meeting's, both in words. A month is after another only as
 * a whole. Null where none is, and where the meeting has no date.
 */
export function afterMeeting(
  input: RuleInput,
  dates: readonly (string | null)[],
): { readonly date: string; readonly meeting: string } | null {
  const meeting = meetingOf(input);
  if (meeting === null) return null;
  const late = dates.find((date) => {
    const precision = Math.min(date?.length ?? 0, meeting.length);
    return date !== null && date.slice(0, precision) > meeting.slice(0, precision);
  });
  return late === undefined || late === null ? null : { date: inWords(late), meeting: inWords(meeting) };
}

/** A month goes by its name: "November 2017". */
const inWords = (date: string): string =>
  date.length === 7 ? writeDate(`${date}-01`, 'month') : writeDate(date);
