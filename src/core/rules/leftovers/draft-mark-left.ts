import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

/**
 * "DRAFT" by itself or at the head of a line, "Draft v0.3", "Version 0.4", "FINAL DRAFT". A "draft budget" or a "Draft Local
 * Plan" is the name of a thing and no mark.
 */
const mark =
  /^\s*(?:(?:final|first|second|latest|working|initial|\d(?:st|nd|rd|th))\s+)?draft(?:\s*(?:report|copy|document|version))?(?:\s*[-–—:]?\s*(?:v(?:ersion)?\.?\s*)?\d+(?:\.\d+)*)?\s*(?:[-–—:(].*)?$|\b(?:v|version)\s*\.?\s*0\.\d+\b/iu;
const named = stemsFor('draft version v v0');
const shouted = /(?<![\p{L}\p{N}]-?)DRAFT(?!-?[\p{L}\p{N}])/u;

/** A mark of a draft in the text, a header, a footer or a text box, or drawn across the pages as a watermark. */
export const draftMarkLeft: Rule = {
  id: 'draft-mark-left',
  title: 'Nothing says that it is a draft',
  why: 'A committee decides on the final report. A mark of a draft makes its reader doubt which one they hold.',
  severity: 'warning',
  tags: ['leftovers'],
  source: 'Reportwright',
  *check({ document }) {
    for (const placed of standIn(document, named)) {
      const { text, cell } = placed.paragraph;
      const own = placed.story === null && cell !== null;
      const found = own || text.length > longest ? null : mark.exec(text);
      const capital = found ?? (text === text.toUpperCase() ? null : shouted.exec(text));
      if (capital === null) continue;
      const range = { start: capital.index, end: capital.index + capital[0].length };
      yield {
        outcome: 'review',
        message: `${quoted(capital[0])} ${where(placed.story)}says that the report is a draft. Take it out of the final report.`,
        subject: 'draft',
        location: placeOf(placed, range),
        fixes: [],
      };
    }
    // The headers of first, odd and even pages each have the watermark: it is one thing to take out.
    const drawn = document.drawnWords.find(({ text }) => /draft/iu.test(text));
    if (drawn === undefined) return;
    yield {
      outcome: 'review',
      message: `The watermark ${quoted(drawn.text)} says that the report is a draft. Take it out of the final report: in Word, under Design, Watermark.`,
      subject: 'watermark',
      location: drawn.at,
      fixes: [],
    };
  },
};

/** A line that is longer says something else. */
const longest = 60;

const where = (story: string | null): string =>
  story === null ? '' : /^header/.test(story) ? 'in a header ' : /^footer/.test(story) ? 'in a footer ' : '';
