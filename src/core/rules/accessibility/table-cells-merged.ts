import type { Rule, Table } from '../../model/index.ts';
import { tablesOf } from '../tables.ts';
import { hasColumns } from './table-uses.ts';

/** Cells of a table of figures that reach over several columns or rows. A header over a group of columns is the usual case. */
export const tableCellsMerged: Rule = {
  id: 'table-cells-merged',
  title: 'Tables have no merged cells',
  why: 'Screen readers count cells. Where one reaches over several, they read a number under the wrong heading.',
  severity: 'advice',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.3.1 Info and Relationships; Microsoft Accessibility Checker, “simple table structure”',
  *check({ document, report }) {
    for (const read of tablesOf(document)) {
      const { table, number } = read;
      const merged = mergedRow(table);
      if (merged < 0 || table.cell !== null) continue;
      if (isForm(table, formBlocks(report)) || !hasColumns(document, read)) continue;
      yield {
        outcome: 'review',
        message: `Table ${String(number)} has merged cells in row ${String(merged + 1)}. Split them, or make two tables of it, so that each number has one heading.`,
        subject: `table-${String(number)}`,
        location: { block: table.block },
        fixes: [],
      };
    }
  },
};

const mergedRow = ({ rows }: Table): number => {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  // One cell over all columns is a caption in the first row and a note in the last; one column alone has nothing to merge.
  return widest < 2
    ? -1
    : rows.findIndex(
        ({ cells }, row) =>
          ((row > 0 && row < rows.length - 1) || cells.length > 1) &&
          cells.some(({ span, merged }) => span > 1 || merged),
      );
};

/** Blocks of the forms of the report, whose layout is the council's and not the author's. */
function formBlocks({
  header,
  signOffs,
  records,
  sections,
}: Parameters<Rule['check']>[0]['report']): readonly number[] {
  const places = [
    ...header.map(({ at }) => at),
    ...signOffs.map(({ at }) => at),
    ...records.map(({ at }) => at),
    ...sections.flatMap(({ spec, at, heading }) => (spec.group === 'front' ? [heading ?? at] : [])),
  ];
  return places.flatMap((at) => (at?.block !== undefined && at.story === undefined ? [at.block] : []));
}

const isForm = ({ block, end }: Table, forms: readonly number[]): boolean =>
  forms.some((one) => block < one && one < end);
