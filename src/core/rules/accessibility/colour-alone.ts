import { matchesIn, type Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

const colour = '(?:red|amber|green|blue|yellow|orange|purple|pink|grey|gray)';
const other = `(?:${colour}|black|brown|white)`;
const named = stemsFor('red amber green blue yellow orange purple pink grey gray');
const things =
  'items?|rows?|cells?|figures?|text|areas?|sections?|indicators?|changes|amendments|additions|deletions';
/** "shown in red", "coloured amber", "the items in green". */
const telling = String.raw`(?:shown|marked|highlighted|shaded|coloured|colou?r[- ]coded)\s+(?:in\s+)?|(?:printed|written|flagged|appears?|are|(?:the\s+)?(?:${things}))\s+in\s+`;
const goesOn =
  'above|also|are|as|at|below|but|can|denote|did|do|for|from|had|has|have|if|indicate|in|is|may|mean|must|need|on|relate|remain|represent|require|should|show|so|that|throughout|to|under|was|were|when|where|which|while|will|with|within';
const kinds = 'font|highlighting|ink|italics|print|shading|text|type';
/** It is the colour of nothing else, as it is in "items in green bins", "changes in blue badge rules" and "Orange Street". */
const alone = String.raw`\s*(?:$|[.,;:!?()\]”"’/\n\t]|[–—-]\s)|\s+(?:(?:${goesOn}|${kinds})s?\b|(?:and|or) (?!${other}\b))`;
const byColour = new RegExp(
  String.raw`\b(?:${telling})(?=${colour}(?:\s*(?:,|/|&|\band\b|\bor\b)\s*${other})*(?:${alone}))${colour}\b`,
  'gi',
);
/** A line on a plan is there to be seen without its colour. */
const onPlan =
  /\bon (?:(?:a|an|any|each|the|attached|accompanying|annexed|appended|enclosed|block|layout|lease|location|site) )*(?:drawings?|plans?)\b/i;

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
        const { text } = placed.paragraph;
        // The whole of a cell or a line, with nothing told apart: a label.
        if (words === text.trim()) continue;
        if (onPlan.test(text.slice(Math.max(0, index - near), index + words.length + near))) continue;
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

/** Letters before and after words, about half a sentence. */
const near = 80;
