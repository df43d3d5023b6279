import type { Paragraph, ReportDocument, Table } from '../../model/index.ts';
import { numberInCell } from '../../numbers/index.ts';
import type { NumberReading } from '../../numbers/index.ts';

/** A cell of a table by row and column, as a reader of its numbers sees it. */
export interface GridCell {
  readonly text: string;
  readonly number: NumberReading | null;
  /** Holds its text; null where the cell has none. */
  readonly paragraph: Paragraph | null;
}

/** The cells of a table, row by row, words that span columns in the first of them. `heads` is how many rows name the columns. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly heads: number;
}

export const empty: GridCell = { text: '', number: null, paragraph: null };
const yearLike = /^(?:19|20)\d{2}$/u;

/** Null where rows differ in their columns, so that no column can be followed down. */
export function gridOf(document: ReportDocument, table: Table): Grid | null {
  const rows: GridCell[][] = [];
  for (const { cells } of table.rows) {
    const row: GridCell[] = [];
    for (const { start, end, span, merged } of cells) {
      const cell = merged ? empty : cellOf(document, table, start, end);
      // Which of its columns a number over several belongs to, nobody can say: none of them can be reckoned.
      const own = span > 1 && cell.number !== null ? { ...cell, number: null } : cell;
      row.push(own);
      for (let more = Math.min(span, 64) - 1; more > 0; more -= 1) row.push(own === cell ? empty : own);
    }
    rows.push(row);
  }
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return null;
  const marked = table.rows.findIndex(({ header }) => !header);
  const heads =
    marked > 0
      ? marked
      : Math.min(
          rows.findIndex((row) => row.some(({ number, text }) => number !== null && !yearLike.test(text))),
          2,
        );
  return heads < 1 ? null : { rows, heads };
}

function cellOf({ blocks }: ReportDocument, table: Table, start: number, end: number): GridCell {
  let [paragraph, text, count]: [Paragraph | null, string, number] = [null, '', 0];
  for (let at = start; at < end; at += 1) {
    const block = blocks[at];
    const words = block?.kind === 'paragraph' ? block.text.trim() : '';
    if (block?.kind !== 'paragraph' || words === '') continue;
    text = count === 0 ? words : `${text} ${words}`;
    paragraph ??= block;
    count += 1;
  }
  if (paragraph === null || paragraph.guidance.length > 0) return empty;
  // "45 (75%)": the number and its share.
  const own = !paragraph.text.includes('(')
    ? paragraph.text
    : paragraph.text.replace(/\s*\(\s?\d+(?:\.\d+)?\s?%\s?\)\s*$/, '');
  const inside = paragraph.cell?.table === table.block && count === 1;
  return { text, number: inside && /\d/.test(own) ? numberInCell(own) : null, paragraph };
}
