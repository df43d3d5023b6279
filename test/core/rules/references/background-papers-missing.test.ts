import { backgroundPapersMissing } from '../../../../src/core/rules/references/background-papers-missing.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('background-papers-missing', () => {
  it('is content with a list, and with “None”', () => {
    expect(subjects(backgroundPapersMissing, paper())).toEqual([]);
    expect(
      subjects(backgroundPapersMissing, paper({ 'background-papers': 'Sufficiency survey 2025' })),
    ).toEqual([]);
  });

  it('finds a row that is empty, guidance or missing', () => {
    const said = (text: string | null) =>
      messages(backgroundPapersMissing, paper({ 'background-papers': text }));
    expect(said('')).toEqual([
      'The row for background papers is empty. List the papers that the report relies on, or say “None”.',
    ]);
    expect(said('{List.}')[0]).toContain('still holds its guidance');
    expect(said('TBC')[0]).toContain('says only “TBC”. List the papers');
    expect(said(null)[0]).toContain('is missing');
  });

  it('cites the statute that asks for them', () => {
    expect(backgroundPapersMissing.source).toBe('Local Government Act 1972, s.100D');
  });
});
