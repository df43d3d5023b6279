import type { Rule } from '../../model/index.ts';
import { headingsIn, titleKeys } from '../../reports/index.ts';
import { quoted, titleCase, wholeOf } from '../place.ts';

/** The heading of a section stands in the report twice, as after a section was pasted in from another one. */
export const sectionDuplicated: Rule = {
  id: 'section-duplicated',
  title: 'Every section is there once',
  why: 'Where a section stands twice, nobody knows which of the two the committee is to go by.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ document, report }) {
    const headings = headingsIn(document).filter(
      ({ made, paragraph }) => made !== 'plain' && paragraph.cell === null,
    );
    for (const { id, spec, heading, state } of report.sections) {
      if (state === 'missing' || heading?.block === undefined) continue;
      const known = titleKeys(spec);
      const first = headings.find(({ paragraph }) => paragraph.block === heading.block);
      for (const { paragraph, keys, made } of headings) {
        const again = paragraph.block > heading.block && keys.some((key) => known.includes(key));
        // A heading below the section's own level is part of it: "Legal" under an option, say.
        if (!again || first?.made !== made || paragraph.headingLevel !== first.paragraph.headingLevel)
          continue;
        yield {
          outcome: 'review',
          message: `${titleCase(spec.title)} stands in the report twice: the second begins at ${quoted(paragraph.text)}. Keep one, and move what is needed into it.`,
          subject: id,
          location: wholeOf({ story: null, paragraph }),
          fixes: [],
        };
      }
    }
  },
};
