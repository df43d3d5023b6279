import type { Rule } from '../model/index.ts';
import { titleCase } from './place.ts';

/** Guidance where a name should stand: it would be published as it is. */
export const signOffPlaceholder: Rule = {
  id: 'sign-off-placeholder',
  title: 'No sign-off holds guidance',
  severity: 'error',
  tags: ['sign-off'],
  source: 'The council’s report template',
  *check({ report }) {
    for (const { role, spec, state, at } of report.signOffs) {
      if (state !== 'placeholder') continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(spec.title)} still holds guidance instead of a name. Add their name, or “Not applicable”.`,
        subject: role,
        location: at,
        fixes: [],
      };
    }
  },
};
