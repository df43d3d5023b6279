import { readReport, withOwnWords } from '../../../../src/core/reports/index.ts';
import { backgroundPaperExempt } from '../../../../src/core/rules/references/background-paper-exempt.ts';
import { reportTypes } from '../../../../src/report-types/index.ts';
import { outline } from '../../../support/outline.ts';
import { findings, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

const listed = (papers: string) => paper({ 'background-papers': papers });

describe('background-paper-exempt', () => {
  it('finds a listed paper that says that the public may not see it', () => {
    expect(findings(backgroundPaperExempt, listed('Valuation report (exempt, paragraph 3)'))).toMatchObject([
      {
        outcome: 'review',
        severity: 'warning',
        subject: 'background-papers',
        message:
          '“Valuation report (exempt, paragraph 3)” is listed as a background paper, which the public has a right to inspect. Take it off the list, or make sure that it can be inspected and take out the words that say otherwise.',
      },
    ]);
  });

  it.each([
    'Counsel’s opinion – confidential',
    'Confidential: business case',
    'Exempt report to Cabinet, 8 January 2026',
    'Commercial appendix, NOT FOR PUBLICATION',
    'Tender evaluation (Schedule 12A, paragraph 3)',
    'The tender evaluation, which is exempt.',
    'Exempt legal advice',
    'Confidential HR file',
  ])('finds %s', (line) => {
    expect(subjects(backgroundPaperExempt, listed(line))).toEqual(['background-papers']);
  });

  it.each([
    'None',
    'None other than exempt information',
    'Exempt accommodation strategy 2024',
    'Confidential reporting code',
    'Confidentiality policy',
    'Exempt accommodation: the report of the ombudsman',
    'Confidential waste collection: business case',
    'Valuation report (non-exempt version)',
    'Business case (not confidential)',
    '{List papers, but no exempt information.}',
    null,
  ])('says nothing of %s', (line) => {
    expect(subjects(backgroundPaperExempt, paper({ 'background-papers': line }))).toEqual([]);
  });

  it('does not read what the contact or the list of appendices says', () => {
    expect(
      subjects(backgroundPaperExempt, paper({ appendices: 'Appendix 1 – Implications (exempt)' })),
    ).toEqual([]);
  });
});

describe('background-paper-exempt, in a section of its own', () => {
  const type = reportTypes.find(({ id }) => id === 'nottingham-2017');
  it('passes over the title of the section, which names exempt information, and reads its lines', () => {
    if (type === undefined) throw new Error('There is no such type.');
    const title = type.sections.find(({ id }) => id === 'background-papers')?.title ?? '';
    const text = `# ${title}\nRisk register\nExempt report of 8 January 2026`;
    expect(subjects(backgroundPaperExempt, text, { type })).toEqual(['background-papers']);
    const document = outline(text);
    expect(readReport(withOwnWords(document, type), [type], type.id).type?.id).toBe('nottingham-2017');
    expect(subjects(backgroundPaperExempt, `# ${title}\nRisk register`, { type })).toEqual([]);
  });
});
