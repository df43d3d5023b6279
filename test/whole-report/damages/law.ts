/** Dates that cannot be, notice that was not given, and what the public may not see. */

import { adds, fills, goesOn, retype } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

export const law: readonly Damage[] = [
  {
    title: 'the weekday of the meeting is wrong',
    paper: 'derby2015',
    does: [retype('Tuesday 20 January 2026', 'Thursday 20 January 2026')],
    finds: [
      fail(
        'date-impossible',
        'date',
        'Date of meeting',
        '“Thursday 20 January 2026” is a Tuesday. Correct the weekday or the date.',
      ),
    ],
  },
  {
    title: 'an action is due on a day that no calendar has',
    paper: 'derby2015',
    does: [retype('30 June 2026', '31 June 2026')],
    finds: [
      fail(
        'date-impossible',
        'date',
        'table 4, row 4',
        '“31 June 2026” is not in the calendar. Correct the day or the month.',
      ),
    ],
  },
  {
    title: 'the paper of January goes out again in February',
    paper: 'derby2015',
    does: [],
    on: '2026-02-02',
    finds: [
      review('meeting-past', 'date', 'Date of meeting', 'The meeting on Tuesday 20 January 2026 is over.'),
    ],
  },
  {
    title: 'the paper comes three days before its meeting',
    paper: 'derby2015',
    does: [],
    on: '2026-01-15',
    finds: [
      review(
        'notice-missed',
        'date',
        'Date of meeting',
        'The report had to be open to the public by Monday 12 January 2026, five clear days before the meeting on Tuesday 20 January 2026.',
      ),
    ],
  },
  {
    title: 'a key decision is asked for without notice',
    paper: 'derby2015',
    does: [goesOn('Waiting for the statistics', 'This is a key decision.')],
    finds: [
      review(
        'key-decision-notice',
        'key-decision',
        'paragraph 5.1',
        'The report is for a key decision, and does not say when notice was given',
      ),
    ],
  },
  {
    title: 'an officer approved the report five days after the meeting',
    paper: 'derby2015',
    does: [fills('rw:o:legal', 'Priya Okafor, Solicitor, 25 January 2026')],
    finds: [
      fail(
        'approval-after-meeting',
        'legal',
        'Approvals table, Legal officer',
        'Legal officer approved the report on 25 January 2026, after the meeting (20 January 2026).',
      ),
    ],
  },
  {
    title: 'the portfolio holder is consulted in the month after the meeting',
    paper: 'nottingham2017',
    does: [fills('rw:h:consultation-date', '15 February 2026')],
    finds: [
      fail(
        'consultation-after-meeting',
        'consultation-date',
        'Date of consultation with Portfolio Holder(s)',
        'Date of consultation with Portfolio Holder(s): 15 February 2026 is after the meeting (January 2026).',
      ),
    ],
  },
  {
    title: 'the text says that the report is exempt, and its head does not',
    paper: 'derby2015',
    does: [
      goesOn(
        'This report says what lies behind',
        'This report contains exempt information under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972, because it relates to the business affairs of a provider. The public interest in keeping it private is greater than that in publishing it.',
      ),
    ],
    finds: [
      fail(
        'exempt-marking-missing',
        'exempt-marking',
        'paragraph 1.2',
        'says that the report is exempt, but nothing at its head says “Not for publication”.',
      ),
    ],
  },
  {
    title: 'an English council keeps a report back by a paragraph of the law for Wales',
    paper: 'derby2015',
    does: [
      adds(
        'Derby City Council',
        'NOT FOR PUBLICATION by virtue of paragraph 14 of Part 4 of Schedule 12A to the Local Government Act 1972, because it relates to the business affairs of a provider. The public interest in keeping it private is greater than that in publishing it.',
      ),
    ],
    finds: [
      fail(
        'exempt-paragraph-unknown',
        'exempt-14',
        'top of the report',
        'cites the law for Wales, and the council is in England. Use a paragraph of Part 1 of Schedule 12A to the Local Government Act 1972: 1 to 7.',
      ),
    ],
  },
  {
    title: 'a report is marked exempt without a ground',
    paper: 'derby2015',
    does: [adds('Derby City Council', 'NOT FOR PUBLICATION')],
    finds: [
      fail(
        'exempt-reason-missing',
        'exempt-reason',
        'top of the report',
        '“NOT FOR PUBLICATION” keeps the report from the public without giving the paragraph of the law, the reason and the public interest test. Add them.',
      ),
    ],
  },
  {
    title: 'an exempt appendix is in the file of the public report',
    paper: 'derby2015',
    does: [
      retype(
        'ACTION PLAN OF THE EDGE OF CARE TEAM',
        'EXEMPT APPENDIX – NOT FOR PUBLICATION: paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972',
      ),
      goesOn(
        'The team reports on these actions each month.',
        'This appendix is exempt because it relates to particular individuals, and the public interest in keeping it private is greater than that in publishing it.',
      ),
    ],
    finds: [
      review(
        'exempt-part-mixed',
        'exempt-part',
        'heading “EXEMPT APPENDIX – NOT FOR PUBLICATION: paragraph 1 of Part…”',
        'begins a part that the public may not see, and what comes before it is public. Move that part to a document of its own',
      ),
    ],
  },
];
