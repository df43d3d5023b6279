import type { Rule, SectionSpec } from '../../model/index.ts';
import { titleCase } from '../place.ts';

/** A heading with nothing under it. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  title: 'Every section says something',
  why: 'A heading with nothing under it tells the committee nothing, and looks forgotten.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ report }) {
    for (const section of report.sections) {
      if (section.state !== 'empty') continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(section.spec.title)} is empty. ${mend(section.spec)}.`,
        subject: section.id,
        location: section.at ?? section.heading,
        fixes: [],
      };
    }
  },
};

/** What an author can do about a section with nothing of theirs in it. */
export function mend(spec: SectionSpec): string {
  const nil = { 'not-allowed': '', allowed: ', or say “None”', 'with-reason': ', or say “None” and why' }[
    spec.nil
  ];
  const drop = {
    always: '',
    conditional: `, or delete it if it does not apply${spec.condition ? ` (${spec.condition})` : ''}`,
    optional: ', or delete it',
  }[spec.required];
  return `Write it${nil}${drop}`;
}
