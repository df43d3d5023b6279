/** The totals of a table, and whether they are the sum of the numbers that they stand for. */

import type { NumberReading } from '../../numbers/index.ts';
import { isSum, partsOf } from './additive.ts';
import type { Reading } from './additive.ts';
import { empty } from './table-grid.ts';
import type { Grid, GridCell } from './table-grid.ts';
import {
  isHardlySum,
  isNoSum,
  isOfMoney,
  isOfShares,
  isTakenOff,
  isTotal,
  isTotalAlone,
} from './total-words.ts';

export interface Sum {
  readonly cell: GridCell;
  readonly row: string;
  readonly column: string;
  /** Where its parts stand. */
  readonly side: 'above' | 'below' | 'beside';
  readonly parts: readonly GridCell[];
  readonly fits: boolean;
  /** Its words alone do not make it a total of these numbers. */
  readonly isDoubtful: boolean;
}

/** Every total of the columns that can be reckoned. `before` is how many cells of a column come before its numbers, `inMoney` what is said of the table as a whole. */
export function sumsDown(
  { rows, heads }: Grid,
  before: number,
  inMoney: boolean,
  across: boolean,
): readonly Sum[] {
  const from = across ? 1 : heads;
  const body = rows.slice(from);
  const labels = body.map((row) => labelOf(row, before, across));
  const totals = labels.map(isTotal);
  const isPart = labels.map(
    (label, at) => totals[at] === true || !across || !(isNoSum(label) || isHardlySum(label)),
  );
  const offs = labels.map(isTakenOff);
  const takenOff = offs.includes(true) ? offs : [];
  const columns = new Map<number, Column>();
  const columnAt = (at: number): Column => {
    const known = columns.get(at) ?? columnOf(headOf({ rows, heads: from }, at));
    columns.set(at, known);
    return known;
  };
  const sums: Sum[] = [];
  for (const [at, row] of body.entries()) {
    const label = labels[at] ?? '';
    if (totals[at] !== true || isNoSum(label)) continue;
    const groups = groupsFor(totals, isPart, at);
    const isRounded = inMoney || isOfMoney(label);
    for (let column = across ? before : 1; column < row.length; column += 1) {
      const cell = row[column];
      if (cell === undefined || cell.number === null) continue;
      const { name, reads, shares, money } = columnAt(column);
      if (!reads) continue;
      const rounded = isRounded || money;
      const sum = reckoned(cell.number, groups, body, column, { shares, rounded }, takenOff);
      if (sum === null) continue;
      const { parts, fits, first } = sum;
      const ofMoney = rounded || cell.number.unit.kind === 'money';
      sums.push({
        cell,
        row: across ? name : label,
        column: across ? label : name,
        side: across ? 'beside' : first < at ? 'above' : 'below',
        parts,
        fits,
        isDoubtful: !fits && isDoubtful(label, name, ofMoney),
      });
    }
  }
  return sums;
}

/** "Total number of referrals" may be one of several indicators; of money a total is the sum. */
const isDoubtful = (label: string, name: string, ofMoney: boolean): boolean =>
  isHardlySum(name) || isHardlySum(label) || !(ofMoney ? !excludes.test(label) : isTotalAlone(label));

const excludes = /\b(?:incl|excl)/i;

interface Column {
  readonly name: string;
  /** Its numbers may be added. */
  readonly reads: boolean;
  readonly shares: boolean;
  readonly money: boolean;
}

function columnOf(name: string): Column {
  const noSum = isNoSum(name);
  const shares = noSum && isOfShares(name);
  return { name, shares, reads: shares || !noSum, money: isOfMoney(name) };
}

/** What the rows that name the columns say of one. */
export function headOf({ rows, heads }: Grid, column: number): string {
  let name = '';
  for (let at = 0; at < heads; at += 1) name += `${rows[at]?.[column]?.text ?? ''} `;
  return name.trim();
}

/** The name of a row: the words before its first number, of several that which speaks of a total. */
function labelOf(row: readonly GridCell[], before: number, across: boolean): string {
  if (across)
    return row
      .slice(0, before)
      .map(({ text }) => text)
      .join(' ')
      .trim();
  const [first, second] = row;
  if (
    first === undefined ||
    second === undefined ||
    second.number !== null ||
    second.text === '' ||
    isTotal(first.text)
  )
    return first?.text ?? '';
  return first.text === '' || isTotal(second.text) ? second.text : first.text;
}

interface Reckoned {
  readonly parts: readonly GridCell[];
  readonly fits: boolean;
  /** Where the parts begin. */
  readonly first: number;
}

/** What a total is the sum of, or should be; null where nothing is to be said of it. */
function reckoned(
  number: NumberReading,
  groups: readonly (readonly number[])[],
  body: Grid['rows'],
  column: number,
  reading: Reading,
  takenOff: readonly boolean[],
): Reckoned | null {
  let [wrong, isUnsure]: [Reckoned | null, boolean] = [null, false];
  for (const [index, group] of groups.entries()) {
    const parts = group.map((at) => body[at]?.[column] ?? empty);
    const numbers = partsOf(parts);
    const off = takenOff.length === 0 ? takenOff : group.map((at) => takenOff[at] === true);
    const fits = numbers && isSum(number, numbers, reading, off);
    const first = group[0] ?? 0;
    // Where one way of reading the table fits, the others need not be reckoned.
    if (fits === true) return { parts, fits, first };
    if (fits === false) wrong ??= { parts, fits, first };
    // Where the nearest cannot be reckoned, nobody can say that the sum is wrong.
    else if (index === 0) isUnsure = true;
  }
  return isUnsure ? null : wrong;
}

/**
 * Which rows a total may be of, nearest first: since the total before it, all parts, all totals before; those after it,
 * where it leads. First without what is hardly a part, "Change" between "2024" and "Total", then with it.
 */
function groupsFor(
  totals: readonly boolean[],
  isPart: readonly boolean[],
  at: number,
): readonly (readonly number[])[] {
  const indices = totals.map((_, index) => index);
  const before = indices.slice(0, at);
  const last = totals.lastIndexOf(true, at - 1);
  const next = totals.indexOf(true, at + 1);
  const after = indices.slice(at + 1, next === -1 ? undefined : next);
  const groups =
    at === 0
      ? [after, indices.slice(1).filter((index) => totals[index] !== true)]
      : [
          // Where no total comes before it, all parts are those since the last one.
          ...(last === -1 ? [] : [before.slice(last + 1)]),
          before.filter((index) => totals[index] !== true),
          before.filter((index) => totals[index] === true),
          after,
        ];
  const several = groups.filter((group) => group.length > 1);
  if (!isPart.includes(false)) return several;
  const parts = several.map((group) => group.filter((index) => isPart[index] === true));
  return [...parts, ...several];
}
