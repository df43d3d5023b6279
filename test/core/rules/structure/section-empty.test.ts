import type { ReportType } from '../../../../src/core/model/index.ts';
import { sectionEmpty } from '../../../../src/core/rules/structure/section-empty.ts';
import { messages, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

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

  it('says why a conditional section must stay, where the report tells that its condition holds', () => {
    const when = { committee: 'area committee' };
    const committee = { ...smallType.header[1]!, id: 'committee', label: 'Committee' };
    const type: ReportType = {
      ...smallType,
      header: [committee, ...smallType.header],
      sections: smallType.sections.map((one) => (one.id === 'property' ? { ...one, when } : one)),
    };
    const to = (name: string) => `[${name}](rw:h:committee)\n${paper({ property: '\\' })}`;
    expect(messages(sectionEmpty, to('Area 4 Committee'), { type })).toEqual([
      'Property is empty. Write it, or say “None”: this report needs it, as the committee is “Area 4 Committee”.',
    ]);
    expect(messages(sectionEmpty, to('Cabinet'), { type })[0]).toMatch(/or delete it if it does not apply/);
  });
});
