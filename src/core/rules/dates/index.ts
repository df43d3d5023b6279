import type { Rule } from '../../model/index.ts';
import { approvalAfterMeeting } from './approval-after-meeting.ts';
import { consultationAfterMeeting } from './consultation-after-meeting.ts';
import { dateImpossible } from './date-impossible.ts';
import { keyDecisionNotice } from './key-decision-notice.ts';
import { meetingPast } from './meeting-past.ts';
import { noticeMissed } from './notice-missed.ts';

export const datesRules: readonly Rule[] = [
  dateImpossible,
  meetingPast,
  noticeMissed,
  keyDecisionNotice,
  approvalAfterMeeting,
  consultationAfterMeeting,
];
