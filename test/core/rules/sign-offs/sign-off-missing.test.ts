import { signOffMissing } from '../../../../src/core/rules/sign-offs/sign-off-missing.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('sign-off-missing', () => {
  it('says nothing where every required role is signed or not applicable', () => {
    expect(subjects(signOffMissing, paper())).toEqual([]);
  });

  it('finds an empty place and leads to it', () => {
    expect(findings(signOffMissing, paper({ legal: '' }))).toMatchObject([
      {
        subject: 'legal',
        severity: 'error',
        message: 'Legal officer has not signed. Add their name, or “Not applicable”.',
        location: { tag: 'rw:o:legal' },
      },
    ]);
  });

  it.each([
    'P. Okafor – awaiting approval',
    'P. Okafor TBC',
    'P. Okafor (to be confirmed)',
    'P. Okafor – not approved',
    'P. Okafor – comments to follow',
    'P. Okafor – sent for approval',
    'P. Okafor – no response',
    'P. Okafor?',
    'Sent to P. Okafor 8 January 2026',
  ])('takes no name for a signature that was not given: %s', (words) => {
    expect(messages(signOffMissing, paper({ legal: words }))).toEqual([
      `Legal officer has not signed yet: it says “${words}”. Write their name alone once they have approved the report.`,
    ]);
  });

  it.each([
    'Signed: P. Okafor',
    'Approved by P. Okafor',
    'Name: P. Okafor Date: 8 January 2026',
    'P. Okafor – no comments',
    'Llŷr ap Dafydd',
    'Approved by email from Priya Okafor',
    'Priya Okafor by email 8/1',
    'Priya Okafor pp Adam Whitlock',
    'P. Okafor – approved as requested, no outstanding issues',
    'Not required as no posts change',
  ])('reads the name beside its label: %s', (words) =>
    expect(messages(signOffMissing, paper({ legal: words }))).toEqual([]),
  );

  it.each(['Approved', 'Yes', 'Agreed 8 January 2026', 'Cleared by email', 'Consulted'])(
    'asks who approved it: %s',
    (legal) => {
      expect(messages(signOffMissing, paper({ legal }))).toEqual([
        `Legal officer says “${legal}” but no name. Add the name of the officer who approved the report, or “Not applicable”.`,
      ]);
    },
  );

  it('takes no label for a name', () => {
    expect(subjects(signOffMissing, paper({ legal: 'Signature: ........ Date: ........' }))).toEqual([
      'legal',
    ]);
  });

  it('finds a role that has no row', () => {
    expect(messages(signOffMissing, paper({ financial: null }))).toEqual([
      'Financial officer is not in the approvals table. Add the row with their name, or “Not applicable”.',
    ]);
  });

  it('asks nothing of a role that is not required', () => {
    expect(subjects(signOffMissing, paper({ other: '' }))).toEqual([]);
    expect(subjects(signOffMissing, paper({ other: null }))).toEqual([]);
  });
});
