import type { Rule, SignOff } from '../../model/index.ts';
import { whyNeeded } from '../conditions.ts';
import { titleCase } from '../place.ts';

/** A role is said to be not concerned, or is left out, in a report that calls for its signature. */
export const signOffNeeded: Rule = {
  id: 'sign-off-needed',
  title: 'Officers whom the report concerns have signed',
  why: '“Not applicable” beside the financial officer, in a report that asks for money, means that nobody has looked whether there is any.',
  severity: 'error',
  tags: ['sign-off'],
  source: 'The council’s report template; Local Government Act 1972, s.151',
  *check(input) {
    for (const signOff of input.report.signOffs) {
      const { role, spec, at } = signOff;
      const because = isWithout(signOff) ? whyNeeded(spec, input) : null;
      if (because === null) continue;
      const title = titleCase(spec.title);
      yield {
        outcome: 'review',
        message: `${title} ${signOff.state === 'not-applicable' ? 'is said to be not applicable' : 'has not signed'}, but ${because.words}. Ask them to look at the report and sign it.`,
        subject: role,
        location: at,
        fixes: [],
      };
    }
  },
};

/** A required role that has not signed at all is another rule's. */
const isWithout = ({ state, spec }: SignOff): boolean =>
  state === 'not-applicable' || (!spec.required && (state === 'missing' || state === 'empty'));
