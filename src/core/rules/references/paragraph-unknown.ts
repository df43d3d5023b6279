import { matchesIn, type Paragraph, type ReportDocument, type Rule } from '../../model/index.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';
import { sentencesIn } from '../sentences.ts';
import { standIn, stemsFor } from '../stands-in.ts';

/** "paragraph 4.3", "paras 4.3 and 4.5", "paragraphs 4.3 to 4.6", with what follows: a paragraph "of the Act" is another document's. */
const reference =
  /\b(?:paragraphs?|paras?\.?)\s+(\d+(?:\.\d+)+(?:\s*(?:,|to|and|or|-|–)\s*\d+(?:\.\d+)+)*)(?=([^\n]{0,40}))/gi;
const elsewhere =
  /^(?:\([a-z0-9]+\))*,?\s+(?:of|in|from|under)\s+(?!(?:this|the)\s+(?:report|summary|paper)\b)/i;
/** The same sentence speaks of another document before it: "the NPPF (paragraph 11.5)", "under the Code, paragraph 7.3". */
const another = new RegExp(
  [
    String.raw`\b(?:Act|Agreement|Annex|Appendix|Charter|Circular|Code|Constitution|Contract|Directive|Framework|Guidance|Guide|Handbook|Lease|Manual|Memorandum|Order|Plan|Policy|Protocol|Regulations?|Rules|Schedule|Scheme|Standards?|Statement|Strategy|Terms)\b`,
    String.raw`\b(?:constitution|guidance|legislation|minutes|regulations|standing orders)\b`,
    String.raw`\b(?:\p{Lu}\p{L}+|earlier|her|his|last|other|previous|same|separate|that|their)\s+(?:paper|report)\b`,
    String.raw`\b(?:\p{Lu}{3,}|\p{Lu}\p{L}+\s+\p{Lu}\p{L}+)(?:\s+\d{4})?\s*(?:[,(:;]|\b(?:at|in)\b)?\s*$`,
  ].join('|'),
  'u',
);
/** "see Appendix 4 and paragraph 9.4" speaks of two things; "the NPPF, paragraph 11.5 and paragraph 12.2" of one. */
const beside = /\s(?:and|or)\s+(?:at\s+|in\s+|see\s+)?$/;
const joined = /(?:\bpara\w*\.?\s+\d+(?:\.\d+)+,?\s+(?:and|or)\s+)+$/i;
const named = stemsFor('paragraph');
const clause = /^\s*\(?(\d+(?:\.\d+)+)[.)]?\s/u;

/** The report speaks of a paragraph by a number that none of its paragraphs has. */
export const paragraphUnknown: Rule = {
  id: 'paragraph-unknown',
  title: 'Paragraphs that the text names are there',
  why: 'Numbers move when a paragraph goes in or out. A reader who is sent to the wrong paragraph loses the thread.',
  severity: 'warning',
  tags: ['references'],
  source: 'Reportwright',
  *check({ document }) {
    let known: ReadonlySet<string> | null = null;
    for (const placed of standIn(document, named)) {
      for (const match of matchesIn(placed.paragraph.text, reference)) {
        const [all, list = '', after = ''] = match;
        if (elsewhere.test(after)) continue;
        const numbers = (known ??= numbersIn(document));
        // Where no paragraph has a number of this kind, the numbers are those of another document.
        if (numbers.size === 0) return;
        const missing = [...list.matchAll(/\d+(?:\.\d+)+/gu)]
          .map(([one]) => one)
          .filter((one) => !numbers.has(one));
        if (missing.length === 0 || isElsewhere(before(placed.paragraph, match.index))) continue;
        const range = { start: match.index, end: match.index + all.length };
        yield {
          outcome: 'review',
          message: `${quoted(all)}: the report has no paragraph ${missing.join(' or ')}. Correct the number, or say which document it is in.`,
          subject: `paragraph-${missing[0] ?? ''}`,
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
  },
};

function isElsewhere(said: string): boolean {
  const words = said.replace(joined, '');
  return another.test(words) && !beside.test(words);
}

/** What its sentence says before a place. */
function before(paragraph: Paragraph, at: number): string {
  const sentence = sentencesIn(paragraph).find(({ start, end }) => start <= at && at < end);
  return paragraph.text.slice(sentence?.start ?? 0, at);
}

/** Every number of the kind "4.3" that a paragraph has, by Word or by hand. */
function numbersIn(document: ReportDocument): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { paragraph } of paragraphsOf(document)) {
    const shown = paragraph.number === null ? null : /^(\d+(?:\.\d+)+)[.)]?$/.exec(paragraph.number);
    if (shown?.[1] !== undefined) found.add(shown[1]);
    const typed = clause.exec(paragraph.text)?.[1];
    if (typed !== undefined) found.add(typed);
  }
  return found;
}
