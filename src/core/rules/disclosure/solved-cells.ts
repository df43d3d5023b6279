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
      if (open.length === 0 || Number.isNaN(sum)) continue;
      const rest = parts.reduce((left, [r, c]) => left - (values[r]?.[c] ?? 0), sum);
      if (Number.isNaN(rest) || rest < 0) continue;
      const found = valuesOf(
        open.map(([r, c]) => rows[r]?.[c]?.text ?? ''),
        rest,
      );
      for (const [index, value] of found.entries()) {
        const [row, column] = open[index] ?? [-1, -1];
        const cell = rows[row]?.[column];
        const line = values[row];
        if (cell === undefined || line === undefined) continue;
        line[column] = value;
        progress = true;
        if (value > 0 && value < limitOf(cell.text, minimum(cell.placed)))
          solved.push({ placed: cell.placed, text: cell.text, value, line: name });
      }
    }
    if (!progress) break;
  }
  return solved;
}

/** "[c]", "*", "<5", "fewer than five", "1 to 4", "suppressed": a number that the table does not give. */
export const withheld =
  /^(?:\[c\]|\*{1,2}|c|suppressed|withheld|redacted|[<＜≤]\s?\d{1,2}|1\s?(?:-|–|to)\s?\d|(?:fewer than|less than|under) (?:\d{1,2}|five|ten))$/i;

/** What withheld cells of one line have in common: a single one is the rest; several that can be no greater are all as great as can be. */
function valuesOf(texts: readonly string[], rest: number): readonly number[] {
  if (texts.length === 1) return [rest];
  const greatest = texts.map((text) => limitOf(text, 0) - 1);
  const most = greatest.reduce((sum, value) => sum + value, 0);
  return greatest.every((value) => value > 0) && most === rest ? greatest : [];
}

/** "<10" says what the publisher's minimum is for this cell, and so do "≤9" and "1–9". */
function limitOf(text: string, minCount: number): number {
  const said = Number(/\d{1,2}$/.exec(text)?.[0] ?? 0);
  return Math.max(minCount, /^[≤1]/.test(text) ? said + 1 : said);
}

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

/** Rows under a heading that says "Total", and columns beside a row that does; the total itself stands first or last. */
function linesOf(texts: readonly (readonly string[])[]): readonly Line[] {
  const width = texts[0]?.length ?? 0;
  const totalColumn = totalAt(texts[0] ?? []);
  const totalRow = totalAt(texts.map(([label = '']) => label));
  const partsOf = (total: number, length: number): readonly number[] =>
    total === 1 ? span(2, length) : span(1, length - 1);
  const inRows =
    totalColumn === null
      ? []
      : span(1, texts.length).map((row) => ({
          name: `the row “${texts[row]?.[0] ?? ''}”`,
          total: [row, totalColumn] as const,
          parts: partsOf(totalColumn, width).map((column) => [row, column] as const),
        }));
  const inColumns =
    totalRow === null
      ? []
      : span(1, width).map((column) => ({
          name: `the column “${texts[0]?.[column] ?? ''}”`,
          total: [totalRow, column] as const,
          parts: partsOf(totalRow, texts.length).map((row) => [row, column] as const),
        }));
  const count = ([row, column]: At): number => countOf(texts[row]?.[column] ?? '');
  // What stands after a total that comes first need not be its parts: pupils, and those with this or that need.
  const summed = (total: number | null, lines: readonly Line[]): readonly Line[] =>
    total !== 1 || lines.every((line) => mayAddUp(line, count)) ? lines : [];
  // A single part and its total are one number: the total is withheld with it or is not.
  return [...summed(totalColumn, inRows), ...summed(totalRow, inColumns)].filter(
    ({ parts }) => parts.length > 1,
  );
}

/** Whether the parts make the total, where all of them are counts. */
function mayAddUp({ total, parts }: Line, count: (at: At) => number): boolean {
  const sum = parts.reduce((most, at) => most + count(at), 0);
  return Number.isNaN(sum) || Number.isNaN(count(total)) || sum === count(total);
}

/** Where the only total of a row or column of headings stands; null where it is neither the first nor the last of them. */
function totalAt(heads: readonly string[]): number | null {
  const totals = heads.flatMap((text, index) => (index > 0 && isTotal(text) ? [index] : []));
  const [at] = totals;
  return totals.length === 1 && (at === heads.length - 1 || at === 1) ? at : null;
}

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
