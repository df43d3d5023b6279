import type { Block, Paragraph, Rule } from '../../model/index.ts';
import { quoted, wholeOf } from '../place.ts';

/** A report with no heading that a screen reader can find: bold lines are headings for the eye only. */
export const headingsNone: Rule<{ readonly paragraphs: number }> = {
  id: 'headings-none',
  title: 'Headings are marked as headings',
  why: 'People who use a screen reader find their way by headings. Bold type alone tells it nothing.',
  severity: 'warning',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.3.1 Info and Relationships; Public Sector Bodies Accessibility Regulations 2018',
  options: { paragraphs: 12 },
  *check({ document }, { paragraphs }) {
    const written = document.blocks.filter(isWritten);
    const marked = document.blocks.some((block) => block.kind === 'paragraph' && block.headingLevel !== null);
    if (marked || written.length < paragraphs) return;
    const usual = sizeOfMost(written);
    const first = written.find((paragraph) => looksLikeHeading(paragraph, usual));
    if (first === undefined) return;
    yield {
      outcome: 'fail',
      message: `No heading of the report is marked as a heading. Give each the style Heading 1 or Heading 2. The first line that looks like one is ${quoted(first.text)}.`,
      subject: 'heading',
      location: wholeOf({ story: null, paragraph: first }),
      fixes: [],
    };
  },
};

const isWritten = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && block.cell === null && block.text.trim() !== '';

/** A short line in bold, in capitals or in larger type. Text in which nothing looks like a heading may need none. */
const looksLikeHeading = ({ text, bold, capitals, looks, style }: Paragraph, usual: number): boolean =>
  !/title$/.test(style ?? '') &&
  /\p{L}{3}/u.test(text) &&
  text.trim().length <= longest &&
  (bold || capitals || (looks.length > 0 && looks.every(({ style }) => style.size > usual)));

const longest = 100;

/** The size in points that most of the text is in. */
function sizeOfMost(written: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { start, end, style } of written.flatMap(({ looks }) => looks))
    letters.set(style.size, (letters.get(style.size) ?? 0) + end - start);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
