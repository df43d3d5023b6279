/** Tables as rows of equal cells, for rules that reckon with rows and columns. */

import type { ReportDocument, Table } from '../../model/index.ts';
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
  return blocks.flatMap((table) => {
    if (table.kind !== 'table' || table.rows.length < 2) return [];
    const width = table.rows[0]?.cells.length ?? 0;
    const regular = table.rows.every(
      ({ cells }) => cells.length === width && cells.every(({ span, merged }) => span === 1 && !merged),
    );
    if (!regular || width < 2) return [];
    const rows = table.rows.map(({ cells }) =>
      cells.flatMap(({ start, end }): readonly GridCell[] => {
        const inside = blocks.slice(start, end).filter((block) => block.kind === 'paragraph');
        const [paragraph] = inside;
        if (paragraph === undefined) return [];
        return [
          {
            text: inside
              .map(({ text }) => text)
              .join(' ')
              .trim(),
            placed: { story: null, paragraph },
          },
        ];
      }),
    );
    if (rows.some((row) => row.length !== width)) return [];
    return [{ table, rows, caption: captionOver(blocks, table) }];
  });
}

function captionOver(blocks: ReportDocument['blocks'], table: Table): string {
  for (const block of blocks.slice(Math.max(0, table.block - 2), table.block).reverse()) {
    if (block.kind === 'paragraph' && block.cell === null && block.text.trim() !== '')
      return block.text.length <= 200 ? block.text : '';
  }
  return '';
}
