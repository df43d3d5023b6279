import { madeOnceFor } from '../model/index.ts';
import type { CellRef, ReportDocument, ReportType, Table } from '../model/index.ts';
import { cellLines, isBlank, paragraphsBetween } from './lines.ts';
import { keysOf, titleKeys } from './wording.ts';

/** What labels in a table may read: titles of sections and fields, and the options of choices. */
export const labelKeys = madeOnceFor(
  ({ sections, header }: ReportType): ReadonlySet<string> =>
    new Set([
      ...sections.flatMap(titleKeys),
      ...header.flatMap(({ label, aliases = [], options = [] }) =>
        [label, ...aliases, ...options].flatMap(keysOf),
      ),
    ]),
);

/**
 * The blocks that a label in a table speaks of: what follows it in its cell, the cells to its right, else the rows
 * below, down to the next label. `label` is null where the cell is itself content.
 */
export function contentOfCell(
  document: ReportDocument,
  table: Table,
  at: CellRef,
  label: number | null,
  labels: ReadonlySet<string>,
): readonly [number, number] {
  const row = table.rows[at.row]?.cells ?? [];
  const own = row[at.cell];
  if (!own) return [table.block, table.block];
  const rest = paragraphsBetween(document, (label ?? own.start - 1) + 1, own.end);
  const start = label === null ? own.start : label + 1;
  const right = row.slice(at.cell + 1);
  const hasWords = (from: number, to: number): boolean =>
    paragraphsBetween(document, from, to).some((one) => one.text.trim() !== '');
  if (label !== null && rest.some((one) => one.text.trim() !== '')) return [start, own.end];
  if (label !== null && right[0] && hasWords(right[0].start, row.at(-1)?.end ?? 0)) {
    return [right[0].start, row.at(-1)?.end ?? right[0].end];
  }
  // Below a label that has its row to itself; and in rows that an author added under the first.
  let end = label === null ? own.end : (row.at(-1)?.end ?? own.end);
  const from = label === null ? start : (table.rows[at.row + 1]?.cells[0]?.start ?? end);
  for (let index = at.row + 1; index < table.rows.length; index += 1) {
    if (isLabelRow(document, table, index, labels)) break;
    end = table.rows[index]?.cells.at(-1)?.end ?? end;
  }
  return [Math.min(from, end), end];
}

function isLabelRow(
  document: ReportDocument,
  table: Table,
  row: number,
  labels: ReadonlySet<string>,
): boolean {
  const first = cellLines(document, table, row, 0).find((line) => !isBlank(line));
  return first !== undefined && first.keys.some((key) => labels.has(key));
}
