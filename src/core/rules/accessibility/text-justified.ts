import type { Rule } from '../../model/index.ts';
import { paragraphsOf, quoted, wholeOf } from '../place.ts';

/** Text whose both edges are straight has rivers of white space in it. One finding, however much of the report is set so. */
export const textJustified: Rule = {
  id: 'text-justified',
  title: 'Text is aligned to the left',
  why: 'Uneven gaps between words make justified text hard to follow for people with dyslexia or low vision.',
  severity: 'advice',
  mends: 'safe',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.4.8 Visual Presentation (level AAA); GOV.UK, “Publishing accessible documents”',
  *check({ document }) {
    // Only a line that wraps is stretched.
    const justified = paragraphsOf(document).filter(
      ({ paragraph }) => paragraph.alignment === 'justified' && paragraph.text.trim().length > wraps,
    );
    const [first] = justified;
    if (first === undefined) return;
    const count = justified.length;
    yield {
      outcome: 'fail',
      message: `${count === 1 ? 'A paragraph is' : `${String(count)} paragraphs are`} justified, beginning with ${quoted(first.paragraph.text)}. Align ${count === 1 ? 'it' : 'them'} to the left.`,
      subject: 'alignment',
      location: wholeOf(first),
      fixes: [
        {
          title: `Align ${count === 1 ? 'it' : 'them'} to the left`,
          edits: justified.map((placed) => ({
            kind: 'set-alignment',
            at: wholeOf(placed),
            alignment: 'start',
          })),
          safe: true,
        },
      ],
    };
  },
};

/** About the letters on a line of A4. */
const wraps = 90;
