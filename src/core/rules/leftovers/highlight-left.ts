import type { ReportDocument, Rule, TextRange, TextStyle } from '../../model/index.ts';
import { ownLooks } from '../looks.ts';
import { placeOf, quoted, type Placed } from '../place.ts';

/** Words that somebody marked with the highlighter: nearly always a note to come back to them. */
export const highlightLeft: Rule = {
  id: 'highlight-left',
  title: 'Nothing is highlighted',
  why: 'Highlighting usually marks what was still to be checked. In a published report it reads like a draft.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['leftovers'],
  source: 'Reportwright',
  *check({ document }) {
    for (const { placed, ...range } of highlightedIn(document)) {
      const words = placed.paragraph.text.slice(range.start, range.end);
      if (words.trim() === '') continue;
      yield {
        outcome: 'review',
        message: `${quoted(words)} is highlighted. If it is settled, take the highlighting off.`,
        subject: 'highlight',
        location: placeOf(placed, range),
        fixes: [
          {
            title: 'Take the highlighting off',
            edits: [{ kind: 'clear-highlight', at: placeOf(placed, range), expected: words }],
            safe: false,
          },
        ],
      };
    }
  },
};

/** White on the page is no mark: text that was pasted from the web often has it. */
const isSeen = ({ highlighted, background }: TextStyle): boolean => highlighted && background !== 'FFFFFF';

/** Looks that follow each other are one stretch. What a skeleton marks for the author is said by other rules. */
function highlightedIn(document: ReportDocument): readonly (TextRange & { readonly placed: Placed })[] {
  const stretches: { placed: Placed; start: number; end: number }[] = [];
  for (const { placed, start, end } of ownLooks(document, isSeen)) {
    const last = stretches.at(-1);
    if (last?.placed === placed && last.end === start) last.end = end;
    else stretches.push({ placed, start, end });
  }
  return stretches;
}
