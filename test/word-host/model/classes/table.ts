import { neighbour, paragraphsIn, storyOf, tablesIn } from '../blocks.ts';
import { checkWritable } from '../controls.ts';
import { define, defineCollection, v13, v15 } from '../define.ts';
import { insertControl } from '../insert-control.ts';
import { collection, objectOf, overBlocks, rangeOf } from '../objects.ts';
import type { ElementObject } from '../objects.ts';
import { refuse, touch } from '../state.ts';
import { builtInOf, byId, defaultStyle, nameOf, shownName, stylesRoot, styleToSet } from '../styles.ts';
import {
  addRows,
  asObjects,
  cellAt,
  cellsOf,
  cellText,
  headerRows,
  insertRows,
  isHeader,
  removeRows,
  rowsOf,
  setCellText,
  setHeaderRows,
  setValues,
  valuesOf,
} from '../tables.ts';
import { controlsOf, or, parentBody, parentControl, searchIn, select, typesOf } from '../text-members.ts';
import { insertParagraph } from '../insert-paragraph.ts';
import { child, closest, properties, setProperty, value } from '../wml.ts';
import { fontOf } from './font.ts';
import { part } from './range.ts';
import { tableNavigations } from './shared.ts';

const table = (it: ElementObject): Element => closest(it.element, 'tbl') as Element;
const tableOf = (it: ElementObject): ElementObject => objectOf(it.state, 'Table', table(it));

function depth(element: Element): number {
  let levels = 0;
  for (let at: Element | null = element; at; at = closest(at.parentElement, 'tbl')) levels += 1;
  return levels;
}

const styleName = ({ state, element }: ElementObject): string => {
  const root = stylesRoot(state);
  const id = value(child(child(element, 'tblPr'), 'tblStyle'));
  return shownName(nameOf(byId(root, id) ?? defaultStyle(root, 'table')));
};

function setStyle({ state, element }: ElementObject, name: unknown): void {
  checkWritable(element);
  setProperty(properties(element, 'tblPr'), 'tblStyle', { val: styleToSet(state, String(name), 'table') });
  touch(state, element);
}

const nextTable = ({ state, element }: ElementObject): ElementObject | null => {
  const all = tablesIn(storyOf(element));
  const found = all[all.indexOf(element) + 1];
  return found ? objectOf(state, 'Table', found) : null;
};

const beside =
  (step: 1 | -1) =>
  ({ state, element }: ElementObject): ElementObject | null => {
    const inside = paragraphsIn(element);
    const edge = step === 1 ? inside.at(-1) : inside[0];
    const found = edge && neighbour(edge, step);
    return found ? objectOf(state, 'Paragraph', found) : null;
  };
const after = beside(1);
const before = beside(-1);

const search = (it: ElementObject, [words, options]: readonly unknown[]) => searchIn(it, words, options);

const getCell = (it: ElementObject, [row, cell]: readonly unknown[]): ElementObject | null => {
  const found = cellAt(it.element, row, cell);
  return found && objectOf(it.state, 'TableCell', found);
};

const remove = (it: ElementObject): null => {
  checkWritable(it.element);
  if (it.state.tracking !== 'Off') {
    removeRows(it.state, rowsOf(it.element));
    return null;
  }
  touch(it.state, it.element);
  it.element.remove();
  return null;
};

export const Table = define('Table', {
  scalars: {
    RowCount: v13(({ element }: ElementObject) => rowsOf(element).length),
    Values: v13(({ element }: ElementObject) => valuesOf(element)),
    HeaderRowCount: v13(({ element }: ElementObject) => headerRows(element)),
    NestingLevel: v13(({ element }: ElementObject) => depth(element)),
    IsUniform: v13(
      ({ element }: ElementObject) => new Set(rowsOf(element).map((row) => cellsOf(row).length)).size <= 1,
    ),
    Style: v13(styleName),
    StyleBuiltIn: v13((it: ElementObject) => builtInOf(styleName(it))),
  },
  setters: {
    Values: v13(({ state, element }: ElementObject, values) => setValues(state, element, values)),
    HeaderRowCount: v13(({ state, element }: ElementObject, count) => setHeaderRows(state, element, count)),
    Style: v13(setStyle),
  },
  navigations: {
    Font: v13(fontOf),
    Rows: v13(({ state, element }: ElementObject) =>
      collection(state, 'TableRowCollection', () => asObjects(state, 'TableRow', rowsOf(element))),
    ),
    Tables: v13(({ state, element }: ElementObject) =>
      collection(state, 'TableCollection', () =>
        asObjects(
          state,
          'Table',
          rowsOf(element).flatMap((row) => cellsOf(row).flatMap(tablesIn)),
        ),
      ),
    ),
    ...tableNavigations,
    ParentBody: v13((it: ElementObject) => or(parentBody(it))),
    ParentContentControl: v13((it: ElementObject) => or(parentControl(it))),
    ParentContentControlOrNullObject: v13(parentControl),
  },
  methods: {
    GetRange: v13(({ state, element }: ElementObject, [where]) =>
      rangeOf(state, part(overBlocks(element, element), where)),
    ),
    GetCell: v13((it: ElementObject, at) => or(getCell(it, at))),
    GetCellOrNullObject: v13(getCell),
    GetNext: v13((it: ElementObject) => or(nextTable(it))),
    GetNextOrNullObject: v13(nextTable),
    GetParagraphAfter: v13((it: ElementObject) => or(after(it))),
    GetParagraphAfterOrNullObject: v13(after),
    GetParagraphBefore: v13((it: ElementObject) => or(before(it))),
    GetParagraphBeforeOrNullObject: v13(before),
    AddRows: v13(({ state, element }: ElementObject, [where, count, values]) => {
      const made = addRows(state, element, where, count, values);
      return collection(state, 'TableRowCollection', () => asObjects(state, 'TableRow', made));
    }),
    DeleteRows: v13(({ state, element }: ElementObject, [first, count = 1]: readonly unknown[]) => {
      const rows = rowsOf(element);
      if (typeof first !== 'number' || typeof count !== 'number' || !rows[first]) refuse('InvalidArgument');
      removeRows(state, rows.slice(first, first + count));
      return null;
    }),
    InsertParagraph: v13((it: ElementObject, [words, where]) => insertParagraph(it, words, where)),
    InsertContentControl: v13(insertControl),
    GetContentControls: v15((it: ElementObject, [options]) => controlsOf(it, typesOf(options))),
    Search: v13(search),
    _Search2: v13(search),
    Select: v13((it: ElementObject, [mode]) => select(it, mode)),
    Delete: v13(remove),
    Clear: v13(({ state, element }: ElementObject) => {
      for (const row of rowsOf(element)) for (const cell of cellsOf(row)) setCellText(state, cell, '');
      return null;
    }),
  },
});

export const TableCollection = defineCollection('TableCollection');

const rowAfter = (it: ElementObject): ElementObject | null => {
  const rows = rowsOf(table(it));
  const found = rows[rows.indexOf(it.element) + 1];
  return found ? objectOf(it.state, 'TableRow', found) : null;
};

export const TableRow = define('TableRow', {
  scalars: {
    CellCount: v13(({ element }: ElementObject) => cellsOf(element).length),
    RowIndex: v13((it: ElementObject) => rowsOf(table(it)).indexOf(it.element)),
    Values: v13(({ element }: ElementObject) => [cellsOf(element).map(cellText)]),
    IsHeader: v13(({ element }: ElementObject) => isHeader(element)),
  },
  setters: {
    Values: v13(({ state, element }: ElementObject, values) => {
      const [texts] = Array.isArray(values) ? (values as unknown[]) : [];
      const cells = cellsOf(element);
      if (!Array.isArray(texts) || texts.length !== cells.length) refuse('InvalidArgument');
      for (const [at, cell] of cells.entries()) setCellText(state, cell, texts[at]);
    }),
  },
  navigations: {
    Cells: v13(({ state, element }: ElementObject) =>
      collection(state, 'TableCellCollection', () => asObjects(state, 'TableCell', cellsOf(element))),
    ),
    Font: v13(fontOf),
    ParentTable: v13(tableOf),
  },
  methods: {
    GetNext: v13((it: ElementObject) => or(rowAfter(it))),
    GetNextOrNullObject: v13(rowAfter),
    InsertRows: v13(({ state, element }: ElementObject, [where, count, values]) => {
      const made = insertRows(state, element, where, Number(count), values);
      return collection(state, 'TableRowCollection', () => asObjects(state, 'TableRow', made));
    }),
    Search: v13(search),
    _Search2: v13(search),
    Select: v13((it: ElementObject, [mode]) => select(it, mode)),
    Delete: v13(({ state, element }: ElementObject) => {
      removeRows(state, [element]);
      return null;
    }),
  },
});

export const TableRowCollection = defineCollection('TableRowCollection');

const row = (it: ElementObject): Element => closest(it.element, 'tr') as Element;

const cellAfter = (it: ElementObject): ElementObject | null => {
  const cells = cellsOf(row(it));
  const found = cells[cells.indexOf(it.element) + 1];
  return found ? objectOf(it.state, 'TableCell', found) : null;
};

export const TableCell = define('TableCell', {
  scalars: {
    Value: v13(({ element }: ElementObject) => cellText(element)),
    RowIndex: v13((it: ElementObject) => rowsOf(table(it)).indexOf(row(it))),
    CellIndex: v13((it: ElementObject) => cellsOf(row(it)).indexOf(it.element)),
  },
  setters: { Value: v13(({ state, element }: ElementObject, value) => setCellText(state, element, value)) },
  navigations: {
    Body: v13(({ state, element }: ElementObject) => objectOf(state, 'Body', element)),
    ParentRow: v13((it: ElementObject) => objectOf(it.state, 'TableRow', row(it))),
    ParentTable: v13(tableOf),
  },
  methods: {
    GetNext: v13((it: ElementObject) => or(cellAfter(it))),
    GetNextOrNullObject: v13(cellAfter),
    InsertRows: v13((it: ElementObject, [where, count, values]) => {
      const made = insertRows(it.state, row(it), where, Number(count), values);
      return collection(it.state, 'TableRowCollection', () => asObjects(it.state, 'TableRow', made));
    }),
    DeleteRow: v13((it: ElementObject) => {
      removeRows(it.state, [row(it)]);
      return null;
    }),
  },
});

export const TableCellCollection = defineCollection('TableCellCollection');
