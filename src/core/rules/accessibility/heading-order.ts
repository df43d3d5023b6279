import type { Edit, Paragraph, Rule } from '../../model/index.ts';
import { quoted, wholeOf } from '../place.ts';

/** Heading levels go down one at a time, so that the outline that a screen reader gives has no holes. */
export const headingOrder: Rule = {
  id: 'heading-order',
  title: 'Heading levels do not skip',
  why: 'People who use a screen reader find their way by headings. A missing level reads like a missing section.',
  severity: 'warning',
  mends: 'safe',
  tags: ['accessibility'],
  source:
    'WCAG 2.2, 1.3.1 Info and Relationships (technique G141); Public Sector Bodies Accessibility Regulations 2018',
  *check({ document }) {
    const headings = document.blocks.filter(isHeading);
    let above = 0;
    for (const [index, heading] of headings.entries()) {
      const level = heading.headingLevel;
      if (level > above + 1) {
        const to = above + 1;
        const under = headings.slice(index + 1);
        const end = under.findIndex((h) => h.headingLevel < level);
        const run = [heading, ...(end < 0 ? under : under.slice(0, end))];
        const next = end < 0 ? undefined : under[end];
        yield {
          outcome: 'fail',
          message:
            above === 0
              ? `The first heading, ${quoted(heading.text)}, is at level ${level}. Make it level 1.`
              : `The heading ${quoted(heading.text)} is at level ${level}, straight after level ${above}. Make it level ${to}.`,
          subject: 'heading',
          location: wholeOf({ story: null, paragraph: heading }),
          fixes: [
            {
              title: `Make it level ${to}`,
              edits: run.map((h): Edit => ({
                kind: 'set-heading-level',
                at: { block: h.block },
                level: h.headingLevel - (level - to),
              })),
              // Where a heading of a level in between follows, raising this one would change which of them belong together.
              safe: next === undefined || next.headingLevel <= above,
            },
          ],
        };
      }
      above = level;
    }
  },
};

/** A sentence that looks like any other was given its outline level by mistake: to raise it would make no heading of it. */
const isSentence = ({ text, bold, capitals, style, looks }: Paragraph): boolean =>
  /[a-z][.;]\s*$/u.test(text) &&
  !bold &&
  !capitals &&
  !/^heading \d$/.test(style ?? '') &&
  looks.every((look) => look.style.colour === null || look.style.colour === '000000');

type Heading = Paragraph & { readonly headingLevel: number };

const isHeading = (block: { readonly kind: string }): block is Heading => {
  const paragraph = block as Paragraph;
  return (
    block.kind === 'paragraph' &&
    paragraph.headingLevel !== null &&
    paragraph.text.trim() !== '' &&
    !isSentence(paragraph)
  );
};
