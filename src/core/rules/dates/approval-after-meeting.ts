import type { Rule } from '../../model/index.ts';
import { titleCase } from '../place.ts';
import { afterMeeting } from './after-meeting.ts';

/** Somebody approved the report on a day after the meeting for which it was written. */
export const approvalAfterMeeting: Rule = {
  id: 'approval-after-meeting',
  title: 'The report was approved before its meeting',
  why: 'An approval that is dated after the meeting was not there when members decided, or its date is wrong.',
  severity: 'error',
  tags: ['dates', 'sign-off'],
  source: 'Reportwright',
  *check(input) {
    for (const { role, spec, state, date, at } of input.report.signOffs) {
      if (state !== 'signed' && state !== 'stale') continue;
      const late = afterMeeting(input, [date]);
      if (late === null) continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(spec.title)} approved the report on ${late.date}, after the meeting (${late.meeting}). Correct the date of the approval or of the meeting.`,
        subject: role,
        location: at,
        fixes: [],
      };
    }
  },
};
