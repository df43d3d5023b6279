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
  /** What it says as a heading or a label, as `keysOf` has it. */
  readonly keys: readonly string[];
  /** Holds guidance of a skeleton. */
  readonly guided: boolean;
}

/** The lines of a paragraph, in order. Parted once: every part of a report is looked for in them. */
export const linesOf = madeOnceFor((paragraph: Paragraph): readonly Line[] => {
  const { text, guidance } = paragraph;
  if (guidance.length === 0 && !text.includes('\n'))
    return [lineOf(paragraph, 0, text.length, text.trim(), false)];
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const end = start + part.length;
    const guided = guidance.some((range) => range.start < end && start < range.end);
    lines.push(lineOf(paragraph, start, end, wordsBetween(paragraph, start, end).trim(), guided));
    start = end + 1;
  }
  return lines;
});

const lineOf = (paragraph: Paragraph, start: number, end: number, text: string, guided: boolean): Line => ({
  paragraph,
  start,
  end,
  text,
  keys: keysOf(text),
  guided,
});

/** A part of a line as a line by itself. */
export const partOf = ({ paragraph, guided }: Line, start: number, end: number, text: string): Line =>
  lineOf(paragraph, start, end, text, guided);

/** What all the author's words in a paragraph say as a heading or a label. */
export function keysOfParagraph(paragraph: Paragraph): readonly string[] {
  const lines = linesOf(paragraph);
  const [line] = lines;
  return line !== undefined && lines.length === 1 ? line.keys : keysOf(wordsIn(paragraph).trim());
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
  if (found === undefined) return [];
  const paragraphs = paragraphsBetween(document, found.start, found.end);
  const [only] = paragraphs;
  return only !== undefined && paragraphs.length === 1 ? linesOf(only) : paragraphs.flatMap(linesOf);
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
