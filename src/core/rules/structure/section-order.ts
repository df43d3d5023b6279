import type { Rule, Section } from '../../model/index.ts';
import { titleCase } from '../place.ts';

/** Sections stand in the order of the report type. As few as possible are called out of place. */
export const sectionOrder: Rule = {
  id: 'section-order',
  title: 'Sections are in order',
  why: 'Readers look for each section in its usual place.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ report }) {
    const present = report.sections.filter((s) => s.state !== 'missing' && positionOf(s) >= 0);
    const settled = new Set(longestRun(present));
    for (const section of present) {
      if (settled.has(section)) continue;
      const index = present.indexOf(section);
      const before = present.slice(0, index).findLast((s) => settled.has(s));
      const after = present.slice(index + 1).find((s) => settled.has(s));
      const place = before
        ? `after ${titleCase(before.spec.title)}`
        : `before ${titleCase(after?.spec.title ?? '')}`;
      yield {
        outcome: 'fail',
        message: `${titleCase(section.spec.title)} is out of order. Move it so that it comes ${place}.`,
        subject: section.id,
        location: section.heading ?? section.at,
        fixes: [],
      };
    }
  },
};

const positionOf = (section: Section): number => section.heading?.block ?? section.start;

/** The longest list of sections that stand in the document in the order in which they are given. */
function longestRun(sections: readonly Section[]): readonly Section[] {
  const best: (readonly Section[])[] = [];
  for (const [index, section] of sections.entries()) {
    const before = best
      .slice(0, index)
      .filter((run) => positionOf(run.at(-1) as Section) <= positionOf(section))
      .reduce<readonly Section[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...before, section]);
  }
  return best.reduce<readonly Section[]>((a, b) => (b.length > a.length ? b : a), []);
}
