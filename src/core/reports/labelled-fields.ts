import { madeOnceFor } from '../model/index.ts';
import type { HeaderField, Location, ReportDocument, ReportType } from '../model/index.ts';
import { cellLines, isBlank, linesOf, partOf, tablesOf, type Line } from './lines.ts';
import { keysOf } from './wording.ts';

export interface Labelled {
  readonly label: Line;
  /** What stands after the label, in its cell or in the one to its right. */
  readonly lines: readonly Line[];
  /** Where the words go when there are none. */
  readonly at: Location | null;
}

/** A cell of a table as one that may hold a label. */
interface LabelCell {
  readonly label: Line;
  /** The lines under the label that say something. */
  readonly below: readonly Line[];
  /** Before the colon of its label; none where it has no colon. */
  readonly keysBeforeColon: readonly string[];
  /** The lines of the cell to its right. */
  readonly right: () => readonly Line[];
}

/** Every cell before block `end` whose first words may be a label, in order. */
export function labelCells(document: ReportDocument, end: number): readonly LabelCell[] {
  const found: LabelCell[] = [];
  for (const table of tablesOf(document)) {
    if (table.block >= end) break;
    for (const [row, { cells }] of table.rows.entries()) {
      for (const cell of cells.keys()) {
        const [label, ...below] = cellLines(document, table, row, cell).filter((line) => !isBlank(line));
        if (!label || label.text === '' || label.text.length > longestLabel) continue;
        const colon = label.text.indexOf(':');
        const keysBeforeColon = colon < 0 ? [] : keysOf(label.text.slice(0, colon));
        const right = () => (cell + 1 < cells.length ? cellLines(document, table, row, cell + 1) : []);
        found.push({ label, below, keysBeforeColon, right });
      }
    }
  }
  return found;
}

const longestLabel = 400;

/** A field found by its label in a cell ("Title of paper:" | …, "Wards affected: All"); null where none of the cells has it. */
export function labelled(cells: readonly LabelCell[], type: ReportType, field: HeaderField): Labelled | null {
  const wanted = labelKeysOf(field);
  const says = (keys: readonly string[]): boolean => keys.some((key) => wanted.includes(key));
  for (const cell of cells) {
    if (says(cell.label.keys)) return underLabel(cell, type);
    if (says(cell.keysBeforeColon)) return afterColon(cell);
  }
  return null;
}

function underLabel({ label, below, right }: LabelCell, type: ReportType): Labelled {
  if (below.length > 0) return { label, lines: below, at: null };
  const beside = right();
  const next = beside.find((line) => !isBlank(line) && line.text !== '');
  // What stands to the right may be the next label, not this one's words.
  const foreign = next !== undefined && isLabel(type, next.text);
  const lines = foreign ? [] : beside;
  const place = lines[0] ?? label;
  const at = {
    block: place.paragraph.block,
    start: lines[0] ? place.start : place.end,
    end: lines[0] ? place.start : place.end,
  };
  return { label, lines, at };
}

function afterColon({ label, below }: LabelCell): Labelled {
  const colon = label.text.indexOf(':');
  const shift = label.paragraph.text.indexOf(':', label.start) + 1;
  const rest = label.paragraph.text.slice(shift, label.end);
  const start = shift + (rest.length - rest.trimStart().length);
  const text = label.text.slice(colon + 1).trim();
  return { label, lines: [partOf(label, start, label.end, text), ...below], at: null };
}

const labelKeysOf = madeOnceFor(({ label, aliases = [] }: HeaderField): readonly string[] =>
  [label, ...aliases].flatMap(keysOf),
);

const isLabel = (type: ReportType, text: string): boolean => {
  const colon = text.indexOf(':');
  const keys = [...keysOf(text), ...(colon < 0 ? [] : keysOf(text.slice(0, colon)))];
  return type.header.some((field) => labelKeysOf(field).some((key) => keys.includes(key)));
};

/** Every line of the main story before block `end`. */
export const linesBefore = (document: ReportDocument, end: number): readonly Line[] =>
  document.blocks.slice(0, end).flatMap((block) => (block.kind === 'paragraph' ? linesOf(block) : []));
