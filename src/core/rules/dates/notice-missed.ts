import { publishBy, reportNotice } from '../../calendar/notice.ts';
import type { Rule } from '../../model/index.ts';
import { writeDate } from '../../reports/index.ts';
import { meetingDate } from './meeting-date.ts';

/** The last day on which the report could be opened to the public in time is over, and the meeting is still to come. */
export const noticeMissed: Rule = {
  id: 'notice-missed',
  title: 'The report is in time for its meeting',
  why: 'The law gives the public clear days to read a report before the meeting. One that comes later can be taken only where the chair agrees that it is urgent, for a reason that the minutes give.',
  severity: 'warning',
  tags: ['dates', 'law'],
  source:
    'Local Government Act 1972, s.100B and s.100BA; Local Government (Scotland) Act 1973, s.50B; Local Government Act (Northern Ireland) 2014, s.44',
  *check(input) {
    const meeting = meetingDate(input);
    if (meeting?.nation == null || meeting.date < input.today) return;
    const notice = reportNotice[meeting.nation];
    const last = publishBy(meeting.date, meeting.nation, notice);
    if (last === null || input.today <= last) return;
    yield {
      outcome: 'review',
      message: `The report had to be open to the public by ${writeDate(last, 'weekday')}, ${words[notice.clearDays] ?? String(notice.clearDays)} clear days before the meeting on ${writeDate(meeting.date, 'weekday')}. If it was not, the item can be taken only as urgent: ask the democratic services officer, and say why in the report.`,
      subject: meeting.field.id,
      location: meeting.field.at,
      fixes: [],
    };
  },
};

const words: Readonly<Record<number, string>> = { 3: 'three', 5: 'five' };
