import type { Rule } from '../../model/index.ts';
import { quoted, titleCase } from '../place.ts';

/** Every required role has approved the report as it stands, or is said not to be concerned. */
export const signOffMissing: Rule = {
  id: 'sign-off-missing',
  title: 'Every required officer has signed',
  why: 'A report that a required officer has not approved must not go to the committee.',
  severity: 'error',
  tags: ['sign-off'],
  source: 'The council’s report template',
  *check({ report }) {
    for (const { role, spec, state, at, withheld, unnamed, unplaced = [] } of report.signOffs) {
      const title = titleCase(spec.title);
      // A signature for words that have changed since is no signature, whether or not the role is a required one.
      if (state === 'stale') {
        yield {
          outcome: 'review',
          message: `${title} approved an earlier text. Ask them to look at what changed, and sign again.`,
          subject: role,
          location: at,
          fixes: [],
        };
      } else if (spec.required && state === 'empty' && unplaced.length > 0) {
        yield {
          outcome: 'review',
          message: `Nothing says who signed as ${title}: ${quoted(unplaced.join(', '))} stands beside several roles at once. Put each name beside its role.`,
          subject: role,
          location: at,
          fixes: [],
        };
      } else if (spec.required && (state === 'missing' || state === 'empty')) {
        yield {
          outcome: 'fail',
          message:
            withheld !== undefined
              ? `${title} has not signed yet: it says ${quoted(withheld)}. Write their name alone once they have approved the report.`
              : unnamed !== undefined
                ? `${title} says ${quoted(unnamed)} but no name. Add the name of the officer who approved the report, or “Not applicable”.`
                : state === 'empty'
                  ? `${title} has not signed. Add their name, or “Not applicable”.`
                  : `${title} is not in the approvals table. Add the row with their name, or “Not applicable”.`,
          subject: role,
          location: at,
          fixes: [],
        };
      }
    }
  },
};
