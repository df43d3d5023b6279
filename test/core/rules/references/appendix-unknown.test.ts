import { appendixUnknown } from '../../../../src/core/rules/references/appendix-unknown.ts';
import { reportTypes } from '../../../../src/report-types/index.ts';
import { findings, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

/** A type without a list of appendices. */
const type = { ...smallType, records: smallType.records.filter(({ id }) => id !== 'appendices') };
const said = (summary: string, extra = '') => subjects(appendixUnknown, paper({ summary, extra }), { type });

describe('appendix-unknown', () => {
  it('finds an appendix that the text names and that is neither listed nor there, once', () => {
    expect(
      findings(appendixUnknown, paper({ summary: '1.1 See Appendix 4.\n1.2 Appendix 4 says more.' }), {
        type,
      }),
    ).toMatchObject([
      {
        outcome: 'review',
        severity: 'warning',
        subject: 'appendix-4',
        message:
          '“Appendix 4”: Appendix 4 is neither listed nor part of this document. Add it under a heading “Appendix 4”, list it, or make sure that it is sent with the report.',
        location: { block: 4, start: 4, end: 14 },
      },
    ]);
  });

  it.each([
    '1.1 See Appendix 1.',
    '1.1 This follows Appendix 4 to the Local Plan.',
    '1.1 See Appendix A of the agreement.',
    '1.1 The implications are set out below.',
  ])('says nothing of %s', (summary) => {
    expect(said(summary)).toEqual([]);
  });

  it('says nothing of an appendix that is listed among the background papers', () => {
    const nottingham = reportTypes.find(({ id }) => id === 'nottingham-2017');
    if (nottingham === undefined) throw new Error('There is no such type.');
    const title = nottingham.sections.find(({ id }) => id === 'background-papers')?.title ?? '';
    const text = (list: string) => `# REASONS FOR RECOMMENDATIONS\nSee Appendix 2.\n# ${title}\n${list}`;
    expect(subjects(appendixUnknown, text('Risk register'), { type: nottingham })).toEqual(['appendix-2']);
    expect(subjects(appendixUnknown, text('Appendix 2 – Risk register'), { type: nottingham })).toEqual([]);
  });

  it('leaves it to the list of appendices where the type has one, and says nothing of a report of no known type', () => {
    const summary = '1.1 See Appendix 4.';
    expect(subjects(appendixUnknown, paper({ summary }))).toEqual([]);
    expect(subjects(appendixUnknown, 'See Appendix 4.', { type: null })).toEqual([]);
  });
});
