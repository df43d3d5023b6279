import type { Paragraph, Rule, TextRange } from '../../model/index.ts';
import { ownLooks } from '../looks.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';

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
    for (const placed of paragraphsOf(document)) {
      for (const range of highlightedIn(placed.paragraph)) {
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
    }
  },
};

/** Looks that follow each other are one stretch. What a skeleton marks for the author is said by other rules. */
function highlightedIn(paragraph: Paragraph): readonly TextRange[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of ownLooks(paragraph).filter(({ style }) => style.highlighted)) {
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}
