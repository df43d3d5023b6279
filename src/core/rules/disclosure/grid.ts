/** Tables as rows of equal cells, for rules that reckon with rows and columns. */

import { madeOnceFor } from '../../model/index.ts';
import type { Cell, ReportDocument, Table } from '../../model/index.ts';
import type { Placed } from '../place.ts';
import { tablesOf } from '../tables.ts';

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

/** Every table of the main story whose rows have the same number of cells, none of them merged. Read once for all rules. */
export const gridsIn = madeOnceFor((document: ReportDocument): readonly Grid[] => {
  const { blocks } = document;
  const grids: Grid[] = [];
  for (const { table, texts } of tablesOf(document)) {
    const width = texts[0]?.length ?? 0;
    if (table.rows.length < 2 || width < 2 || !isRegular(table, width)) continue;
    const rows = table.rows.map(({ cells }, row) => readRow(blocks, cells, texts[row] ?? []));
    if (rows.every((row) => row.length === width))
      grids.push({ table, rows, caption: captionOver(blocks, table) });
  }
  return grids;
});

const isRegular = ({ rows }: Table, width: number): boolean =>
  rows.every(
    ({ cells }) => cells.length === width && cells.every(({ span, merged }) => span === 1 && !merged),
  );

/** The cells of a row that hold a paragraph. */
function readRow(
  blocks: ReportDocument['blocks'],
  cells: readonly Cell[],
  texts: readonly string[],
): readonly GridCell[] {
  const row: GridCell[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const { start = 0, end = 0 } = cells[index] ?? {};
    let at = start;
    while (at < end && blocks[at]?.kind !== 'paragraph') at += 1;
    const paragraph = at < end ? blocks[at] : undefined;
    if (paragraph?.kind === 'paragraph')
      row.push({ text: texts[index] ?? '', placed: { story: null, paragraph } });
  }
  return row;
}

function captionOver(blocks: ReportDocument['blocks'], table: Table): string {
  for (let at = table.block - 1; at >= Math.max(0, table.block - 2); at -= 1) {
    const block = blocks[at];
    if (block?.kind === 'paragraph' && block.cell === null && block.text.trim() !== '')
      return block.text.length <= 200 ? block.text : '';
  }
  return '';
}
