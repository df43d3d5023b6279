import { compare, rational } from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import type { Found, ReportDocument, Rule, Table } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { tablesOf } from '../tables.ts';
import { isSlip, plus } from './additive.ts';
import { asWritten } from './as-written.ts';
import { empty, gridOf } from './table-grid.ts';
import type { Grid, GridCell } from './table-grid.ts';
import { headOf, sumsDown } from './table-sums.ts';
import type { Sum } from './table-sums.ts';
import { isInside, isOfMoney, isTotal } from './total-words.ts';

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
      if (grid === null) continue;
      const rounded = isRounded(document, table, grid);
      const wrong = [...wrongDown(grid, rounded), ...wrongAcross(grid, rounded)];
      yield* findingsOf(document, `table-${String(number)}`, wrong);
    }
  },
};

/** So many paragraphs before a table may be its caption, and so many after it its notes. */
const [captions, notes] = [2, 3];
const roundedInNote = /\bround(?:ed|ing)\b/i;

/** The corner of the table, its caption or a note says that its numbers are rounded, or in what money they are. */
function isRounded({ blocks }: ReportDocument, { block, end }: Table, grid: Grid): boolean {
  const text = (from: number, to: number): string =>
    blocks
      .slice(Math.max(0, from), to)
      .map((one) => (one.kind === 'paragraph' && one.cell === null ? one.text : ''))
      .join('\n');
  return (
    isOfMoney(headOf(grid, 0)) ||
    inThousands.test(text(block - captions, block)) ||
    roundedInNote.test(text(block - captions, block) + text(end, end + notes))
  );
}
const inThousands = /£\s?(?:0?00|m\b|k\b|million|thousand)|£[’']?000|\b(?:thousands|millions)\b/i;

const isInsideRow = (row: readonly GridCell[]): boolean =>
  row.slice(0, 2).some(({ number, text }) => number === null && isInside(text));

/** Rows inside others are left out; which of them more belong to, only the table's other totals can tell. */
function wrongDown({ rows, heads }: Grid, rounded: boolean): readonly Wrong[] {
  const own = rows.filter((row, at) => at < heads || !isInsideRow(row));
  const sums = sumsDown({ rows: own, heads }, heads, rounded, false);
  if (own.length === rows.length) return wrongOf(sums);
  return sums.some(({ fits }) => fits) ? wrongOf(sums.map((sum) => ({ ...sum, isDoubtful: true }))) : [];
}

function wrongAcross({ rows, heads }: Grid, rounded: boolean): readonly Wrong[] {
  const names = (rows[0] ?? []).map((_, column) => headOf({ rows, heads }, column));
  if (!names.some(isTotal) || names.some(isInside)) return [];
  return wrongOf(sumsDown({ rows: transposed(rows), heads: 1 }, heads, rounded, true));
}

interface Wrong extends Sum {
  readonly outcome: Found['outcome'];
  /** What its parts come to. */
  readonly all: Rational;
}

/** A table where most totals do not fit is not meant to add up. */
function wrongOf(sums: readonly Sum[]): readonly Wrong[] {
  const fitting = sums.filter(({ fits }) => fits).length;
  const wrong = sums.filter(({ fits, isDoubtful }) => !fits && !isDoubtful).length;
  const total = fitting + wrong;
  if (wrong * 2 > total && total > 2) return [];
  const outcome = wrong * 2 > total ? 'review' : 'fail';
  return sums.flatMap((sum): readonly Wrong[] => {
    if (sum.fits) return [];
    const all = sum.parts.reduce((so, { number }) => plus(so, number?.value ?? rational(0)), rational(0));
    const isMeant = !sum.isDoubtful || (fitting > 0 && fitting * 2 >= sums.length);
    if (!isMeant && !isSlip(sum.cell.number?.value ?? all, all)) return [];
    return [{ ...sum, outcome: isMeant ? outcome : 'review', all }];
  });
}

/** One finding for a number, also where neither those above it nor those beside it add up to it. */
function* findingsOf(document: ReportDocument, subject: string, wrong: readonly Wrong[]): Iterable<Found> {
  const told = new Set<GridCell>();
  for (const one of wrong) {
    const { paragraph, number } = one.cell;
    if (paragraph === null || number === null || document.blocks[paragraph.block] !== paragraph) continue;
    if (told.has(one.cell)) continue;
    told.add(one.cell);
    const same = wrong.filter(({ cell, all }) => cell === one.cell && compare(all, one.all) === 0);
    const where = [one.row, one.column]
      .filter((name) => name !== '')
      .map(quoted)
      .join(', ');
    yield {
      outcome: same.some(({ outcome }) => outcome === 'fail') ? 'fail' : 'review',
      message: `The table says ${number.text} at ${where}, but the numbers ${same.map(({ side }) => side).join(' and ')} it add up to ${asWritten(one.all, number)}. Correct the total or the numbers.`,
      subject,
      location: placeOf({ story: null, paragraph }, { start: number.start, end: number.end }),
      fixes: [],
    };
  }
}

const transposed = (rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? empty));
