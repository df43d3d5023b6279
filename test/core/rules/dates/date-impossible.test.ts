import { dateImpossible } from '../../../../src/core/rules/dates/date-impossible.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('date-impossible', () => {
  it.each([
    'The meeting is on 20 January 2026.',
    'On Tuesday 20 January 2015 the board met.',
    'On 29 February 2024, and on 29 February.',
    'Figures as at 31 March 2025 and 31/03/2025.',
    'Of whom 45 may have left; 67 March-born children.',
    'On Thurs 4 Sept 2025, Tue. 14/10/2025, Weds, 15.10.25 and Fri the 3rd of October 2025.',
    'The committee sat 5 October 2025.',
    'From Monday 12 May to Friday 20 June 2025, and Monday 15 December until Friday 9 January 2026.',
    'On Monday 1 and Tuesday 2 September 2025, open Monday to Friday 9 to 5 from 1 September 2025.',
    'Mr Smith, born Monday 3/5/62.',
    'Clause 31.2.14, version 31.4.25, part 13.13.2025 and item 2025-26-30.',
    'Dydd Mawrth 14 Hydref 2025 a 31 Mawrth 2026.',
    'Between 1.31 March and 2017/18, as clause 4.13.12 says.',
  ])('says nothing of dates that exist: %s', (text) => {
    expect(messages(dateImpossible, text, { type: null })).toEqual([]);
  });

  it.each([
    [
      'The meeting is on 31 February 2026.',
      '“31 February 2026” is not in the calendar. Correct the day or the month.',
    ],
    ['By 31st April', '“31st April” is not in the calendar. Correct the day or the month.'],
    ['On 29 February 2023', '“29 February 2023” is not in the calendar. Correct the day or the month.'],
    ['On 0 May 2026', '“0 May 2026” is not in the calendar. Correct the day or the month.'],
    ['On 32 January 2026', '“32 January 2026” is not in the calendar. Correct the day or the month.'],
    ['On Monday 20 January 2015', '“Monday 20 January 2015” is a Tuesday. Correct the weekday or the date.'],
    ['On Mon 4 Sep 2025', '“Mon 4 Sep 2025” is a Thursday. Correct the weekday or the date.'],
    ['On Wednesday 14/10/2025', '“Wednesday 14/10/2025” is a Tuesday. Correct the weekday or the date.'],
    ['By Thurs. 14.10.25', '“Thurs. 14.10.25” is a Tuesday. Correct the weekday or the date.'],
    [
      'From Monday 13 May to Friday 20 June 2025',
      '“Monday 13 May” is a Tuesday. Correct the weekday or the date.',
    ],
    [
      'On Monday 2 and Wednesday 3 September 2025',
      '“Monday 2” is a Tuesday. Correct the weekday or the date.',
    ],
    ['By 31.04.2025', '“31.04.2025” is not in the calendar. Correct the day or the month.'],
    ['To 31/11/25', '“31/11/25” is not in the calendar. Correct the day or the month.'],
    ['On 2025-02-30', '“2025-02-30” is not in the calendar. Correct the day or the month.'],
    ['By September 31, 2025', '“September 31, 2025” is not in the calendar. Correct the day or the month.'],
    ['Ar 31 Tachwedd 2025', '“31 Tachwedd” is not in the calendar. Correct the day or the month.'],
    ['By 31/02/2015', '“31/02/2015” is not in the calendar. Correct the day or the month.'],
    ['By 02/31/2015', '“02/31/2015” is not in the calendar. Correct the day or the month.'],
  ])('finds a date that does not: %s', (text, message) => {
    expect(messages(dateImpossible, text, { type: null })).toEqual([message]);
  });

  it('asks a person to look at a date with the month first, and says which day it would be', () => {
    expect(findings(dateImpossible, 'By 12/25/2025 or 1/2/2025.', { type: null })).toMatchObject([
      {
        outcome: 'review',
        message:
          '“12/25/2025” has the month first, as Americans write it. If 25 December 2025 is meant, write that.',
      },
    ]);
  });

  it('says nothing where the whole document has the month first, and all where some dates cannot', () => {
    const american = 'From 12/25/2025 to 1/31/2026.';
    expect(messages(dateImpossible, american, { type: null })).toEqual([]);
    expect(messages(dateImpossible, `${american} By 02/31/2026.`, { type: null })).toHaveLength(1);
    expect(messages(dateImpossible, `${american} By 28/02/2026.`, { type: null })).toHaveLength(2);
  });

  it('says which part of the report the date stands in', () => {
    expect(subjects(dateImpossible, paper({ date: '31 February 2026' }))).toEqual(['date']);
    expect(subjects(dateImpossible, paper({ summary: '1.1 By 31 April 2026.' }))).toEqual(['summary']);
    expect(subjects(dateImpossible, paper({ legal: 'P. Okafor, 31 April 2026' }))).toEqual(['legal']);
  });

  it('quotes the date in its place', () => {
    expect(findings(dateImpossible, 'Due by 31 April 2026 at the latest', { type: null })).toMatchObject([
      {
        location: {
          block: 0,
          start: 7,
          end: 20,
          quote: { exact: '31 April 2026', prefix: 'Due by ', suffix: ' at the latest' },
        },
      },
    ]);
  });

  it('asks a person to look at a date field without a date; a month will do', () => {
    expect(messages(dateImpossible, paper({ date: 'next week' }))).toEqual([
      'Date of meeting has no date in it: “next week”. Write the day, month and year, like 20 January 2026.',
    ]);
    for (const date of ['NOVEMBER 2017', '20 Ionawr 2026', 'January 20, 2026'])
      expect(messages(dateImpossible, paper({ date }))).toEqual([]);
  });
});
