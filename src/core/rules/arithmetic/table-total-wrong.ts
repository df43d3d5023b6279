import { displayText, rational } from '../../figures/decimal.ts';
import type { Found, ReportDocument, Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { tablesOf } from '../tables.ts';
import { isSum, partsOf, plus } from './additive.ts';
import { gridOf } from './table-grid.ts';
import type { Grid, GridCell } from './table-grid.ts';
import type { NumberReading } from '../../numbers/index.ts';

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
    for (const { table, number, texts } of tablesOf(document)) {
      // Most tables have no total, and to read the numbers of one takes longer than to look for it.
      if (!texts.some((row) => row.some(isTotal))) continue;
      const grid = gridOf(document, table);
      if (grid === null || grid.rows.some((row) => row.some(isNested))) continue;
      const subject = `table-${String(number)}`;
      yield* wrongIn(document, subject, sumsDown(grid, grid.heads, 'above'));
      if (!(grid.rows[0] ?? []).some((_, column) => isTotal(headOf(grid, column)))) continue;
      const turned: Grid = { rows: transposed(grid.rows), heads: 1 };
      yield* wrongIn(document, subject, sumsDown(turned, grid.heads, 'beside'));
    }
  },
};

const isTotal = (text: string): boolean => total.test(text);

const isNested = ({ number, text }: GridCell): boolean => number === null && hierarchy.test(text);

/** What the rows that name the columns say of one. */
const headOf = ({ rows, heads }: Grid, column: number): string => {
  let name = '';
  for (let at = 0; at < heads; at += 1) name += `${rows[at]?.[column]?.text ?? ''} `;
  return name.trim();
};

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
  const body = rows.slice(from);
  const labels = body.map(labelOf);
  const totals = labels.map(isTotal);
  const counts = (at: number): boolean =>
    totals[at] === true || !(side === 'beside' && noSum.test(labels[at] ?? ''));
  const names = new Map<number, string>();
  const nameOf = (column: number): string => {
    const name = names.get(column) ?? headOf({ rows, heads: from }, column);
    names.set(column, name);
    return name;
  };
  const sums: Sum[] = [];
  for (const [at, row] of body.entries()) {
    const label = labels[at] ?? '';
    if (totals[at] !== true || noSum.test(label)) continue;
    const groups = groupsFor(totals, at).map((group) => group.filter(counts));
    for (let column = side === 'above' ? 1 : before; column < row.length; column += 1) {
      const cell = row[column];
      if (cell === undefined || cell.number === null) continue;
      const name = nameOf(column);
      if (noSum.test(name)) continue;
      const sum = reckoned(cell.number, groups, body, column, roundedUnits.test(`${name} ${label}`));
      if (sum === null) continue;
      const [rowName, columnName] = side === 'above' ? [label, name] : [name, label];
      sums.push({ cell, row: rowName, column: columnName, side, ...sum });
    }
  }
  return sums;
}

/** What a total is the sum of, or should be; null where nothing is to be said of it. */
function reckoned(
  number: NumberReading,
  groups: readonly (readonly number[])[],
  body: Grid['rows'],
  column: number,
  rounded: boolean,
): Pick<Sum, 'parts' | 'fits'> | null {
  let [wrong, isUnsure]: [readonly GridCell[] | null, boolean] = [null, false];
  for (const [index, group] of groups.entries()) {
    const parts = group.flatMap((at) => body[at]?.[column] ?? []);
    const numbers = partsOf(parts);
    const fits = numbers && isSum(number, numbers, rounded);
    // Where one way of reading the table fits, the others need not be reckoned.
    if (fits === true) return { parts, fits };
    if (fits === false) wrong ??= parts;
    // Where the nearest cannot be reckoned, nobody can say that the sum is wrong.
    else if (index === 0) isUnsure = true;
  }
  return wrong === null || isUnsure ? null : { parts: wrong, fits: false };
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
          // Where no total comes before it, all parts are those since the last one.
          ...(last === -1 ? [] : [before.slice(last + 1)]),
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
