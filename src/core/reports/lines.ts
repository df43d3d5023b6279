import { madeOnceFor } from '../model/index.ts';
import type { Location, Paragraph, ReportDocument, Table } from '../model/index.ts';
import { keysOf } from './wording.ts';

/** One line of a paragraph: authors stack things with line breaks as much as with paragraphs. */
export interface Line {
  readonly paragraph: Paragraph;
  /** Its place in the paragraph's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The author's words: guidance left out, spaces trimmed. */
  readonly text: string;
  /** Holds guidance of a skeleton. */
  readonly guided: boolean;
}

/** The lines of a paragraph, in order. Parted once: every part of a report is looked for in them. */
export const linesOf = madeOnceFor((paragraph: Paragraph): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const part of paragraph.text.split('\n')) {
    const end = start + part.length;
    const guided = paragraph.guidance.some((range) => range.start < end && start < range.end);
    lines.push({ paragraph, start, end, text: wordsBetween(paragraph, start, end).trim(), guided });
    start = end + 1;
  }
  return lines;
});

/** What a line says as a heading or a label, as `keysOf` has it. Made once for all that look for one. */
export const keysOfLine = madeOnceFor(({ text }: Line): readonly string[] => keysOf(text));

/** The same of all the author's words in a paragraph. */
export function keysOfParagraph(paragraph: Paragraph): readonly string[] {
  const lines = linesOf(paragraph);
  const [line] = lines;
  return line !== undefined && lines.length === 1 ? keysOfLine(line) : keysOf(wordsIn(paragraph).trim());
}

/** The author's words in a paragraph, guidance left out. */
export const wordsIn = (paragraph: Paragraph): string => wordsBetween(paragraph, 0, paragraph.text.length);

function wordsBetween({ text, guidance }: Paragraph, start: number, end: number): string {
  if (guidance.length === 0) return text.slice(start, end);
  let words = '';
  let at = start;
  for (const range of guidance) {
    if (range.end <= at || end <= range.start) continue;
    words += text.slice(at, Math.max(at, range.start));
    at = range.end;
  }
  return words + text.slice(Math.min(at, end), end);
}

/** Paragraphs of the main story from one block up to, but not including, another. */
export function paragraphsBetween(
  document: ReportDocument,
  start: number,
  end: number,
): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = Math.max(0, start); at < Math.min(end, document.blocks.length); at += 1) {
    const block = document.blocks[at];
    if (block?.kind === 'paragraph') found.push(block);
  }
  return found;
}

export function tablesOf(document: ReportDocument): readonly Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/** Lines of one cell; none where there is no such cell. */
export function cellLines(
  document: ReportDocument,
  table: Table,
  row: number,
  cell: number,
): readonly Line[] {
  const found = table.rows[row]?.cells[cell];
  return found ? paragraphsBetween(document, found.start, found.end).flatMap(linesOf) : [];
}

export const isBlank = (line: Line): boolean => line.text === '' && !line.guided;

/** From the first of the lines to the last, or the block of the first where they lie in several. */
export function placeOfLines(lines: readonly Line[]): Location | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const end = last.paragraph === first.paragraph ? last.end : first.paragraph.text.length;
  return { block: first.paragraph.block, start: first.start, end };
}

export const placeOf = (paragraph: Paragraph): Location => ({
  block: paragraph.block,
  start: 0,
  end: paragraph.text.length,
});
