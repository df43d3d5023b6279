import type { Paragraph, Rule, RuleInput, TextRange } from '../../model/index.ts';
import { recordPart } from '../../reports/evidence-papers.ts';
import { isGuided } from '../guided.ts';
import { placeOf, quoted } from '../place.ts';

const secret = String.raw`(?:exempt|confidential)`;

/** A line that says of the paper on it that the public may not see it. "Exempt accommodation strategy" is only a title. */
const marked = new RegExp(
  [
    String.raw`\bnot\s+for\s+publication\b`,
    String.raw`\bschedule\s+12A\b`,
    String.raw`[([][^()[\]]*\b${secret}\b[^()[\]]*[)\]]`,
    String.raw`\b${secret}\s+(?:(?:business|cabinet|commercial|counsel[’']s|draft|financial|HR|internal|legal|staffing|tender|valuation)\s+)?(?:cases?|files?|information|opinions?|reports?|appendi(?:x|ces)|annex(?:es)?|items?|documents?|papers?|briefings?|advice|memos?)\b`,
    String.raw`[-–—:,]\s*(?:(?:strictly|commercially|private\s+(?:and|&))\s+)?${secret}\s*(?:$|[.;,)])`,
    String.raw`^\s*(?:[-•*]\s*)?(?:(?:strictly|commercially|private\s+(?:and|&))\s+)?${secret}\s*[-–—:]`,
    String.raw`\b(?:is|are)\s+${secret}\b`,
  ].join('|'),
  'iu',
);
/** "None other than exempt information", "non-confidential version", "not exempt". */
const denied =
  /\b(?:none?\b|no\s+(?:exempt|confidential)|not\b(?!\s+for\s+publication)|other\s+than|except(?:ing)?\b|excluding|without)/iu;

/**
 * A listed background paper that is said to be exempt or confidential. The list is of papers that the public may inspect:
 * exempt papers need not be listed, and confidential ones must not be (Local Government Act 1972, s.100D).
 */
export const backgroundPaperExempt: Rule = {
  id: 'background-paper-exempt',
  title: 'Background papers can be inspected',
  why: 'Whatever is listed as a background paper is open to the public for four years. A paper that the public may not see does not belong in the list.',
  severity: 'warning',
  tags: ['law'],
  source: 'Local Government Act 1972, s.100D',
  *check(input) {
    for (const { paragraph, range } of linesOf(input)) {
      const line = paragraph.text.slice(range.start, range.end);
      const match = marked.exec(line);
      if (match === null || denied.test(line) || isGuided(paragraph, range)) continue;
      yield {
        outcome: 'review',
        message: `${quoted(line)} is listed as a background paper, which the public has a right to inspect. Take it off the list, or make sure that it can be inspected and take out the words that say otherwise.`,
        subject: 'background-papers',
        location: placeOf({ story: null, paragraph }, range),
        fixes: [],
      };
    }
  },
};

/** The lines of the list, of a section or of a row of the contact table. */
function linesOf({ report, document }: RuleInput): readonly { paragraph: Paragraph; range: TextRange }[] {
  const part =
    recordPart(report, document, 'background-papers') ??
    report.sections.find(({ id }) => id === 'background-papers');
  if (part?.state !== 'filled') return [];
  return document.blocks.slice(Math.max(0, part.start), Math.max(0, part.end)).flatMap((paragraph) =>
    paragraph.kind !== 'paragraph'
      ? []
      : [...paragraph.text.matchAll(/[^\n]+/gu)].flatMap((line) => {
          // Several rows may share one cell.
          if (!part.text.includes(line[0].trim())) return [];
          return [{ paragraph, range: { start: line.index, end: line.index + line[0].length } }];
        }),
  );
}
