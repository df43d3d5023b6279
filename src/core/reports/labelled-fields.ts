import type { HeaderField, Location, ReportDocument, ReportType } from '../model/index.ts';
import { cellLines, isBlank, linesOf, tablesOf, type Line } from './lines.ts';
import { keysOf } from './wording.ts';

export interface Labelled {
  readonly label: Line;
  /** What stands after the label, in its cell or in the one to its right. */
  readonly lines: readonly Line[];
  /** Where the words go when there are none. */
  readonly at: Location | null;
}

/** A field found by its label in a cell ("Title of paper:" | …, "Wards affected: All") before block `end`; null where it has none. */
export function labelled(
  document: ReportDocument,
  type: ReportType,
  field: HeaderField,
  end: number,
): Labelled | null {
  for (const table of tablesOf(document)) {
    if (table.block >= end) break;
    for (const [r, row] of table.rows.entries()) {
      for (const c of row.cells.keys()) {
        const found = inCell(
          document,
          type,
          field,
          (cell) => cellLines(document, table, r, cell),
          c,
          row.cells.length,
        );
        if (found) return found;
      }
    }
  }
  return null;
}

function inCell(
  document: ReportDocument,
  type: ReportType,
  field: HeaderField,
  linesAt: (cell: number) => readonly Line[],
  cell: number,
  cells: number,
): Labelled | null {
  const own = linesAt(cell);
  const [label, ...below] = own.filter((line) => !isBlank(line));
  if (!label || label.text === '') return null;
  if (label.text.length > 400) return null;
  const keys = labelKeysOf(field);
  if (keysOf(label.text).some((key) => keys.includes(key))) {
    if (below.length > 0) return { label, lines: below, at: null };
    const right = cell + 1 < cells ? linesAt(cell + 1) : [];
    const next = right.find((line) => !isBlank(line) && line.text !== '');
    // What stands to the right may be the next label, not this one's words.
    const foreign = next !== undefined && isLabel(type, next.text);
    const lines = foreign ? [] : right;
    const place = lines[0] ?? label;
    const at = {
      block: place.paragraph.block,
      start: lines[0] ? place.start : place.end,
      end: lines[0] ? place.start : place.end,
    };
    return { label, lines, at };
  }
  const colon = label.text.indexOf(':');
  if (colon < 0 || !keysOf(label.text.slice(0, colon)).some((key) => keys.includes(key))) return null;
  const shift = label.paragraph.text.indexOf(':', label.start) + 1;
  const rest = label.paragraph.text.slice(shift, label.end);
  const start = shift + (rest.length - rest.trimStart().length);
  const text = label.text.slice(colon + 1).trim();
  return { label, lines: [{ ...label, start, text }, ...below], at: null };
}

const labelKeysOf = (field: HeaderField): readonly string[] =>
  [field.label, ...(field.aliases ?? [])].flatMap(keysOf);

const isLabel = (type: ReportType, text: string): boolean => {
  const colon = text.indexOf(':');
  const keys = [...keysOf(text), ...(colon < 0 ? [] : keysOf(text.slice(0, colon)))];
  return type.header.some((field) => labelKeysOf(field).some((key) => keys.includes(key)));
};

/** Every line of the main story before block `end`. */
export const linesBefore = (document: ReportDocument, end: number): readonly Line[] =>
  document.blocks.slice(0, end).flatMap((block) => (block.kind === 'paragraph' ? linesOf(block) : []));
