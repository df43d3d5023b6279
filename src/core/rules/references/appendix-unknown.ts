import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { numberOf } from './appendix-unlisted.ts';
import { isAnothers } from './other-appendices.ts';

/**
 * The text sends the reader to an appendix that is neither listed nor part of the file. Where the report type has a list
 * of appendices, the rule for the list says it.
 */
export const appendixUnknown: Rule = {
  id: 'appendix-unknown',
  title: 'Appendices that the text names are there',
  why: 'A reader who is sent to an appendix that nobody attached cannot follow what the report rests on.',
  severity: 'warning',
  tags: ['references'],
  source: 'Reportwright',
  *check({ document, report }) {
    if (report.type === null || report.records.some(({ id }) => id === 'appendices')) return;
    const { listed, cited, present } = report.appendices;
    const known = new Set([...listed, ...present].map(numberOf));
    for (const mention of cited) {
      const number = numberOf(mention);
      if (known.has(number)) continue;
      const { block = -1, start = 0, end = 0 } = mention.at;
      const paragraph = document.blocks[block];
      if (paragraph?.kind !== 'paragraph' || isAnothers(document, mention)) continue;
      known.add(number);
      yield {
        // Appendices often travel as files of their own, which nobody can see from here.
        outcome: 'review',
        message: `${quoted(mention.text)}: Appendix ${mention.number} is neither listed nor part of this document. Add it under a heading “Appendix ${mention.number}”, list it, or make sure that it is sent with the report.`,
        subject: `appendix-${number}`,
        location: placeOf({ story: null, paragraph }, { start, end }),
        fixes: [],
      };
    }
  },
};
