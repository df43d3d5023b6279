import { attribute, isOn } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { Draft, Handler, Handlers, PartState, TableState } from './scan-state.ts';
import { ancestor, innermostControl, spanOf } from './scan-state.ts';
import { formatChange } from './scan-marks.ts';
import { currentCell } from './scan-paragraph.ts';
import { lookParts } from './table-shading.ts';
import type { ScanCell, ScanRow } from './scan-types.ts';

/** The open table; none inside a paragraph, where tables cannot be. */
const openTable = (state: PartState): TableState | null => state.story.tables.at(-1) ?? null;

const tableText = (name: 'caption' | 'description'): Handler => ({
  open: (state, tag) => {
    const table = ancestor(state) === 'tblPr' ? openTable(state) : null;
    if (table) table[name] = attribute(tag, 'val') ?? '';
  },
});

const tableProperty = (set: (table: TableState['draft'], tag: XmlTag) => void): Handler => ({
  open: (state, tag) => {
    const table = ancestor(state) === 'tblPr' ? openTable(state) : null;
    if (table) set(table.draft, tag);
  },
});

/** Newer files spell out what older ones have as bits. */
const lookBits = (tag: XmlTag): number | null => {
  const bits = Number.parseInt(attribute(tag, 'val') ?? '', 16);
  if (!Number.isNaN(bits)) return bits;
  const said = Object.entries(lookParts).map(([part, bit]) => [attribute(tag, part), bit] as const);
  return said.every(([value]) => value === undefined)
    ? null
    : said.reduce(
        (sum, [value, bit]) => sum + (value !== undefined && /^(?:1|true|on)$/.test(value) ? bit : 0),
        0,
      );
};

const rowProperty = (set: (row: Draft<ScanRow>, tag: XmlTag) => void): Handler => ({
  open: (state, tag) => {
    const row = ancestor(state) === 'trPr' ? openTable(state)?.row : null;
    if (row) set(row, tag);
  },
});

const cellProperty = (set: (cell: Draft<ScanCell>, tag: XmlTag) => void): Handler => ({
  open: (state, tag) => {
    const cell = ancestor(state) === 'tcPr' ? openTable(state)?.cell : null;
    if (cell) set(cell, tag);
  },
});

const continues = (cell: Draft<ScanCell>, tag: XmlTag): void => {
  if (attribute(tag, 'val') !== 'restart') cell.merged = true;
};

export const tableHandlers: Handlers = {
  tbl: {
    open: (state, _tag, { start, openEnd }) => {
      const { story } = state;
      const block = story.blocks.length;
      const draft: TableState['draft'] = {
        kind: 'table',
        block,
        start,
        end: openEnd,
        tblPr: null,
        tblGrid: null,
        rows: [],
        cell: currentCell(state),
        control: innermostControl(state),
        altText: '',
        endBlock: block + 1,
        styleId: '',
        look: null,
        shade: null,
      };
      story.blocks.push(draft);
      story.tables.push({ draft, rows: [], row: null, cells: [], cell: null, caption: '', description: '' });
    },
    close: ({ story }, { end }) => {
      const table = story.tables.pop();
      if (!table) return;
      table.draft.rows = table.rows;
      table.draft.end = end;
      table.draft.endBlock = story.blocks.length;
      table.draft.altText = table.description.trim() || table.caption.trim();
    },
  },
  tblPr: {
    close: (state, element) => {
      const table = openTable(state);
      if (table && ancestor(state) === 'tbl') table.draft.tblPr = spanOf(element);
    },
  },
  tblGrid: {
    close: (state, element) => {
      const table = openTable(state);
      if (table && ancestor(state) === 'tbl') table.draft.tblGrid = spanOf(element);
    },
  },
  tblStyle: tableProperty((table, tag) => {
    table.styleId = attribute(tag, 'val') ?? '';
  }),
  tblLook: tableProperty((table, tag) => {
    table.look = lookBits(tag);
  }),
  tblCaption: tableText('caption'),
  tblDescription: tableText('description'),
  tr: {
    open: (state, _tag, { start, openEnd }) => {
      const table = openTable(state);
      if (!table) return;
      table.cells = [];
      table.row = {
        start,
        end: openEnd,
        openEnd,
        trPrAt: openEnd,
        trPr: null,
        tblHeader: null,
        header: false,
        cells: table.cells,
      };
    },
    close: (state, { end }) => {
      const table = openTable(state);
      if (!table?.row) return;
      table.row.end = end;
      table.rows.push(table.row);
      table.row = null;
    },
  },
  tblPrEx: {
    close: (state, { end }) => {
      const row = openTable(state)?.row;
      if (row && ancestor(state) === 'tr') row.trPrAt = end;
    },
  },
  trPr: {
    close: (state, element) => {
      const row = openTable(state)?.row;
      if (row && ancestor(state) === 'tr') row.trPr = spanOf(element);
    },
  },
  tblHeader: {
    ...rowProperty((row, tag) => {
      row.header = isOn(tag);
    }),
    close: (state, element) => {
      const row = ancestor(state) === 'trPr' ? openTable(state)?.row : null;
      if (row) row.tblHeader = spanOf(element);
    },
  },
  tc: {
    open: (state, _tag, { start, openEnd }) => {
      const table = openTable(state);
      if (!table?.row) return;
      const firstBlock = state.story.blocks.length;
      table.cell = {
        start,
        end: openEnd,
        openEnd,
        tcPr: null,
        firstBlock,
        endBlock: firstBlock,
        span: 1,
        merged: false,
        shade: null,
      };
    },
    close: (state, { end }) => {
      const table = openTable(state);
      if (!table?.cell) return;
      table.cell.end = end;
      table.cell.endBlock = state.story.blocks.length;
      table.cells.push(table.cell);
      table.cell = null;
    },
  },
  tcPr: {
    close: (state, element) => {
      const cell = openTable(state)?.cell;
      if (cell && ancestor(state) === 'tc') cell.tcPr = spanOf(element);
    },
  },
  gridSpan: cellProperty((cell, tag) => {
    cell.span = Math.max(1, Number.parseInt(attribute(tag, 'val') ?? '1', 10) || 1);
  }),
  vMerge: cellProperty(continues),
  tblPrChange: formatChange,
  tblPrExChange: formatChange,
  trPrChange: formatChange,
  tcPrChange: formatChange,
  tblGridChange: formatChange,
  cellIns: formatChange,
  cellDel: formatChange,
  cellMerge: formatChange,
};
