import type { Rule } from '../../model/index.ts';
import { datesIn } from '../../reports/index.ts';
import { titleCase } from '../place.ts';
import { afterMeeting } from './after-meeting.ts';

/** A date in the header that has to come before the meeting, such as that of a consultation, comes after it. */
export const consultationAfterMeeting: Rule = {
  id: 'consultation-after-meeting',
  title: 'Whoever had to be consulted was consulted before the meeting',
  why: 'A consultation after the decision is none, and one that the law asks for can undo the decision.',
  severity: 'error',
  tags: ['dates'],
  source:
    'R v Brent London Borough Council, ex parte Gunning (1985): consultation takes place while proposals are still at a formative stage',
  *check(input) {
    for (const { id, spec, state, text, at } of input.report.header) {
      if (id === 'date' || spec.kind !== 'date' || state !== 'filled') continue;
      if (!/consult/i.test(`${id} ${spec.label}`)) continue;
      const late = afterMeeting(
        input,
        datesIn(text).map(({ iso }) => iso),
      );
      if (late === null) continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(spec.label)}: ${late.date} is after the meeting (${late.meeting}). Correct the date, or consult before the meeting.`,
        subject: id,
        location: at,
        fixes: [],
      };
    }
  },
};
