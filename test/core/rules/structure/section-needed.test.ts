import type { Condition, ReportType } from '../../../../src/core/model/index.ts';
import { sectionMissing } from '../../../../src/core/rules/structure/section-missing.ts';
import { sectionNeeded } from '../../../../src/core/rules/structure/section-needed.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

/** The small type with a field for the committee, and with recommendations, whose property section hangs on a condition. */
function typeWhen(when: Condition | undefined): ReportType {
  const committee = {
    id: 'committee',
    label: 'Committee',
    kind: 'text',
    required: true,
    guidance: 'Which?',
  } as const;
  const recommendations = {
    id: 'recommendations',
    title: 'RECOMMENDATIONS',
    aliases: [],
    group: 'body',
    required: 'optional',
    nil: 'not-allowed',
    guidance: 'Ask.',
  } as const;
  return {
    ...smallType,
    header: [committee, ...smallType.header],
    sections: [
      recommendations,
      ...smallType.sections.map((one) => (one.id === 'property' && when ? { ...one, when } : one)),
    ],
  };
}

const without = (before = '', extra = '') => `${before}\n${paper({ property: null, extra })}`;
const says = (when: Condition | undefined, text: string) =>
  messages(sectionNeeded, text, { type: typeWhen(when) });

describe('section-needed', () => {
  it('asks for a section where the committee is one of those that want it', () => {
    const [finding] = findings(sectionNeeded, without('[Area 4 Committee](rw:h:committee)'), {
      type: typeWhen({ committee: 'area committee' }),
    });
    expect(finding).toMatchObject({
      outcome: 'fail',
      subject: 'property',
      message:
        'Property is missing, and this report needs it: the committee is “Area 4 Committee”. Add it after Other options considered.',
      fixes: [{ title: 'Add the section', safe: false }],
    });
  });

  it('says nothing where the condition does not hold, where it holds and the section is there, and where only the author knows', () => {
    const area = { committee: 'area committee' };
    expect(says(area, without('[Corporate Parenting Board](rw:h:committee)'))).toEqual([]);
    expect(says(area, without())).toEqual([]);
    expect(says(area, `[Area 4 Committee](rw:h:committee)\n${paper({ property: '4.1 None.' })}`)).toEqual([]);
    expect(says(undefined, without('[Area 4 Committee](rw:h:committee)'))).toEqual([]);
    expect(subjects(sectionNeeded, '# Notes', { type: null })).toEqual([]);
  });

  it('leaves what is always wanted to its own rule, and that rule leaves this', () => {
    const type = typeWhen({ committee: 'area committee' });
    const text = `[Area 4 Committee](rw:h:committee)\n${paper({ property: null, reasons: null })}`;
    expect(subjects(sectionNeeded, text, { type })).toEqual(['property']);
    expect(subjects(sectionMissing, text, { type })).toEqual(['reasons']);
  });

  it('knows a key decision, and asks a person to look', () => {
    const text = without('', '1.1 This is a key decision.');
    expect(says({ keyDecision: true }, text)).toEqual([
      'Property is missing, and this report needs it: it is for a key decision. Add it after Other options considered.',
    ]);
    expect(findings(sectionNeeded, text, { type: typeWhen({ keyDecision: true }) })[0]?.outcome).toBe(
      'review',
    );
    expect(says({ keyDecision: true }, without())).toEqual([]);
    expect(says({ keyDecision: false }, without())).toHaveLength(1);
  });

  it('knows a report that is kept from the public', () => {
    expect(says({ exempt: true }, without('NOT FOR PUBLICATION'))).toEqual([
      'Property is missing, and this report needs it: it is marked “NOT FOR PUBLICATION”. Add it after Other options considered.',
    ]);
    expect(says({ exempt: true }, without())).toEqual([]);
    expect(says({ exempt: false }, without())).toHaveLength(1);
  });

  it('knows the money in the recommendations, from an amount upwards', () => {
    const asked = (amount: string) =>
      without(`<rw:s:recommendations>\n# RECOMMENDATIONS\n1.1 To spend ${amount} on the school.\n</>`);
    expect(says({ spending: 250_000 }, asked('£1.2m'))).toEqual([
      'Property is missing, and this report needs it: the recommendations speak of “£1.2m”. Add it after Other options considered.',
    ]);
    expect(says({ spending: 250_000 }, asked('£300,000:\n- £260,000 of it this year'))).toHaveLength(1);
    expect(says({ spending: 250_000 }, asked('money:\n(a) £260,000 this year;'))).toHaveLength(1);
    expect(says({ spending: 250_000 }, asked('£249,999'))).toEqual([]);
    expect(says({ spending: 250_000 }, asked('two years'))).toEqual([]);
  });

  it('wants all that a condition asks, not only a part', () => {
    const both = { keyDecision: true, exempt: true };
    expect(says(both, without('NOT FOR PUBLICATION'))).toEqual([]);
    expect(says(both, without('NOT FOR PUBLICATION', '1.1 This is a key decision.'))).toHaveLength(1);
    expect(says({}, without())).toEqual([]);
  });
});
