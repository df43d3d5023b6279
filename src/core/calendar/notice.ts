/** Until when a paper must be open to the public, and a decision announced, before a meeting. */

import { isWorkingDay } from './bank-holidays.ts';
import type { Nation } from './bank-holidays.ts';
import { dayOf, isoOf } from './days.ts';

export interface Notice {
  /** Days that must lie between: neither the day of publication nor that of the meeting counts. */
  readonly clearDays: number;
  /** Whether only days on which offices are open count. */
  readonly working: boolean;
  readonly source: string;
}

/** Publication of the agenda and its reports. Northern Ireland: five clear days by the Local Government Act (Northern Ireland) 2014. */
export const reportNotice: Readonly<Record<Nation, Notice>> = {
  england: {
    clearDays: 5,
    working: true,
    source:
      'Local Government Act 1972, s.100B(3), as amended by the Local Authorities (Access to Meetings and Documents) (Period of Notice) (England) Order 2002 (SI 2002/715)',
  },
  wales: {
    clearDays: 3,
    working: true,
    source:
      'Local Government Act 1972, s.100BA(3), as inserted by the Local Government and Elections (Wales) Act 2021, Sch. 4, para. 7',
  },
  scotland: { clearDays: 3, working: true, source: 'Local Government (Scotland) Act 1973, s.50B(3)' },
  'northern-ireland': {
    clearDays: 5,
    working: true,
    source: 'Local Government Act (Northern Ireland) 2014, s.44',
  },
};

/** Notice of a key decision of an executive. Only England has it. */
export const keyDecisionNotice: Notice = {
  clearDays: 28,
  working: false,
  source:
    'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012 (SI 2012/2089), reg. 9',
};

/** The last day on which to publish, so that the clear days lie between it and the meeting; null where the meeting's is no date. */
export function publishBy(meeting: string, nation: Nation, { clearDays, working }: Notice): string | null {
  let day = dayOf(meeting);
  if (Number.isNaN(day)) return null;
  for (let left = clearDays; left > 0;) {
    day -= 1;
    if (!working || isWorkingDay(nation, day)) left -= 1;
  }
  day -= 1;
  // On a day when offices are closed nobody publishes: the day before that.
  while (working && !isWorkingDay(nation, day)) day -= 1;
  return isoOf(day);
}

/** The nation of a GSS code; null for one of none of the four. */
export function nationOf(area: string): Nation | null {
  const nations: Readonly<Record<string, Nation>> = {
    E: 'england',
    W: 'wales',
    S: 'scotland',
    N: 'northern-ireland',
  };
  return nations[area.charAt(0)] ?? null;
}
