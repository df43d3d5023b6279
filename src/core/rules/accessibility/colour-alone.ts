import { matchesIn, type Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

const colours = '(?:red|amber|green|blue|yellow|orange|purple|pink|grey|gray)';
const named = stemsFor('red amber green blue yellow orange purple pink grey gray');
/** "shown in red", "the items in green", "highlighted in yellow", "coloured amber". */
const byColour = new RegExp(
  String.raw`\b(?:(?:shown|marked|highlighted|printed|written|shaded|coloured|colou?r[- ]coded|flagged|appears?|are)\s+(?:in\s+)?${colours}|(?:the\s+)?(?:items?|rows?|cells?|figures?|text|areas?|sections?|indicators?|changes|amendments|additions)\s+in\s+${colours})\b(?!\s+(?:paper|book|flag|belt|space|list|status|rating|rated))`,
  'gi',
);

/** Text that tells things apart by their colour alone. */
export const colourAlone: Rule = {
  id: 'colour-alone',
  title: 'Nothing is told by colour alone',
  why: 'One man in twelve does not see red and green apart, and a black and white print shows neither.',
  severity: 'warning',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.4.1 Use of Colour; Public Sector Bodies Accessibility Regulations 2018',
  *check({ document }) {
    for (const placed of standIn(document, named)) {
      for (const { index, 0: words } of matchesIn(placed.paragraph.text, byColour)) {
        // The whole of a cell or a line, with nothing told apart: a label.
        if (words === placed.paragraph.text.trim()) continue;
        yield {
          outcome: 'review',
          message: `${quoted(words)} tells things apart by colour. Make sure that words or signs say the same.`,
          subject: 'colour',
          location: placeOf(placed, { start: index, end: index + words.length }),
          fixes: [],
        };
      }
    }
  },
};
