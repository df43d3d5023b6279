import type { Rule } from '../../model/index.ts';
import { saidIn, titleCase } from '../place.ts';

/** "None" where the report type wants words, or wants a reason with it. */
export const nilNotAllowed: Rule = {
  id: 'nil-not-allowed',
  title: '“None” stands only where it may',
  why: 'The committee needs words here, or the reason why there is nothing to say.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ report }) {
    for (const section of report.sections) {
      if (section.state !== 'nil' || section.spec.nil === 'allowed') continue;
      const title = titleCase(section.spec.title);
      yield {
        outcome: 'fail',
        message:
          section.spec.nil === 'with-reason'
            ? `${title} says ${saidIn(section.text)} and no more. Add why there is nothing to say.`
            : `${title} may not say ${saidIn(section.text)}. Write what the committee needs to know.`,
        subject: section.id,
        location: section.at ?? section.heading,
        fixes: [],
      };
    }
  },
};
