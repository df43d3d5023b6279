import type { Rule } from '../../model/index.ts';
import { paragraphsOf, partAt, placeOf, quoted } from '../place.ts';

/** Word goes on with the formatting of the place: what is typed over guidance looks like guidance, to readers as well. */
export const guidanceLookLeft: Rule = {
  id: 'guidance-look-left',
  title: 'Your own words do not look like guidance',
  why: 'Words that look like guidance read to the public like a draft.',
  severity: 'advice',
  mends: 'safe',
  tags: ['structure'],
  source: 'Reportwright',
  *check({ document, report }) {
    for (const placed of paragraphsOf(document)) {
      const { text, lookalike = [] } = placed.paragraph;
      const [first] = lookalike;
      if (first === undefined) continue;
      const at = placeOf(placed, first);
      yield {
        outcome: 'review',
        message: `${quoted(text.slice(first.start, first.end))} is your own text but still marked as guidance. Take the marking off, so that it reads like the rest of the report.`,
        subject: partAt(report, document, at)?.id ?? 'guidance',
        location: at,
        fixes: [
          {
            title: 'Take the marking off',
            edits: lookalike.map((range) => ({
              kind: 'unmark-guidance',
              at: placeOf(placed, range),
              expected: text.slice(range.start, range.end),
            })),
            safe: true,
          },
        ],
      };
    }
  },
};
