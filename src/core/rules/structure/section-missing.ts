import type { Rule } from '../../model/index.ts';
import { titleCase } from '../place.ts';
import { addingOf } from './add-section.ts';

/** A section that the report type always wants. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  title: 'Every required section is there',
  why: 'The committee expects the section, and may have to put off its decision without it.',
  severity: 'error',
  mends: 'one by one',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ document, report }) {
    const { type } = report;
    if (type === null) return;
    for (const section of report.sections) {
      if (section.state !== 'missing' || section.spec.required !== 'always') continue;
      const { where, location, fixes } = addingOf(document, report, type, section);
      yield {
        outcome: 'fail',
        message: `${titleCase(section.spec.title)} is missing. Add it ${where}.`,
        subject: section.id,
        location,
        fixes,
      };
    }
  },
};
