import type { Inline } from '../../core/model/index.ts';
import type { ScanCell, ScanParagraph, ScanRow, ScanTable, Span } from '../read/scan-types.ts';
import { renderInlines } from '../write/inlines.ts';
import { child, parseFragment } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { prefixOf, sourceOf, spelled, storyOf } from './edit-context.ts';
import { propertiesWithout } from './paragraph-properties.ts';
import type { Planned } from './plan.ts';
import { messages, nothing, refuse, spliced } from './plan.ts';
import { refusalAt } from './replace-range.ts';
import { innerXml, wordsLike } from './run-format.ts';
import { refuseInlines } from './sound-content.ts';

/** Adds a row like the last one: its widths, its borders, the formatting of its words. */
export function appendRow(
  context: EditContext,
  edit: { readonly table: number; readonly cells: readonly (readonly Inline[])[] },
): Planned {
  const table = tableAt(context, edit.table);
  const row = table?.rows.at(-1);
  if (table === null || row === undefined) return refuse('not-found', messages.gone);
  const unsound = refuseInlines(edit.cells.flat());
  if (unsound !== null) return unsound;
  if (edit.cells.length > row.cells.length) {
    return refuse(
      'unsupported',
      `The table has ${row.cells.length} columns, fewer than the row to be added.`,
    );
  }
  const refusal = refusalAt(context, table.control);
  if (refusal !== null) return refusal;
  const at = sourceOf(context, 0).lastIndexOf('<', table.end - 1);
  return {
    claims: [{ part: 0, start: at, end: at }],
    splices: () => [{ part: 0, start: at, end: at, text: rowLike(context, row, edit.cells) }],
  };
}

/** Marks the first row as the one that names the columns: read out with each cell, repeated on each page. */
export function setHeaderRow(context: EditContext, block: number): Planned {
  const table = tableAt(context, block);
  const row = table?.rows[0];
  if (table === null || row === undefined) return refuse('not-found', messages.gone);
  if (row.header) return nothing;
  const refusal = refusalAt(context, table.control);
  if (refusal !== null) return refusal;
  const q = prefixOf(context, 0);
  const mark = `<${q}tblHeader/>`;
  if (row.tblHeader !== null) return spliced([{ part: 0, ...row.tblHeader, text: mark }]);
  if (row.trPr === null) {
    return {
      // Two marks at one place would be two w:trPr.
      claims: [{ part: 0, start: row.start, end: row.trPrAt }],
      splices: () => [{ part: 0, start: row.trPrAt, end: row.trPrAt, text: `<${q}trPr>${mark}</${q}trPr>` }],
    };
  }
  const inner = innerXml(slice(context, row.trPr));
  return spliced([{ part: 0, ...row.trPr, text: `<${q}trPr>${mark}${inner}</${q}trPr>` }]);
}

function tableAt(context: EditContext, block: number): ScanTable | null {
  const found = storyOf(context, 0).blocks[block];
  return found?.kind === 'table' ? found : null;
}

const slice = (context: EditContext, { start, end }: Span): string => sourceOf(context, 0).slice(start, end);

function rowLike(context: EditContext, row: ScanRow, cells: readonly (readonly Inline[])[]): string {
  const q = prefixOf(context, 0);
  const exceptions = slice(context, { start: row.openEnd, end: row.trPr?.start ?? row.trPrAt });
  const properties =
    row.trPr === null ? '' : without(slice(context, row.trPr), ['tblHeader', 'ins', 'del', 'trPrChange']);
  const content = row.cells.map((cell, index) => cellLike(context, cell, cells[index] ?? []));
  return `<${q}tr>${exceptions}${properties}${content.join('')}</${q}tr>`;
}

function cellLike(context: EditContext, cell: ScanCell, inlines: readonly Inline[]): string {
  const q = prefixOf(context, 0);
  const tcPr =
    cell.tcPr === null
      ? ''
      : without(slice(context, cell.tcPr), ['vMerge', 'cellIns', 'cellDel', 'tcPrChange']);
  const first = storyOf(context, 0)
    .blocks.slice(cell.firstBlock, cell.endBlock)
    .find((block): block is ScanParagraph => block.kind === 'paragraph');
  const pPr = first === undefined ? '' : propertiesWithout(context, 0, first, ['pPrChange', 'sectPr']);
  const words = first?.pieces.find((piece) => piece.to > piece.from);
  const like = first?.runs[words?.run ?? 0];
  const format = wordsLike(context, 0, like, { plain: false });
  const runs = spelled(context, 0, renderInlines(inlines, context.target().context, format));
  return `<${q}tc>${tcPr}<${q}p>${pPr === '' ? '' : `<${q}pPr>${pPr}</${q}pPr>`}${runs}</${q}p></${q}tc>`;
}

/** An element without some of its children. */
function without(element: string, leftOut: readonly string[]): string {
  const root = parseFragment(element)[0];
  if (root === undefined || !leftOut.some((local) => child(root, local) !== null)) return element;
  const kept = root.children.filter((node) => !leftOut.includes(node.local));
  const inner = kept.map((node) => element.slice(node.start, node.end)).join('');
  return `${element.slice(root.start, root.openEnd)}${inner}</${root.name}>`;
}
