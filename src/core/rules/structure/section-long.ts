import type { Rule } from '../../model/index.ts';
import { titleCase } from '../place.ts';

type Options = {
  /** Most words by section id; `report` for all sections together. A section that is not named has no limit. */
  readonly words: Readonly<Record<string, number>>;
};

/** Sections longer than the council allows. No limits by themselves: councils differ in which they set. */
export const sectionLong: Rule<Options> = {
  id: 'section-long',
  title: 'Sections keep to their length',
  why: 'Members read dozens of papers for a meeting. A council that sets a length wants it kept.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report guidance',
  options: { words: {} },
  *check({ report }, { words }) {
    for (const { id, spec, text, heading, at } of report.sections) {
      const most = words[id];
      const count = most === undefined ? 0 : wordsIn(text);
      if (most === undefined || count <= most) continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(spec.title)} has ${String(count)} words and may have ${String(most)}. Take out ${String(count - most)}.`,
        subject: id,
        location: heading ?? at,
        fixes: [],
      };
    }
    const most = words['report'];
    if (most === undefined) return;
    const all = report.sections.reduce((sum, { text }) => sum + wordsIn(text), 0);
    if (all <= most) return;
    yield {
      outcome: 'fail',
      message: `The report has ${String(all)} words and may have ${String(most)}. Shorten it, or move detail into an appendix.`,
      subject: 'report',
      location: null,
      fixes: [],
    };
  },
};

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
