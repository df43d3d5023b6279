/** How wide the columns of a table are: as its texts need, so that no heading is taller than the page makes it. */

import { textWidth, wrapped } from '../charts/text-width.ts';
import type { TableCell, TablePart, TableShape } from './table-shape.ts';

/** Points: the text of an A4 page between margins of an inch, the type of a table, and what lies beside a cell's text. */
const page = 451;
const size = 11;
const margins = 12;

/** More lines than these no heading and no name of a row has; a value has two at most. */
const most = { heading: 14, name: 6, value: 2 };

/** In points, together as wide as the page: of all that fit, those that make the table least tall. */
export function columnWidths({ head, rows }: Pick<TableShape, 'head' | 'rows'>): readonly number[] {
  const columns = head.map((heading, index) => ({
    heading: textOf(heading),
    cells: rows.map((cells) => textOf(cells[index] ?? { parts: [] })),
    bold: index === 0,
  }));
  const tried = upTo(most.heading).flatMap((heading) =>
    upTo(most.name).map((name) => ({ heading, name, tall: heading + name * rows.length })),
  );
  const fitting = tried
    .sort((a, b) => a.tall - b.tall)
    .map((lines) => columns.map((column) => widthOf(column, lines)))
    .find((widths) => sum(widths) <= page);
  const narrow = fitting ?? columns.map((column) => widthOf(column, most));
  const spare = Math.max(0, page - sum(narrow)) / columns.length;
  return narrow.map((width) => Math.round(width + spare));
}

const upTo = (number: number): readonly number[] => Array.from({ length: number }, (_, n) => n + 1);

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  /** The first column names its rows. */
  readonly bold: boolean;
}

const widthOf = (
  { heading, cells, bold }: Column,
  lines: { readonly heading: number; readonly name: number },
): number =>
  margins +
  Math.max(
    narrowest(heading, lines.heading, true),
    ...cells.map((cell) => narrowest(cell, bold ? lines.name : Math.min(lines.name, most.value), bold)),
  );

/** The least width at which words take no more than so many lines; at least that of their longest word. */
function narrowest(words: string, lines: number, bold: boolean): number {
  const parts = words.split(' ');
  const turns = parts.flatMap((_, from) =>
    parts.slice(from).map((__, more) => textWidth(parts.slice(from, from + more + 1).join(' '), size, bold)),
  );
  const longest = Math.max(...parts.map((part) => textWidth(part, size, bold)));
  const enough = turns
    .filter((width) => width >= longest)
    .sort((a, b) => a - b)
    .find((width) => wrapped(words, size, width, bold).length <= lines);
  return Math.ceil(enough ?? longest);
}

const textOf = ({ parts }: TableCell): string => parts.map(words).join('');

const words = (part: TablePart): string => ('text' in part ? part.text : part.computed.text);
