import type { CellRef, Location, Report, ReportDocument, Rule } from '../../model/index.ts';
import { blocksAt } from '../place.ts';
import { tablesOf, type ReadTable } from '../tables.ts';
import { hasColumns } from './table-uses.ts';

/** Tables have a header row, so that screen readers can name each cell's column. */
export const tableHeaderRow: Rule = {
  id: 'table-header-row',
  title: 'Tables have a header row',
  why: 'A screen reader names each cell by its column. Without a header row a table is a heap of numbers.',
  severity: 'warning',
  mends: 'safe',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.3.1 Info and Relationships; Public Sector Bodies Accessibility Regulations 2018',
  *check({ document, report }) {
    const unmarked = tablesOf(document).filter(lacksHeader);
    if (unmarked.length === 0) return;
    const forms = formTables(document, report);
    const front = frontTables(document, report);
    for (const read of unmarked) {
      const { table, number, texts } = read;
      if (front.has(table.block)) continue;
      const known = forms.get(table.block);
      if (known === undefined && !hasColumns(document, read)) continue;
      const name = known?.name ?? `Table ${number}`;
      // Where the first row of a form is a label with its answer, to call it a header would be wrong.
      const form = known?.fromFirstRow === true;
      const named = namesColumns(texts[0] ?? []);
      yield {
        outcome: form || !named ? 'review' : 'fail',
        message: form
          ? `${name} has no header row. Add a first row that names its columns, and mark it as header.`
          : named
            ? `${name} has no header row. Mark its first row as header, so that screen readers can name the columns.`
            : `${name} has no header row. If its first row names its columns, mark it as header. If not, add a row that does.`,
        subject: `table-${number}`,
        location: { block: table.block },
        fixes: form
          ? []
          : [
              {
                title: 'Mark the first row as header',
                edits: [{ kind: 'set-header-row', table: table.block }],
                safe: named,
              },
            ],
      };
    }
  },
};

/** Columns that have words, and no row that is marked as their header. */
const lacksHeader = ({ table, texts }: ReadTable): boolean =>
  table.rows.length > 1 &&
  (texts[0]?.length ?? 0) > 1 &&
  table.rows[0]?.header !== true &&
  texts.some((row) => row.some((text) => text !== ''));

interface Form {
  readonly name: string;
  /** Its first row is a label with its answer already. */
  readonly fromFirstRow: boolean;
}

/** The approvals and contact tables, by their block. */
function formTables(document: ReportDocument, report: Report): ReadonlyMap<number, Form> {
  const forms = new Map<number, Form>();
  const note = (at: Location | null, name: string): void => {
    const cell = tableAt(document, at);
    if (cell === null) return;
    const before = forms.get(cell.table);
    forms.set(cell.table, {
      name: before?.name ?? name,
      fromFirstRow: before?.fromFirstRow === true || cell.row === 0,
    });
  };
  for (const signOff of report.signOffs) note(signOff.at, 'The approvals table');
  for (const record of report.records) note(record.at, 'The contact table');
  return forms;
}

/** The table at the front of some councils' papers is a form through and through: it has no columns to name. */
function frontTables(document: ReportDocument, report: Report): ReadonlySet<number> {
  const places = [
    ...report.header.map((field) => field.at),
    ...report.sections.flatMap((s) => (s.spec.group === 'front' ? [s.heading ?? s.at] : [])),
  ];
  return new Set(places.flatMap((at) => tableAt(document, at)?.table ?? []));
}

/** The cell of the main story that a place lies in. */
function tableAt(document: ReportDocument, at: Location | null): CellRef | null {
  const blocks = at?.story === undefined ? blocksAt(document, at) : null;
  return (blocks && document.blocks[blocks.first]?.cell) ?? null;
}

/** Every cell but the corner has words or a year in it: a row of bare numbers is no header. */
const namesColumns = (cells: readonly string[]): boolean =>
  cells.every((text, index) =>
    text === '' ? index === 0 : /\p{L}/u.test(text) || /^(?:19|20)\d\d(?:[-–/]\d{2,4})?$/u.test(text),
  );
