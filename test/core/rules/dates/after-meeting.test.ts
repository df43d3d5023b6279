import { approvalAfterMeeting } from '../../../../src/core/rules/dates/approval-after-meeting.ts';
import { consultationAfterMeeting } from '../../../../src/core/rules/dates/consultation-after-meeting.ts';
import { messages } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

describe('approval-after-meeting', () => {
  const said = (legal: string, date = '20 January 2026') =>
    messages(approvalAfterMeeting, paper({ legal, date }));

  it('finds an approval that is dated after the meeting', () => {
    expect(said('P. Okafor, 21 January 2026')).toEqual([
      'Legal officer approved the report on 21 January 2026, after the meeting (20 January 2026). Correct the date of the approval or of the meeting.',
    ]);
    expect(said('P. Okafor, 1 February 2026', 'January 2026')).toHaveLength(1);
  });

  it.each([
    ['P. Okafor, 20 January 2026', '20 January 2026'],
    ['P. Okafor, 8 January 2026', '20 January 2026'],
    ['P. Okafor', '20 January 2026'],
    ['Not applicable', '20 January 2026'],
    ['P. Okafor, 21 January 2026', 'January 2026'],
    ['P. Okafor, 21 January 2026', 'to be confirmed'],
  ])('says nothing of “%s” for a meeting on %s', (legal, date) => {
    expect(said(legal, date)).toEqual([]);
  });
});

describe('consultation-after-meeting', () => {
  const type = {
    ...smallType,
    header: [
      ...smallType.header,
      {
        id: 'consultation-date',
        label: 'Date of consultation with Portfolio Holder(s) (if relevant)',
        kind: 'date',
        required: false,
        guidance: 'Give the date.',
      },
    ],
  } as const;
  const said = (consulted: string, date = '20 January 2026') =>
    messages(consultationAfterMeeting, `[${consulted}](rw:h:consultation-date)\n${paper({ date })}`, {
      type,
    });

  it('finds a consultation after the meeting', () => {
    expect(said('3 February 2026')).toEqual([
      'Date of consultation with Portfolio Holder(s): 3 February 2026 is after the meeting (20 January 2026). Correct the date, or consult before the meeting.',
    ]);
    expect(said('December 2017', 'November 2017')[0]).toContain(
      'December 2017 is after the meeting (November 2017)',
    );
    expect(said('1 December 2025 and 2 February 2026')).toHaveLength(1);
  });

  it.each(['20 January 2026', '12 December 2025', 'January 2026', 'Not applicable', ''])(
    'is content with “%s”',
    (consulted) => {
      expect(said(consulted)).toEqual([]);
    },
  );
});
