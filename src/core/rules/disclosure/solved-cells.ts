import type { ReportDocument } from '../../model/index.ts';
import type { Placed } from '../place.ts';
import { gridsIn, type Grid } from './grid.ts';

export interface SolvedCell {
  readonly placed: Placed;
  /** What stands in the cell: "[c]", "*", "<5". */
  readonly text: string;
  readonly value: number;
  /** "the row “Arboretum”", "the column “Boys”". */
  readonly line: string;
}

/** More rounds than this no table of a report needs; each gives away cells that the one before it left. */
const rounds = 8;

/**
 * The withheld cells of which a row or a column with a total tells the number, where that is from 1 to under the minimum.
 * A cell that is worked out helps to work out others.
 */
export function solvedCells(
  document: ReportDocument,
  minimum: (placed: Placed) => number,
): readonly SolvedCell[] {
  return gridsIn(document).flatMap((grid) => solvedIn(grid, minimum));
}

function solvedIn({ rows }: Grid, minimum: (placed: Placed) => number): readonly SolvedCell[] {
  const flat = rows.flat();
  if (!flat.some(({ text }) => withheld.test(text))) return [];
  const values = rows.map((row) => row.map(({ text }) => (withheld.test(text) ? null : countOf(text))));
  const lines = linesOf(rows.map((row) => row.map(({ text }) => text)));
  const solved: SolvedCell[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let progress = false;
    for (const { name, total, parts } of lines) {
      const sum = values[total[0]]?.[total[1]] ?? Number.NaN;
      const open = parts.filter(([r, c]) => values[r]?.[c] === null);
      const [at] = open;
      if (open.length !== 1 || at === undefined || Number.isNaN(sum)) continue;
      const rest = parts.reduce((left, [r, c]) => left - (values[r]?.[c] ?? 0), sum);
      if (Number.isNaN(rest) || rest < 0) continue;
      const [row, column] = at;
      const cell = rows[row]?.[column];
      const line = values[row];
      if (cell === undefined || line === undefined) continue;
      line[column] = rest;
      progress = true;
      if (rest > 0 && rest < limitOf(cell.text, minimum(cell.placed)))
        solved.push({ placed: cell.placed, text: cell.text, value: rest, line: name });
    }
    if (!progress) break;
  }
  return solved;
}

/** "[c]", "*", "<5", "fewer than five", "1 to 4", "suppressed": a number that the table does not give. */
export const withheld =
  /^(?:\[c\]|\*{1,2}|c|[<＜]\s?\d{1,2}|(?:fewer|less) than (?:\d{1,2}|five|ten)|1\s?(?:to|[-–])\s?\d|suppressed|withheld|redacted)$/i;

/** "<10" says what the publisher's minimum is for this cell. */
const limitOf = (text: string, minCount: number): number =>
  Math.max(minCount, Number(/\d{1,2}/.exec(text)?.[0] ?? 0));

/** Not a number for what is no plain count. */
const countOf = (text: string): number =>
  /^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;

type At = readonly [row: number, column: number];

interface Line {
  readonly name: string;
  readonly total: At;
  readonly parts: readonly At[];
}

const isTotal = (text: string): boolean =>
  /^(?:grand\s+|overall\s+|sub-?)?total\b|\btotal$|^all(?:\s|$)|^overall$/i.test(text);

/** Rows under a heading that says "Total", and columns over a row that does, the total itself at the end. */
function linesOf(texts: readonly (readonly string[])[]): readonly Line[] {
  const width = texts[0]?.length ?? 0;
  const last = texts.length - 1;
  const sums = (texts[0] ?? []).flatMap((text, column) => (column > 0 && isTotal(text) ? [column] : []));
  const totalColumn = sums.length === 1 && sums[0] === width - 1 ? width - 1 : null;
  const sumRows = texts.flatMap((row, index) => (index > 0 && isTotal(row[0] ?? '') ? [index] : []));
  const totalRow = sumRows.length === 1 && sumRows[0] === last ? last : null;
  const span = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const inRows =
    totalColumn === null
      ? []
      : span(1, texts.length).map((row) => ({
          name: `the row “${texts[row]?.[0] ?? ''}”`,
          total: [row, totalColumn] as const,
          parts: span(1, totalColumn).map((column) => [row, column] as const),
        }));
  const inColumns =
    totalRow === null
      ? []
      : span(1, width).map((column) => ({
          name: `the column “${texts[0]?.[column] ?? ''}”`,
          total: [totalRow, column] as const,
          parts: span(1, totalRow).map((row) => [row, column] as const),
        }));
  // A single part and its total are one number: the total is withheld with it or is not.
  return [...inRows, ...inColumns].filter(({ parts }) => parts.length > 1);
}
