import type { Rule } from '../../model/index.ts';
import { quoted, titleCase } from '../place.ts';

/** Guidance where a name should stand: it would be published as it is. */
export const signOffPlaceholder: Rule = {
  id: 'sign-off-placeholder',
  title: 'No sign-off holds guidance',
  why: 'Guidance where a name should stand would be published as it is, and looks like an approval that nobody gave.',
  severity: 'error',
  tags: ['sign-off'],
  source: 'The council’s report template',
  *check({ report }) {
    for (const { role, spec, state, at, withheld } of report.signOffs) {
      if (state !== 'placeholder') continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(spec.title)} ${withheld === undefined ? 'still holds guidance instead of a name' : `has not signed yet: it says only ${quoted(withheld)}`}. Add their name, or “Not applicable”.`,
        subject: role,
        location: at,
        fixes: [],
      };
    }
  },
};
