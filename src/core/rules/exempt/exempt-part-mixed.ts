import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { markingsIn } from './markings.ts';

/** A part that the public may not see stands in the same file as parts that are published. */
export const exemptPartMixed: Rule = {
  id: 'exempt-part-mixed',
  title: 'What is exempt is in a document of its own',
  why: 'A file is published as a whole. An exempt appendix at the end of a public report goes out with it.',
  severity: 'error',
  tags: ['exempt', 'law'],
  source:
    'Local Government Act 1972, s.100B(2) and (5); Local Government (Scotland) Act 1973, s.50B(2); Local Government Act (Northern Ireland) 2014, Part 8',
  *check({ document, report }) {
    const markings = markingsIn(document, report);
    if (markings.some((one) => one.of === 'whole')) return;
    for (const { placed } of markings) {
      const { text } = placed.paragraph;
      yield {
        outcome: 'review',
        message: `${quoted(text)} begins a part that the public may not see, and what comes before it is public. Move that part to a document of its own, and refer to it here.`,
        subject: 'exempt-part',
        location: placeOf(placed, { start: 0, end: text.length }),
        fixes: [],
      };
    }
  },
};
