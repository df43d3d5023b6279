import type { Rule } from '../../model/index.ts';
import { dateImpossible } from './date-impossible.ts';
import { meetingPast } from './meeting-past.ts';
import { noticeMissed } from './notice-missed.ts';

export const datesRules: readonly Rule[] = [dateImpossible, meetingPast, noticeMissed];
