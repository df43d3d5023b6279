import { madeOnceFor, type Paragraph, type ReportDocument } from '../model/index.ts';
import { keysOfParagraph, wordsIn } from './lines.ts';

/** A paragraph that may be a heading or a label. */
export interface Heading {
  readonly paragraph: Paragraph;
  readonly keys: readonly string[];
  /** `styled`: a heading to Word. `by-hand`: bold or in capitals. `plain`: nothing but its words. */
  readonly made: 'styled' | 'by-hand' | 'plain';
}

const longest = 300;
const sentence = /[.;,]\s*$/;

/**
 * Every paragraph of the main story that may be a heading or a label, in order. Tables of contents are passed over. Listed
 * once for each document.
 */
export const headingsIn = madeOnceFor(({ blocks }: ReportDocument): readonly Heading[] => {
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.style?.startsWith('toc')) continue;
    const words = wordsIn(block).trim();
    if (words === '' || words.length > longest) continue;
    const made = howMade(block, words);
    if (made !== null) headings.push({ paragraph: block, keys: keysOfParagraph(block), made });
  }
  return headings;
});

function howMade(paragraph: Paragraph, words: string): Heading['made'] | null {
  if (paragraph.headingLevel !== null) return 'styled';
  if (paragraph.bold || paragraph.capitals) return 'by-hand';
  // "1.1 Legal" is a clause; "Legal" on a line of its own is how text without formatting says a heading.
  const clause = paragraph.number !== null && !/^\d+\.?$/.test(paragraph.number);
  return clause || sentence.test(words) || words.length > 160 ? null : 'plain';
}

const appendixNumber = /^\s*appendix\s+(\d{1,2}[a-z]?|[a-z]|[ivx]+)\b\s*(?:[-–—:.]|$|\n)/i;

/** The number of the appendix that this heading begins; null where it begins none. */
export function appendixOf(heading: Heading): string | null {
  if (heading.paragraph.cell !== null) return null;
  const words = wordsIn(heading.paragraph);
  const number = appendixNumber.exec(words)?.[1] ?? (heading.made === 'plain' ? null : looseNumber(words));
  return number?.toUpperCase() ?? null;
}

/** "APPENDIX 2 MINUTES": no sign between number and title, but plainly a heading. */
const looseNumber = (words: string): string | null =>
  /^\s*appendix\s+(\d{1,2}[a-z]?)\s/i.exec(words)?.[1] ?? null;
