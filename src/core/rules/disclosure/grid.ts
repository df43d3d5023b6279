/** Tables as rows of equal cells, for rules that reckon with rows and columns. */

import type { Cell, Paragraph, ReportDocument, Table } from '../../model/index.ts';
import type { Placed } from '../place.ts';

export interface GridCell {
  readonly text: string;
  /** Its first paragraph. */
  readonly placed: Placed;
}

export interface Grid {
  readonly table: Table;
  readonly rows: readonly (readonly GridCell[])[];
  /** The line of text over the table; empty where there is none that is short enough to be a caption. */
  readonly caption: string;
}

const known = new WeakMap<ReportDocument, readonly Grid[]>();

/** Every table of the main story whose rows have the same number of cells, none of them merged. */
export function gridsIn(document: ReportDocument): readonly Grid[] {
  const read = known.get(document) ?? readGrids(document);
  known.set(document, read);
  return read;
}

function readGrids({ blocks }: ReportDocument): readonly Grid[] {
  const grids: Grid[] = [];
  for (const table of blocks) {
    if (table.kind !== 'table' || table.rows.length < 2) continue;
    const width = table.rows[0]?.cells.length ?? 0;
    const regular = table.rows.every(
      ({ cells }) => cells.length === width && cells.every(({ span, merged }) => span === 1 && !merged),
    );
    if (!regular || width < 2) continue;
    const rows = table.rows.map(({ cells }) => cells.flatMap((cell) => readCell(blocks, cell) ?? []));
    if (rows.every((row) => row.length === width))
      grids.push({ table, rows, caption: captionOver(blocks, table) });
  }
  return grids;
}

/** Null where the cell holds no paragraph. */
function readCell(blocks: ReportDocument['blocks'], { start, end }: Cell): GridCell | null {
  let [first, words]: [Paragraph | null, string] = [null, ''];
  for (let at = start; at < end; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') continue;
    words = first === null ? block.text : `${words} ${block.text}`;
    first ??= block;
  }
  return first && { text: words.trim(), placed: { story: null, paragraph: first } };
}

function captionOver(blocks: ReportDocument['blocks'], table: Table): string {
  for (let at = table.block - 1; at >= Math.max(0, table.block - 2); at -= 1) {
    const block = blocks[at];
    if (block?.kind === 'paragraph' && block.cell === null && block.text.trim() !== '')
      return block.text.length <= 200 ? block.text : '';
  }
  return '';
}
