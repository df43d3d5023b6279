import fc from 'fast-check';

import { bankHolidays, isWorkingDay } from '../../../src/core/calendar/bank-holidays.ts';
import type { Nation } from '../../../src/core/calendar/bank-holidays.ts';
import { dayOf, easter, isoOf, weekdayOf } from '../../../src/core/calendar/days.ts';
import { keyDecisionNotice, nationOf, publishBy, reportNotice } from '../../../src/core/calendar/notice.ts';

const holidays = (nation: Nation, year: number): readonly string[] =>
  [...bankHolidays(nation, year).keys()].sort((a, b) => a - b).map(isoOf);

describe('days', () => {
  test('are numbers that can be counted, and no date is no number', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2026-02-28') + 1).toBe(dayOf('2026-03-01'));
    for (const wrong of ['2026-02-29', '2026-2-1', '2026-02', 'soon', '']) expect(dayOf(wrong)).toBeNaN();
    expect(isoOf(Number.NaN)).toBe('');
    expect(weekdayOf(dayOf('2026-11-22'))).toBe(0);
  });

  test('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), (day) => dayOf(isoOf(day)) === day),
      { seed: 3 },
    );
  });

  test.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => {
    expect(isoOf(easter(year))).toBe(day);
  });
});

// As GOV.UK published them ("UK bank holidays", Open Government Licence v3.0).
describe('bank holidays', () => {
  test.each<[Nation, number, readonly string[]]>([
    [
      'england',
      2022,
      [
        '2022-01-03', '2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29',
        '2022-09-19', '2022-12-26', '2022-12-27',
      ],
    ],
    [
      'england',
      2023,
      [
        '2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-28',
        '2023-12-25', '2023-12-26',
      ],
    ],
    [
      'england',
      2026,
      [
        '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25',
        '2026-12-28',
      ],
    ],
    [
      'wales',
      2027,
      [
        '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27',
        '2027-12-28',
      ],
    ],
    [
      'scotland',
      2022,
      [
        '2022-01-03', '2022-01-04', '2022-04-15', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-01',
        '2022-09-19', '2022-11-30', '2022-12-26', '2022-12-27',
      ],
    ],
    [
      'scotland',
      2025,
      [
        '2025-01-01', '2025-01-02', '2025-04-18', '2025-05-05', '2025-05-26', '2025-08-04', '2025-12-01',
        '2025-12-25', '2025-12-26',
      ],
    ],
    [
      'scotland',
      2026,
      [
        '2026-01-01', '2026-01-02', '2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15', '2026-08-03',
        '2026-11-30', '2026-12-25', '2026-12-28',
      ],
    ],
    [
      'northern-ireland',
      2025,
      [
        '2025-01-01', '2025-03-17', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-07-14',
        '2025-08-25', '2025-12-25', '2025-12-26',
      ],
    ],
  ])('%s %i', (nation, year, days) => {
    expect(holidays(nation, year)).toEqual(days);
  });
}); // prettier-ignore

describe('the last day on which to publish', () => {
  test.each<[string, Nation, string]>([
    // A plain week: Tuesday 17 February; Monday 16 to Tuesday 10 are the five clear days.
    ['2026-02-17', 'england', '2026-02-09'],
    ['2026-02-17', 'wales', '2026-02-11'],
    ['2026-02-17', 'scotland', '2026-02-11'],
    // Over Easter: Friday 3 and Monday 6 April are no working days, in Scotland the Monday is one.
    ['2026-04-09', 'england', '2026-03-30'],
    ['2026-04-09', 'scotland', '2026-04-02'],
    // Over the holiday for the World Cup, which Scotland alone had.
    ['2026-06-17', 'scotland', '2026-06-10'],
    ['2026-06-17', 'wales', '2026-06-11'],
    // Over Christmas and New Year.
    ['2026-01-05', 'england', '2025-12-23'],
    ['2026-02-17', 'northern-ireland', '2026-02-09'],
  ])('for a meeting on %s in %s is %s', (meeting, nation, day) => {
    expect(publishBy(meeting, nation, reportNotice[nation])).toBe(day);
  });

  test('of a key decision is 28 clear days before, weekends and all', () => {
    expect(publishBy('2026-02-17', 'england', keyDecisionNotice)).toBe('2026-01-19');
  });

  test('is nothing where the meeting has no date', () => {
    expect(publishBy('2026-02', 'england', keyDecisionNotice)).toBeNull();
  });

  test('is a working day with as many working days between as the law wants', () => {
    const nations: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
    fc.assert(
      fc.property(fc.integer({ min: 18000, max: 25000 }), fc.constantFrom(...nations), (meeting, nation) => {
        const last = dayOf(publishBy(isoOf(meeting), nation, reportNotice[nation]) ?? '');
        const between = Array.from({ length: meeting - last - 1 }, (_, index) => last + 1 + index);
        const clear = between.filter((day) => isWorkingDay(nation, day)).length;
        expect(isWorkingDay(nation, last)).toBe(true);
        expect(clear).toBe(reportNotice[nation].clearDays);
      }),
      { seed: 5 },
    );
  });
});

test('the nation of an area is the first letter of its code', () => {
  expect(['E06000015', 'W06000015', 'S12000036', 'N09000003', 'K02000001'].map(nationOf)).toEqual([
    'england',
    'wales',
    'scotland',
    'northern-ireland',
    null,
  ]);
});
