import type { CellRef, Control, Header, HeaderField, Location, ReportDocument } from '../model/index.ts';
import { cellLines, placeOf, wordsIn, type Line } from './lines.ts';
import { keyOf } from './wording.ts';

/** One option of a choice as it stands in the document. */
export interface Box {
  readonly option: string;
  readonly checked: boolean;
  /** Null where the box is a sign typed into the text. */
  readonly control: Control | null;
  readonly at: Location;
}

const ticked = /[☑☒✓✔🗹🗷]|^\s*[xX]\s*$/u;
const box = /[☐☑☒✓✔🗹🗷□]/gu;

/** The check boxes of a choice: by tag, else by the words of the option in the same row of a table. */
export function boxesOf(document: ReportDocument, field: HeaderField): readonly Box[] {
  return (field.options ?? []).flatMap((option, index) => {
    const tagged = document.controls.find((one) => one.tag === `rw:h:${field.id}/${String(index)}`);
    if (tagged) return [{ option, checked: isChecked(tagged), control: tagged, at: tagged.at }];
    const found = besideWords(document, field, option);
    return found ? [found] : [];
  });
}

/** `filled` where a box is ticked, its text the options that are, one a line. */
export function readChoice(document: ReportDocument, field: HeaderField): Header {
  const boxes = boxesOf(document, field);
  const text = boxes
    .filter((one) => one.checked)
    .map((one) => one.option)
    .join('\n');
  const state = boxes.length === 0 ? 'missing' : text === '' ? 'empty' : 'filled';
  const first = boxes.find((one) => one.checked) ?? boxes[0];
  return { id: field.id, spec: field, state, text, at: first?.at ?? null };
}

const isChecked = (control: Control): boolean => control.checked ?? ticked.test(control.text);

function besideWords(document: ReportDocument, field: HeaderField, option: string): Box | null {
  const key = keyOf(option);
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.cell === null) continue;
    if (block.text.length > option.length + 10 || keyOf(block.text.replace(box, ' ')) !== key) continue;
    const found = inRow(document, field, option, block.cell);
    if (found) return found;
  }
  return null;
}

function inRow(document: ReportDocument, field: HeaderField, option: string, at: CellRef): Box | null {
  const table = document.blocks[at.table];
  const row = table?.kind === 'table' ? table.rows[at.row] : undefined;
  if (table?.kind !== 'table' || !row) return null;
  const cells = row.cells.map((_, c) =>
    cellLines(document, table, at.row, c).filter((line) => line.text !== ''),
  );
  const first = row.cells[0]?.start ?? 0;
  const last = row.cells.at(-1)?.end ?? first;
  // Two options may share a row: the box is in the option's own cell, or in the next one.
  const near = document.controls.filter(
    (one) => one.at.story === undefined && one.kind === 'checkbox' && one.first >= first && one.first < last,
  );
  const from = row.cells[at.cell]?.start ?? first;
  const control = near.find((one) => one.first >= from) ?? near.at(-1) ?? null;
  if (control) return { option, checked: isChecked(control), control, at: control.at };
  const sign = [...beside(field, cells, at.cell), ...(cells[at.cell - 1] ?? [])].find(
    (line) => line.text.replace(box, '') !== line.text || ticked.test(line.text),
  );
  const paragraph = sign?.paragraph ?? cells[at.cell]?.[0]?.paragraph;
  if (!paragraph) return null;
  const checked = sign !== undefined && ticked.test(wordsIn(sign.paragraph));
  return { option, checked, control: null, at: placeOf(paragraph) };
}

/** The option's own cell and those to its right, up to the next option. */
function beside(field: HeaderField, cells: readonly (readonly Line[])[], own: number): readonly Line[] {
  const keys = new Set(field.options?.map(keyOf));
  const isOption = (lines: readonly Line[]): boolean =>
    lines.some((line) => keys.has(keyOf(line.text.replace(box, ' '))));
  const next = cells.findIndex((lines, index) => index > own && isOption(lines));
  return cells.slice(own, next < 0 ? cells.length : next).flat();
}
