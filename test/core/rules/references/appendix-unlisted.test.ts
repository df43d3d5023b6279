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
});
