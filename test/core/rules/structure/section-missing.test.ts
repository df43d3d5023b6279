import { sectionMissing } from '../../../../src/core/rules/structure/section-missing.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('section-missing', () => {
  it('says nothing of a report that has all its sections', () => {
    expect(subjects(sectionMissing, paper())).toEqual([]);
  });

  it('names the section and where it belongs', () => {
    expect(messages(sectionMissing, paper({ reasons: null, 'risk-management': null }))).toEqual([
      'Reasons for recommendation is missing. Add it after Summary.',
      'Risk Management is missing. Add it to Appendix 1.',
    ]);
  });

  it('leads to the end of the section before it', () => {
    const [finding] = findings(sectionMissing, paper({ reasons: null }));
    expect(finding).toMatchObject({
      subject: 'reasons',
      outcome: 'fail',
      severity: 'error',
      location: { block: 4 },
    });
  });

  it('offers to add the section, and does not do so unasked', () => {
    const [finding] = findings(sectionMissing, paper({ reasons: null }));
    expect(finding?.fixes).toMatchObject([{ title: 'Add the section', safe: false }]);
    expect(finding?.fixes[0]?.edits).not.toEqual([]);
  });

  it('leaves it to the author whether a conditional section applies', () => {
    expect(subjects(sectionMissing, paper({ property: null }))).toEqual([]);
  });

  it('says nothing where no report type is known', () => {
    expect(subjects(sectionMissing, '# Notes', { type: null })).toEqual([]);
  });
});
