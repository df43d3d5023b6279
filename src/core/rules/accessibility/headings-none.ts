import type { Rule } from '../../model/index.ts';

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
    const written = document.blocks.filter(
      (block) => block.kind === 'paragraph' && block.cell === null && block.text.trim() !== '',
    );
    const marked = document.blocks.some((block) => block.kind === 'paragraph' && block.headingLevel !== null);
    if (marked || written.length < paragraphs) return;
    yield {
      outcome: 'fail',
      message: 'No heading of the report is marked as a heading. Give each the style Heading 1 or Heading 2.',
      subject: 'heading',
      location: null,
      fixes: [],
    };
  },
};
