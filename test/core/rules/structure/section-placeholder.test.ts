import { sectionPlaceholder } from '../../../../src/core/rules/structure/section-placeholder.ts';
import { findings, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('section-placeholder', () => {
  it('says nothing of sections with the author’s words in them', () => {
    expect(subjects(sectionPlaceholder, paper())).toEqual([]);
  });

  it('quotes what an author left to be written', () => {
    expect(findings(sectionPlaceholder, paper({ summary: '1.1 TBC' }))).toMatchObject([
      { message: 'Summary says only “TBC”. Write it.' },
    ]);
  });

  it('finds a section that holds only its guidance, and leads to it', () => {
    expect(findings(sectionPlaceholder, paper({ summary: '1.1 {Write about SUMMARY.}' }))).toMatchObject([
      {
        subject: 'summary',
        severity: 'error',
        message: 'Summary still holds its guidance. Write it.',
        location: { block: expect.any(Number) as number },
      },
    ]);
  });
});
