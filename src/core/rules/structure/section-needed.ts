import type { Rule } from '../../model/index.ts';
import { whyNeeded } from '../conditions.ts';
import { titleCase } from '../place.ts';
import { addingOf } from './add-section.ts';

/** A section that the report type wants on a condition, and the report itself tells that the condition holds. */
export const sectionNeeded: Rule = {
  id: 'section-needed',
  title: 'Sections that the case calls for are there',
  why: 'Some reports need a section that others leave out. Without it the committee decides on less than it should know.',
  severity: 'error',
  mends: 'one by one',
  tags: ['structure'],
  source: 'The council’s report template',
  *check(input) {
    const { document, report } = input;
    if (report.type === null) return;
    for (const section of report.sections) {
      const { title } = section.spec;
      const because = section.state === 'missing' ? whyNeeded(section.spec, input) : null;
      if (because === null) continue;
      const { where, location, fixes } = addingOf(document, report, report.type, section);
      yield {
        outcome: because.sure ? 'fail' : 'review',
        message: `${titleCase(title)} is missing, and this report needs it: ${because.words}. Add it ${where}.`,
        subject: section.id,
        location,
        fixes,
      };
    }
  },
};
