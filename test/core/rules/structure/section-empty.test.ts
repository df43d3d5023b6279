import { sectionEmpty } from '../../../../src/core/rules/structure/section-empty.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('section-empty', () => {
  it('says nothing of sections with words in them', () => {
    expect(subjects(sectionEmpty, paper())).toEqual([]);
  });

  it('says what may be written, by what the report type allows', () => {
    expect(messages(sectionEmpty, paper({ summary: '\\', reasons: '\\', 'other-options': '\\' }))).toEqual([
      'Summary is empty. Write it.',
      'Reasons for recommendation is empty. Write it, or say “None” and why.',
      'Other options considered is empty. Write it, or say “None”.',
    ]);
  });

  it('says when a conditional section may go', () => {
    expect(messages(sectionEmpty, paper({ property: '\\' }))).toEqual([
      'Property is empty. Write it, or say “None”, or delete it if it does not apply (Area committee reports only).',
    ]);
  });
});
