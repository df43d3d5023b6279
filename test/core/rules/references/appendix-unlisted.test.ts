import { appendixUnlisted } from '../../../../src/core/rules/references/appendix-unlisted.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('appendix-unlisted', () => {
  it('says nothing where every appendix is listed', () => {
    expect(subjects(appendixUnlisted, paper())).toEqual([]);
    expect(
      subjects(
        appendixUnlisted,
        paper({
          summary: '1.1 See Appendix 2.',
          appendices: 'Appendix 1 – Implications // Appendix 2 – Plan',
        }),
      ),
    ).toEqual([]);
  });

  it('finds an appendix that only the text names, once, where it is named first', () => {
    const found = findings(
      appendixUnlisted,
      paper({ summary: '1.1 See Appendix 4.\n1.2 Appendix 4 says more.' }),
    );
    expect(found).toMatchObject([
      {
        subject: 'appendix-4',
        message: 'Appendix 4 is named in the text but is not listed. Add it to List of appendices.',
        location: { block: 4 },
      },
    ]);
  });

  it('says what to list where the list itself is not filled in', () => {
    expect(messages(appendixUnlisted, paper({ appendices: '' }))[0]).toMatch(
      /^List of appendices is empty\. List Appendix 1/,
    );
    expect(
      subjects(appendixUnlisted, paper({ appendices: '{List.}', summary: '1.1 See Appendix 2.' })),
    ).toEqual(['appendices']);
  });

  const named = (summary: string, appendices = 'Appendix 1 – Implications') =>
    subjects(appendixUnlisted, paper({ summary: `1.1 ${summary}`, appendices }));

  it.each([
    'Paragraph 6 of Appendix B of the National Planning Policy Framework applies.',
    'Appendix 2 to the Constitution says so.',
    'See Appendix C (of the guidance).',
    'See Appendix 1 and a map of the area.',
    'Members have Appendix 1 or a summary of it.',
  ])('says nothing of another document’s appendices, nor of articles: %s', (summary) => {
    expect(named(summary)).toEqual([]);
  });

  it('knows lists and ranges of numbers and of letters', () => {
    expect(named('See Appendices A–C.')).toEqual(['appendix-a', 'appendix-b', 'appendix-c']);
    expect(named('See Appendices 2 - 4 and Appendix 6.')).toEqual([2, 3, 4, 6].map((n) => `appendix-${n}`));
    expect(named('Text.', 'Appendix 1 – Implications\\nAppendix 2 - 4 Year Plan')).toEqual([]);
  });

  it.each([
    '1. Implications\\n2. Action plan',
    '1 – Implications\\n2 – Action plan',
    'App 1: Implications\\nApp. 2 Action plan',
    '1 Implications\\n2 Action plan',
  ])('takes the numbers of a list for appendices where nothing else stands in it: %s', (appendices) => {
    expect(named('See Appendix 2.', appendices)).toEqual([]);
    expect(named('See Appendix 3.', appendices)).toEqual(['appendix-3']);
  });

  it('takes no other number for one', () => {
    expect(named('Text.', '5-year plan\\n2.5 million trees\\nA map')).toEqual(['appendix-1']);
  });
});
