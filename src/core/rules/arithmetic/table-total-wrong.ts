import { displayText, rational } from '../../figures/decimal.ts';
import type { Found, ReportDocument, Rule, Table } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { isSum, partsOf, plus } from './additive.ts';
import { gridOf } from './table-grid.ts';
import type { Grid, GridCell } from './table-grid.ts';

const total = /^(?:(?:grand|overall|sub-?)\s*total|total|all|overall)\b/i;
/** Rows or columns inside others: what adds up to what, only the author knows. */
const hierarchy = /\b(?:of which|of whom|of these|including|incl\.?|o\/w)\b/i;
/** What is never the sum of its parts. */
const noSum =
  /%|\b(?:per|rates?|percentages?|average|mean|median|ratio|rank(?:ing)?|score|age|year|change|difference|variance|target|index|proportion|share|rag)\b/i;
/** What a money column is written in says that its numbers are rounded. */
const roundedUnits = /£|\b0?00s?\b|\b(?:thousands?|millions?)\b/i;

/** A row or column of totals in a table that is not the sum of its parts, by no rounding. */
export const tableTotalWrong: Rule = {
  id: 'table-total-wrong',
  title: 'Totals in tables add up',
  why: 'A total that is not the sum of its parts tells the committee two different things.',
  severity: 'error',
  tags: ['arithmetic'],
  source: 'Reportwright',
  *check({ document }) {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    for (const [index, table] of tables.entries()) {
      // Most tables have no total, and to read the numbers of one takes longer than to look for it.
      if (!hasTotal(document, table)) continue;
      const grid = gridOf(document, table);
      const isNested = ({ number, text }: GridCell) => number === null && hierarchy.test(text);
      if (grid === null || grid.rows.some((row) => row.some(isNested))) continue;
      const turned: Grid = { rows: transposed(grid.rows), heads: 1 };
      const subject = `table-${String(index + 1)}`;
      yield* wrongIn(document, subject, sumsDown(grid, grid.heads, 'above'));
      yield* wrongIn(document, subject, sumsDown(turned, grid.heads, 'beside'));
    }
  },
};

function hasTotal({ blocks }: ReportDocument, { block, end }: Table): boolean {
  for (let at = block + 1; at < end; at += 1) {
    const cell = blocks[at];
    if (cell?.kind === 'paragraph' && total.test(cell.text.trimStart())) return true;
  }
  return false;
}

interface Sum {
  readonly cell: GridCell;
  readonly row: string;
  readonly column: string;
  readonly side: string;
  readonly parts: readonly GridCell[];
  readonly fits: boolean;
}

/** Every total of the columns that can be reckoned. `before` is how many cells of a column come before its numbers. */
function sumsDown({ rows, heads }: Grid, before: number, side: 'above' | 'beside'): readonly Sum[] {
  const labelOf = (row: readonly GridCell[]): string =>
    row
      .slice(0, side === 'above' ? 1 : before)
      .map(({ text }) => text)
      .join(' ')
      .trim();
  const from = side === 'above' ? heads : 1;
  const labels = rows.slice(from).map(labelOf);
  const isTotals = labels.map((label) => total.test(label));
  if (!isTotals.includes(true)) return [];
  const body = rows.slice(from).map((cells, at) => {
    const [label = '', isTotal = false] = [labels[at], isTotals[at]];
    return { cells, label, isTotal, counts: isTotal || !(side === 'beside' && noSum.test(label)) };
  });
  const first = side === 'above' ? 1 : before;
  // Of each column its name, and whether it may be summed: read when the first total asks.
  const columns = new Map<number, { readonly name: string; readonly sums: boolean }>();
  const columnAt = (column: number) => {
    const seen = columns.get(column);
    if (seen !== undefined) return seen;
    const name = rows
      .slice(0, from)
      .map((head) => head[column]?.text ?? '')
      .join(' ')
      .trim();
    const made = { name, sums: !noSum.test(name) };
    columns.set(column, made);
    return made;
  };
  return body.flatMap((row, at) => {
    if (!row.isTotal || noSum.test(row.label)) return [];
    const groups = groupsFor(isTotals, at).map((group) =>
      group.flatMap((index) => body[index] ?? []).filter(({ counts }) => counts),
    );
    return row.cells.slice(first).flatMap((cell, offset): readonly Sum[] => {
      const column = first + offset;
      const { number } = cell;
      if (number === null || (side === 'above' && column === 0)) return [];
      const { name, sums } = columnAt(column);
      if (!sums) return [];
      const tried: { readonly parts: readonly GridCell[]; readonly fits: boolean | null }[] = [];
      for (const group of groups) {
        const parts = group.flatMap(({ cells }) => cells[column] ?? []);
        const numbers = partsOf(parts);
        const fits = numbers && isSum(number, numbers, roundedUnits.test(`${name} ${row.label}`));
        tried.push({ parts, fits });
        // Where one way of reading the table fits, the others need not be reckoned.
        if (fits === true) break;
      }
      // Where one way of reading the table fits, or cannot be reckoned, nothing is said.
      const wrong = tried.find(({ fits }) => fits === false);
      const right = tried.some(({ fits }) => fits === true);
      const unsure = tried[0]?.fits === null || tried[0] === undefined;
      if (!right && (wrong === undefined || unsure)) return [];
      const [rowName, columnName] = side === 'above' ? [row.label, name] : [name, row.label];
      return [
        {
          cell,
          row: rowName,
          column: columnName,
          side,
          parts: (wrong ?? tried[0])?.parts ?? [],
          fits: right,
        },
      ];
    });
  });
}

/** Which rows a total may be of, nearest first: since the total before it, all parts, all totals before; those after it, where it leads. */
function groupsFor(totals: readonly boolean[], at: number): readonly (readonly number[])[] {
  const indices = totals.map((_, index) => index);
  const before = indices.slice(0, at);
  const last = totals.lastIndexOf(true, at - 1);
  const next = totals.indexOf(true, at + 1);
  const groups =
    at === 0
      ? [indices.slice(1, next === -1 ? undefined : next), indices.slice(1).filter((index) => !totals[index])]
      : [
          before.slice(last === -1 || at === 0 ? 0 : last + 1),
          before.filter((index) => !totals[index]),
          before.filter((index) => totals[index]),
          indices.slice(at + 1, next === -1 ? undefined : next),
        ];
  return groups.filter((group) => group.length > 1);
}

/** A table where most totals do not fit is not meant to add up. */
function* wrongIn(document: ReportDocument, subject: string, sums: readonly Sum[]): Iterable<Found> {
  const wrong = sums.filter(({ fits }) => !fits);
  if (wrong.length * 2 > sums.length && sums.length > 2) return;
  for (const { cell, row, column, side, parts } of wrong) {
    const { paragraph, number } = cell;
    if (paragraph === null || number === null || document.blocks[paragraph.block] !== paragraph) continue;
    const places = Math.max(...parts.map((part) => part.number?.decimals ?? 0));
    const all = parts.reduce((so, part) => plus(so, part.number?.value ?? rational(0)), rational(0));
    const where = [row, column]
      .filter((name) => name !== '')
      .map(quoted)
      .join(', ');
    yield {
      outcome: wrong.length * 2 > sums.length ? 'review' : 'fail',
      message: `The table says ${number.text} at ${where}, but the numbers ${side} it add up to ${displayText(all, places)}. Correct the total or the numbers.`,
      subject,
      location: placeOf({ story: null, paragraph }, { start: number.start, end: number.end }),
      fixes: [],
    };
  }
}

const transposed = (rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
