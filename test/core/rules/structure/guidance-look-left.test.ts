import { guidanceLookLeft } from '../../../../src/core/rules/structure/guidance-look-left.ts';
import { findings, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('guidance-look-left', () => {
  it('says nothing of plain words, of guidance, or where no type is known', () => {
    expect(subjects(guidanceLookLeft, paper())).toEqual([]);
    expect(subjects(guidanceLookLeft, paper({ summary: '1.1 {Write about SUMMARY.}' }))).toEqual([]);
    expect(subjects(guidanceLookLeft, '{Our own words.}', { type: null })).toEqual([]);
  });

  it('advises on words that are marked as guidance, quotes them, and offers to take the marks off safely', () => {
    const report = paper({ summary: '1.1 {We keep homes. Write about SUMMARY. Many.}' });
    expect(findings(guidanceLookLeft, report)).toMatchObject([
      {
        severity: 'advice',
        outcome: 'review',
        subject: 'summary',
        message:
          '“We keep homes.” is your own text but still marked as guidance. Take the marking off, so that it reads like the rest of the report.',
        location: { start: 0, end: 14 },
        fixes: [
          {
            safe: true,
            edits: [
              { kind: 'unmark-guidance', at: { start: 0, end: 14 }, expected: 'We keep homes.' },
              { kind: 'unmark-guidance', at: { start: 36, end: 41 }, expected: 'Many.' },
            ],
          },
        ],
      },
    ]);
  });

  it('counts what is typed so as written: a name signs, and “Not applicable” answers', () => {
    const report = paper({ legal: '{P. Okafor, 8 January 2026}', financial: '{Not applicable}' });
    expect(subjects(guidanceLookLeft, report)).toEqual(['legal', 'financial']);
  });
});
