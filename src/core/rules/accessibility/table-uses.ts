import type { ReportDocument } from '../../model/index.ts';
import type { ReadTable } from '../tables.ts';

/**
 * What a table is used for. Columns of records have names; a form is labels with room for answers, and a layout puts
 * words and pictures side by side: to look for the names of their columns would be wrong.
 */
export const hasColumns = (document: ReportDocument, read: ReadTable): boolean =>
  !holdsTables(document, read) && !isForm(read) && !isUnnamed(read);

/** Tables within tables are there for the layout. */
export function holdsTables({ blocks }: ReportDocument, { table }: ReadTable): boolean {
  for (let at = table.block + 1; at < table.end; at += 1) if (blocks[at]?.kind === 'table') return true;
  return false;
}

/** A label with an empty cell beside it, or labels that end in a colon. A table of figures may have a gap in its first row. */
export function isForm({ texts }: ReadTable): boolean {
  const rows = texts.filter((row) => row.length > 1);
  const [first = [], ...rest] = rows;
  if (first.includes('', 1)) {
    const beside = rest.flatMap((row) => row.slice(1)).filter((text) => text !== '');
    const figures = beside.filter((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
    if (figures.length < Math.max(3, beside.length / 4)) return true;
  }
  return rows.length > 1 && rows.every((row) => row.length === 2 && row[0]?.endsWith(':') === true);
}

/** No row has a word in its first cell: whatever the table lists, nothing says what the rows are. */
const isUnnamed = ({ texts }: ReadTable): boolean => texts.every((row) => row[0] === '');
