import type { Rule } from '../../../../src/core/model/index.ts';
import { meetingPast } from '../../../../src/core/rules/dates/meeting-past.ts';
import { noticeMissed } from '../../../../src/core/rules/dates/notice-missed.ts';
import { findings } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

/** Findings of 20 January 2026. */
const said = (rule: Rule, date: string, area = 'E06000015') =>
  findings(rule, paper({ date }), { type: { ...smallType, area } }).map(({ message }) => message);

describe('the date of the meeting', () => {
  test('that is over is said, with its weekday', () => {
    expect(said(meetingPast, '20 January 2025')).toEqual([
      'The meeting on Monday 20 January 2025 is over. Make sure that the date is that of the meeting this report is for.',
    ]);
  });

  test.each(['20 January 2026', '17 February 2026', 'February 2025', 'to be confirmed'])(
    '“%s” is not said to be over',
    (date) => {
      expect(said(meetingPast, date)).toEqual([]);
    },
  );
});

describe('the notice of a report', () => {
  test('that was missed is said with the last day, the clear days of the nation and what can be done', () => {
    expect(said(noticeMissed, '27 January 2026')).toEqual([
      'The report had to be open to the public by Monday 19 January 2026, five clear days before the meeting on Tuesday 27 January 2026. If it was not, the item can be taken only as urgent: ask the democratic services officer, and say why in the report.',
    ]);
    expect(said(noticeMissed, '23 January 2026', 'W06000015')[0]).toContain('three clear days');
  });

  test('is not missed on the last day, nor where the meeting is over or has no date, nor of no nation', () => {
    expect(said(noticeMissed, '28 January 2026')).toEqual([]);
    expect(said(noticeMissed, '27 January 2026', 'W06000015')).toEqual([]);
    expect(said(noticeMissed, '19 January 2026')).toEqual([]);
    expect(said(noticeMissed, 'January 2026')).toEqual([]);
    expect(said(noticeMissed, '21 January 2026', 'K02000001')).toEqual([]);
  });
});
