import type { Rule } from '../../model/index.ts';
import { stillToCome, titleCase } from '../place.ts';
import { mend } from './section-empty.ts';

/** A section that holds nothing but the words that tell its author what to write. */
export const sectionPlaceholder: Rule = {
  id: 'section-placeholder',
  title: 'Guidance is replaced by the author’s words',
  why: 'The section still tells its author what to write, and nothing to the committee.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  *check(input) {
    for (const section of input.report.sections) {
      if (section.state !== 'placeholder') continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(section.spec.title)} ${stillToCome(section.text)}. ${mend(section.spec, input)}.`,
        subject: section.id,
        location: section.at ?? section.heading,
        fixes: [],
      };
    }
  },
};
