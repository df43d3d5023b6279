import type { ReportType } from '../../../../src/core/model/index.ts';
import { signOffNeeded } from '../../../../src/core/rules/sign-offs/sign-off-needed.ts';
import { messages, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

const type: ReportType = {
  ...smallType,
  sections: [
    {
      id: 'recommendations',
      title: 'RECOMMENDATIONS',
      aliases: [],
      group: 'body',
      required: 'optional',
      nil: 'not-allowed',
      guidance: 'Ask.',
    },
    ...smallType.sections,
  ],
  signOffs: smallType.signOffs.map((one) =>
    one.role === 'legal' ? one : { ...one, when: { spending: 10_000 } },
  ),
};
const asking = (amount: string, parts = {}) =>
  `<rw:s:recommendations>\n# RECOMMENDATIONS\n1.1 To approve a grant of ${amount}.\n</>\n${paper(parts)}`;
const signed = { financial: 'H. Doyle', other: 'R. Iqbal' };

describe('sign-off-needed', () => {
  it('finds an officer who is said not to be concerned by a report that concerns them', () => {
    expect(
      messages(signOffNeeded, asking('£25,000', { ...signed, financial: 'Not applicable' }), { type }),
    ).toEqual([
      'Financial officer is said to be not applicable, but the recommendations speak of “£25,000”. Ask them to look at the report and sign it.',
    ]);
  });

  it('finds a role that need not sign by itself, and must here', () => {
    expect(subjects(signOffNeeded, asking('£25,000', { ...signed, other: '' }), { type })).toEqual(['other']);
    expect(subjects(signOffNeeded, asking('£25,000', { ...signed, other: null }), { type })).toEqual([
      'other',
    ]);
  });

  it('says nothing where they have signed, where nothing calls for them, and of roles without a condition', () => {
    expect(subjects(signOffNeeded, asking('£25,000', signed), { type })).toEqual([]);
    expect(subjects(signOffNeeded, asking('£9,999', { legal: 'Not applicable' }), { type })).toEqual([]);
    expect(
      subjects(signOffNeeded, asking('£25,000', { ...signed, legal: 'Not applicable' }), { type }),
    ).toEqual([]);
  });

  it('leaves to another rule a required role that has not signed at all', () => {
    expect(subjects(signOffNeeded, asking('£25,000', { ...signed, financial: '' }), { type })).toEqual([]);
  });
});
