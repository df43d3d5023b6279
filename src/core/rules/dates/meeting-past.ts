import type { Rule } from '../../model/index.ts';
import { writeDate } from '../../reports/index.ts';
import { meetingDate } from './meeting-date.ts';

/** The meeting was before today: a report that was begun from an older one, or the year not changed in January. */
export const meetingPast: Rule = {
  id: 'meeting-past',
  title: 'The meeting is still to come',
  why: 'A report that was begun from last quarter’s often keeps its date, and goes out for a meeting that is over.',
  severity: 'warning',
  tags: ['dates'],
  source: 'Reportwright',
  *check(input) {
    const meeting = meetingDate(input);
    if (meeting === null || meeting.date >= input.today) return;
    yield {
      outcome: 'review',
      message: `The meeting on ${writeDate(meeting.date, 'weekday')} is over. Make sure that the date is that of the meeting this report is for.`,
      subject: meeting.field.id,
      location: meeting.field.at,
      fixes: [],
    };
  },
};
