import type { ReportDocument, Rule } from '../../model/index.ts';
import { tablesOf, type ReadTable } from '../tables.ts';
import { holdsTables, isForm } from './table-uses.ts';

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
    for (const read of tablesOf(document)) {
      const { table, number } = read;
      const gap = table.cell === null && !holdsTables(document, read) ? gapIn(document, read) : null;
      if (gap === null) continue;
      yield {
        outcome: 'fail',
        message: `${gap} of table ${String(number)} is empty. Delete it, or use the spacing of paragraphs to part its rows.`,
        subject: `table-${String(number)}`,
        location: { block: table.block },
        fixes: [],
      };
    }
  },
};

/**
 * The first empty row that stands between others, else the first empty column. A last row may still be to be filled in,
 * and so may any row and the last column of a form.
 */
function gapIn(document: ReportDocument, read: ReadTable): string | null {
  const { table, texts } = read;
  const { rows } = table;
  // Most tables have no cell without words, and need no closer look.
  if (rows.length < 3 || !texts.some((row) => row.includes(''))) return null;
  const form = isForm(read);
  const empty = rows.map(({ cells }, row) =>
    cells.map(
      ({ start, end, merged }, at) => !merged && texts[row]?.[at] === '' && isEmpty(document, start, end),
    ),
  );
  if (empty.every((row) => row.every(Boolean))) return null;
  const row = empty.findIndex(
    (cells, at) => !form && at > 0 && at < rows.length - 1 && cells.length > 0 && cells.every(Boolean),
  );
  if (row > 0) return `Row ${String(row + 1)}`;
  const [first = []] = rows.map(({ cells }) => cells);
  const simple = rows.every(
    ({ cells }) => cells.length === first.length && cells.every(({ span }) => span === 1),
  );
  const column = simple ? first.findIndex((_, at) => empty.every((cells) => cells[at] === true)) : -1;
  return column >= 0 && first.length > 2 && !(form && column === first.length - 1)
    ? `Column ${String(column + 1)}`
    : null;
}

/** Words that a tracked change takes out are still to be decided on. */
const isEmpty = (
  { blocks, pictures, controls, marks }: ReportDocument,
  start: number,
  end: number,
): boolean =>
  blocks.slice(start, end).every((block) => block.kind === 'paragraph' && block.text.trim() === '') &&
  !pictures.some(
    ({ at }) => at.story === undefined && at.block !== undefined && at.block >= start && at.block < end,
  ) &&
  !marks.some(
    ({ kind, at }) =>
      kind === 'deletion' &&
      at.story === undefined &&
      at.block !== undefined &&
      at.block >= start &&
      at.block < end,
  ) &&
  !controls.some(({ first, at }) => at.story === undefined && first >= start && first < end);
