import type { Rule, RuleInput, SectionSpec } from '../../model/index.ts';
import { whyNeeded } from '../conditions.ts';
import { titleCase } from '../place.ts';

/** A heading with nothing under it. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  title: 'Every section says something',
  why: 'A heading with nothing under it tells the committee nothing, and looks forgotten.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  *check(input) {
    for (const section of input.report.sections) {
      if (section.state !== 'empty') continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(section.spec.title)} is empty. ${mend(section.spec, input)}.`,
        subject: section.id,
        location: section.at ?? section.heading,
        fixes: [],
      };
    }
  },
};

/** What an author can do about a section with nothing of theirs in it. */
export function mend(spec: SectionSpec, input: RuleInput): string {
  const nil = { 'not-allowed': '', allowed: ', or say “None”', 'with-reason': ', or say “None” and why' }[
    spec.nil
  ];
  const because = whyNeeded(spec, input);
  if (because !== null) return `Write it${nil}: this report needs it, as ${because.words}`;
  const drop = {
    always: '',
    conditional: `, or delete it if it does not apply${spec.condition ? ` (${spec.condition})` : ''}`,
    optional: ', or delete it',
  }[spec.required];
  return `Write it${nil}${drop}`;
}
