import type { ReportDocument, Rule, Table } from '../../model/index.ts';

/** Rows or columns with nothing in them: white space made of cells. */
export const tableGaps: Rule = {
  id: 'table-gaps',
  title: 'Tables have no empty rows or columns',
  why: 'A screen reader says “blank” for every empty cell, and its listener takes an empty row for the end of the table.',
  severity: 'advice',
  tags: ['accessibility'],
  source:
    'WCAG 2.2, 1.3.1 Info and Relationships; Microsoft Accessibility Checker, “no blank table rows or columns”',
  *check({ document }) {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    for (const [index, table] of tables.entries()) {
      const gap = table.cell === null ? gapIn(document, table) : null;
      if (gap === null) continue;
      yield {
        outcome: 'fail',
        message: `${gap} of table ${String(index + 1)} is empty. Delete it, or use the spacing of paragraphs to part its rows.`,
        subject: `table-${String(index + 1)}`,
        location: { block: table.block },
        fixes: [],
      };
    }
  },
};

/** The first empty row that stands between others, else the first empty column. A last row may still be to be filled in. */
function gapIn(document: ReportDocument, { rows }: Table): string | null {
  const empty = rows.map(({ cells }) =>
    cells.map(({ start, end, merged }) => !merged && isEmpty(document, start, end)),
  );
  if (rows.length < 3 || empty.every((row) => row.every(Boolean))) return null;
  const row = empty.findIndex(
    (cells, at) => at > 0 && at < rows.length - 1 && cells.length > 0 && cells.every(Boolean),
  );
  if (row > 0) return `Row ${String(row + 1)}`;
  const [first = []] = rows.map(({ cells }) => cells);
  const simple = rows.every(
    ({ cells }) => cells.length === first.length && cells.every(({ span }) => span === 1),
  );
  const column = simple ? first.findIndex((_, at) => empty.every((cells) => cells[at] === true)) : -1;
  return column >= 0 && first.length > 2 ? `Column ${String(column + 1)}` : null;
}

const isEmpty = ({ blocks, pictures, controls }: ReportDocument, start: number, end: number): boolean =>
  blocks.slice(start, end).every((block) => block.kind === 'paragraph' && block.text.trim() === '') &&
  !pictures.some(
    ({ at }) => at.story === undefined && at.block !== undefined && at.block >= start && at.block < end,
  ) &&
  !controls.some(({ first, at }) => at.story === undefined && first >= start && first < end);
