import type { Paragraph, ReportDocument, TextRange } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import { paragraphsOf, type Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

/** Words of a report, and where they stand. */
export interface Said {
  readonly placed: Placed;
  readonly range: TextRange;
}

/** "This is a key decision", "Key decision: Yes". A form with both answers left in says nothing. */
const states =
  /\b(?:this|it|which|the\s+(?:report|decision|proposal|recommendation|matter))\s+(?:is|constitutes|amounts\s+to|seeks|requires)\s+(?:a\s+)?key\s+decision\b(?!\s*(?:\?|:))|\bkey\s+decision\s*\??\s*[:–—-]?\s*(?:yes|true|☒|☑)\b(?!\s*(?:\/|or|☐|\s+no\b))/i;
const label = /^\s*(?:is\s+(?:this|it)\s+a\s+)?key\s+decision\s*[?:]?\s*$/i;
const yes = /^\s*yes\b(?!\s*(?:\/|\bor\b|☐|\s+no\b))/i;
const unsure = /\b(?:if|whether|not|unless|when|where)\b[^.]{0,40}$/i;

const key = stemsFor('key');

/** Where a report says that it is for a key decision; null where it does not. */
export function keyDecisionIn(document: ReportDocument): Said | null {
  // Most reports do not say it at all.
  if (standIn(document, key).length === 0) return null;
  const all = paragraphsOf(document);
  for (const [index, placed] of all.entries()) {
    const { text } = placed.paragraph;
    if (!/key\s+decision/i.test(text)) continue;
    const match = states.exec(text);
    const range = match === null ? null : { start: match.index, end: match.index + match[0].length };
    if (range !== null && !unsure.test(text.slice(0, range.start)) && !isGuided(placed.paragraph, range))
      return { placed, range };
    // The answer stands in the next cell of the row.
    const next = all[index + 1];
    if (next === undefined || !label.test(text) || !sameRow(placed.paragraph, next.paragraph)) continue;
    const answer = { start: 0, end: next.paragraph.text.length };
    if (yes.test(next.paragraph.text) && !isGuided(next.paragraph, answer))
      return { placed: next, range: answer };
  }
  return null;
}

const sameRow = ({ cell }: Paragraph, { cell: other }: Paragraph): boolean =>
  cell !== null && other !== null && cell.table === other.table && cell.row === other.row;
