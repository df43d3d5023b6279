/** Tables, their rows and cells, through the controls that may stand round them. */

import { checkWritable } from './controls.ts';
import { clearBody } from './text-writes.ts';
import { objectOf, overBlocks } from './objects.ts';
import type { ElementObject } from './objects.ts';
import { insertText } from './insert-text.ts';
import { point } from './places.ts';
import { pieces } from './paragraph-text.ts';
import { copyOfProperties } from './paragraphs.ts';
import { formatOf } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { textOfSpan } from './text-members.ts';
import { isTracking, mark } from './tracking.ts';
import { child, is, isOn, make, properties, setProperty, walk } from './wml.ts';

const notTables = (element: Element): boolean => !is(element, 'tbl', 'tc', 'p');

export const rowsOf = (table: Element): Element[] =>
  [...walk(table, notTables)].filter((element) => is(element, 'tr'));

export const cellsOf = (row: Element): Element[] =>
  [...walk(row, notTables)].filter((element) => is(element, 'tc'));

/** Text of a cell; paragraphs joined by \n, as `values` has them. */
export const cellText = (cell: Element): string => textOfSpan(overBlocks(cell, null)).replaceAll('\r', '\n');

export const valuesOf = (table: Element): string[][] =>
  rowsOf(table).map((row) => cellsOf(row).map(cellText));

/** Writes a cell's value: everything in the cell goes, its content controls too (office-js issue 2330). */
export function setCellText(state: State, cell: Element, value: unknown): void {
  const text = typeof value === 'string' ? value : refuse('InvalidArgument');
  const first = [...walk(cell)].find((element) => is(element, 'p'));
  const format = first ? formatOf(pieces(first)[0]?.run ?? null) : null;
  const like = first ? copyOfProperties(first) : null;
  checkWritable(cell);
  clearBody(objectOf(state, 'Body', cell));
  const paragraph = child(cell, 'p') as Element;
  if (like && !child(paragraph, 'pPr')) paragraph.prepend(like);
  insertText(state, point(paragraph, 0), text, 'before', format ?? undefined);
}

export function setValues(state: State, table: Element, values: unknown): void {
  const rows = rowsOf(table);
  if (!Array.isArray(values) || values.length !== rows.length) refuse('InvalidArgument');
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row);
    const words: unknown = values[index];
    if (!Array.isArray(words) || words.length !== cells.length) refuse('InvalidArgument');
    for (const [at, cell] of cells.entries())
      if (cellText(cell) !== words[at]) setCellText(state, cell, words[at]);
  }
}

export const headerRows = (table: Element): number => {
  const rows = rowsOf(table);
  const end = rows.findIndex((row) => !isHeader(row));
  return end < 0 ? rows.length : end;
};

export const isHeader = (row: Element): boolean => isOn(child(child(row, 'trPr'), 'tblHeader'));

export function setHeaderRows(state: State, table: Element, count: unknown): void {
  const rows = rowsOf(table);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > rows.length)
    refuse('InvalidArgument');
  checkWritable(table);
  for (const [index, row] of rows.entries()) {
    setProperty(properties(row, 'trPr'), 'tblHeader', index < count ? {} : null);
  }
  touch(state, table);
}

/** Adds rows like the first or the last one, with these texts. */
export function addRows(
  state: State,
  table: Element,
  where: unknown,
  count: unknown,
  values: unknown,
): Element[] {
  if ((where !== 'Start' && where !== 'End') || typeof count !== 'number' || count < 1)
    refuse('InvalidArgument');
  const rows = rowsOf(table);
  const model = where === 'Start' ? rows[0] : rows.at(-1);
  if (!model) refuse('GeneralException');
  return insertRows(state, model, where === 'Start' ? 'Before' : 'After', count, values);
}

export function insertRows(
  state: State,
  model: Element,
  where: unknown,
  count: number,
  values: unknown,
): Element[] {
  if (where !== 'Before' && where !== 'After') refuse('InvalidArgument');
  if (values !== undefined && values !== null && (!Array.isArray(values) || values.length !== count))
    refuse('InvalidArgument');
  checkWritable(model);
  const made = Array.from({ length: count }, () => rowLike(state, model));
  // A row that a control holds: the new ones stand outside it.
  let beside = model;
  while (!is(beside.parentElement, 'tbl')) beside = beside.parentElement as Element;
  if (where === 'Before') beside.before(...made);
  else beside.after(...made);
  for (const [index, row] of made.entries())
    fill(state, row, (values as unknown[] | null | undefined)?.[index]);
  touch(state, model);
  return made;
}

function fill(state: State, row: Element, texts: unknown): void {
  if (texts === undefined) return;
  const cells = cellsOf(row);
  if (!Array.isArray(texts) || texts.length > cells.length) refuse('InvalidArgument');
  for (const [at, cell] of cells.entries()) {
    const words: unknown = texts[at] ?? '';
    if (typeof words !== 'string') refuse('InvalidArgument');
    const paragraph = child(cell, 'p') as Element;
    const format = formats.get(cell) ?? undefined;
    insertText(state, point(paragraph, 0), words, 'before', format);
  }
}

const formats = new WeakMap<Element, Element>();

/** A row with the cells and the formatting of another, without its words and without its being a header. */
function rowLike(state: State, model: Element): Element {
  const row = make(model, 'tr');
  const rowProperties = child(model, 'trPr')?.cloneNode(true) as Element | undefined;
  for (const name of ['tblHeader', 'ins', 'del']) child(rowProperties, name)?.remove();
  if (rowProperties) row.append(rowProperties);
  for (const cell of cellsOf(model)) {
    const copy = make(model, 'tc');
    const cellProperties = child(cell, 'tcPr')?.cloneNode(true) as Element | undefined;
    child(cellProperties, 'vMerge')?.remove();
    if (cellProperties) copy.append(cellProperties);
    const first = [...walk(cell)].find((element) => is(element, 'p'));
    const paragraph = make(model, 'p');
    const like = first && copyOfProperties(first);
    if (like) paragraph.append(like);
    const format = first ? formatOf(pieces(first)[0]?.run ?? null) : null;
    if (format) formats.set(copy, format);
    copy.append(paragraph);
    row.append(copy);
  }
  if (isTracking(state)) properties(row, 'trPr').append(mark(row, 'ins'));
  return row;
}

export function removeRows(state: State, rows: readonly Element[]): void {
  for (const row of rows) {
    checkWritable(row);
    touch(state, row);
    if (isTracking(state)) properties(row, 'trPr').append(mark(row, 'del'));
    else row.remove();
  }
}

export const cellAt = (table: Element, row: unknown, cell: unknown): Element | null => {
  const found = rowsOf(table)[Number(row)];
  return (found && cellsOf(found)[Number(cell)]) ?? null;
};

export const asObjects = (state: State, name: string, elements: readonly Element[]): ElementObject[] =>
  elements.map((element) => objectOf(state, name, element));
