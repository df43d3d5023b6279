import type { ReportDocument, Table } from '../../model/index.ts';

/**
 * What a table is used for. Columns of records have names; a form is labels with room for answers, and a layout puts
 * words and pictures side by side: to look for the names of their columns would be wrong.
 */
export const hasColumns = (document: ReportDocument, table: Table): boolean =>
  !holdsTables(document, table) && !isForm(document, table) && !isUnnamed(document, table);

/** The words of the cells of each row. */
export const cellTexts = ({ blocks }: ReportDocument, { rows }: Table): readonly (readonly string[])[] =>
  rows.map(({ cells }) =>
    cells.map(({ start, end }) =>
      blocks
        .slice(start, end)
        .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
        .join(' ')
        .trim(),
    ),
  );

/** Tables within tables are there for the layout. */
export const holdsTables = ({ blocks }: ReportDocument, table: Table): boolean =>
  blocks.slice(table.block + 1, table.end).some(({ kind }) => kind === 'table');

/** A label with an empty cell beside it, or labels that end in a colon. A table of figures may have a gap in its first row. */
export function isForm(document: ReportDocument, table: Table): boolean {
  const rows = cellTexts(document, table).filter((row) => row.length > 1);
  const [first = [], ...rest] = rows;
  const beside = rest.flatMap((row) => row.slice(1)).filter((text) => text !== '');
  const figures = beside.filter((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
  if (first.slice(1).includes('') && figures.length < Math.max(3, beside.length / 4)) return true;
  return rows.length > 1 && rows.every((row) => row.length === 2 && /:$/u.test(row[0] ?? ''));
}

/** No row has a word in its first cell: whatever the table lists, nothing says what the rows are. */
const isUnnamed = (document: ReportDocument, table: Table): boolean =>
  cellTexts(document, table).every((row) => row[0] === '');
