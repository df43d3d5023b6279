import type { Rule, Section } from '../../model/index.ts';
import { keysOf, titleKeys, withoutNumber } from '../../reports/index.ts';
import { locationIn, quoted, titleCase } from '../place.ts';

/** A standard heading in other words: the section is known by the mark that the skeleton put round it. */
export const sectionRenamed: Rule = {
  id: 'section-renamed',
  title: 'Standard headings keep their words',
  why: 'Members and the public look for each section under its usual name, in every report of the council.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ document, report }) {
    for (const section of report.sections) {
      const renamed = newName(section, (at) => {
        const block = document.blocks[at];
        return block?.kind === 'paragraph' ? block.text : '';
      });
      if (renamed === null || section.heading === null) continue;
      const title = section.spec.title;
      yield {
        outcome: 'fail',
        message: `The heading of ${titleCase(title)} was changed to ${quoted(renamed)}. Put back ${quoted(title)}.`,
        subject: section.id,
        location: locationIn(document, section.heading),
        fixes: [
          {
            title: 'Put the standard heading back',
            edits: [
              { kind: 'replace-text', at: wordsOf(section.heading, renamed), expected: renamed, text: title },
            ],
            safe: false,
          },
        ],
      };
    }
  },
};

const wordsOf = (at: NonNullable<Section['heading']>, words: string) => ({
  ...at,
  start: 0,
  end: words.length,
});

/** The words of the heading where they are none of the section’s names. A heading that is empty is no new name. */
function newName({ spec, heading, state }: Section, textAt: (block: number) => string): string | null {
  if (state === 'missing' || heading?.block === undefined) return null;
  const text = textAt(heading.block);
  const words = withoutNumber(text).trim();
  if (words === '' || words.length > longest) return null;
  const known = titleKeys(spec);
  return keysOf(words).some((key) => known.includes(key)) ? null : text;
}

/** More than a heading: words that stand where one should be. */
const longest = 120;
