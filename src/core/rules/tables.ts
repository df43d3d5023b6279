import { madeOnceFor } from '../model/index.ts';
import type { Block, ReportDocument, Table } from '../model/index.ts';

/** A table of the main story with the words of its cells. */
export interface ReadTable {
  readonly table: Table;
  /** Which of the tables it is, from 1. */
  readonly number: number;
  /** The words of the cells of each row. */
  readonly texts: readonly (readonly string[])[];
}

/** Every table of the main story, in order. Read once for all rules. */
export const tablesOf = madeOnceFor(({ blocks }: ReportDocument): readonly ReadTable[] => {
  const read: ReadTable[] = [];
  for (const table of blocks)
    if (table.kind === 'table') {
      const texts = table.rows.map(({ cells }) => cells.map(({ start, end }) => textOf(blocks, start, end)));
      read.push({ table, number: read.length + 1, texts });
    }
  return read;
});

/** The words of the paragraphs from one block up to but not including another: of most cells there is one. */
function textOf(blocks: readonly Block[], start: number, end: number): string {
  let words: string | null = null;
  for (let at = start; at < end; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'paragraph') words = words === null ? block.text : `${words} ${block.text}`;
  }
  return words?.trim() ?? '';
}
