import type { CellSpec, Content, RowSpec } from '../../core/model/index.ts';
import type { RenderContext } from './context.ts';
import { renderInlines } from './inlines.ts';
import { escapeText } from './plain-text.ts';

type TableContent = Extract<Content, { readonly kind: 'table' }>;

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
const margin = (side: string, width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const margins = margin('top', 40) + margin('left', 115) + margin('bottom', 40) + margin('right', 115);

/**
 * A table as wide as the text. Column widths are shares of it. Header rows repeat on every page and no row breaks
 * across pages, so that a name never stands apart from its role.
 */
export function renderTable(table: TableContent, context: RenderContext): string {
  const grid = columns(table.widths, context.textWidth);
  const hasHeader = table.rows.some((row) => row.header);
  // The first column of a table of figures names its rows.
  const hasNames = table.style === 'figures';
  const bits = 0x0400 + (hasHeader ? 0x0020 : 0) + (hasNames ? 0x0080 : 0);
  const look =
    `<w:tblLook w:val="0${bits.toString(16).toUpperCase()}" w:firstRow="${hasHeader ? 1 : 0}" w:lastRow="0" ` +
    `w:firstColumn="${hasNames ? 1 : 0}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(grid)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${look}${altText(table.altText)}</w:tblPr>` +
    `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${table.rows.map((row, index) => renderRow(row, grid, { style: table.style, keeps: keepsNext(table, index) }, context)).join('')}</w:tbl>`
  );
}

/** Rows of a table of figures that fits on a page beside its caption and notes, whatever its words. */
const mostRowsKept = 8;

/**
 * Whether a row stays with what follows it. A short table of figures is not parted; of a long one the last row stays with
 * the words below, so that what they say of the figures never stands alone on the next page.
 */
const keepsNext = ({ style, rows }: TableContent, index: number): boolean =>
  style === 'figures' && (rows.length <= mostRowsKept || index === rows.length - 1);

/** The first sentence names the table, the rest describes it: what Word's "Alt Text" box holds. */
function altText(text: string): string {
  if (text === '') return '';
  return `<w:tblCaption w:val="${escapeText(text)}"/><w:tblDescription w:val="${escapeText(text)}"/>`;
}

function columns(shares: readonly number[], width: number): readonly number[] {
  const whole = sum(shares);
  const edges = shares.map((_, index) => Math.round((width * sum(shares.slice(0, index + 1))) / whole));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface RowPlace {
  readonly style: TableContent['style'];
  readonly keeps: boolean;
}

function renderRow(row: RowSpec, grid: readonly number[], place: RowPlace, context: RenderContext): string {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = sum(grid.slice(column, column + cell.span));
    column += cell.span;
    return renderCell(cell, row.header, width, place, context);
  });
  const properties = `<w:trPr><w:cantSplit/>${row.header ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}

function renderCell(
  cell: CellSpec,
  header: boolean,
  width: number,
  { style, keeps }: RowPlace,
  context: RenderContext,
): string {
  // The style of headings keeps rows on one page, which a long table of figures cannot be held to.
  const isName = style === 'figures' && cell.bold && !header;
  const head = header || (cell.bold && !isName);
  const styleId = context.style(head ? 'tableHead' : 'tableText');
  // A cell must end with a paragraph: Word calls the file corrupt otherwise.
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  const boxOnly = style === 'front' && paragraphs.every((inlines) => isBoxOnly(inlines));
  const side = boxOnly ? 'center' : cell.align;
  const keep = keeps ? '<w:keepNext/>' : '';
  const pPr = `<w:pPr><w:pStyle w:val="${styleId}"/>${keep}${side === undefined ? '' : `<w:jc w:val="${side}"/>`}</w:pPr>`;
  const content = paragraphs
    .map((inlines) => `<w:p>${pPr}${renderInlines(inlines, context, isName ? '<w:b/><w:bCs/>' : '')}</w:p>`)
    .join('');
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '') +
    (cell.shaded || header ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '') +
    (boxOnly ? '<w:vAlign w:val="center"/>' : '') +
    `</w:tcPr>${content}</w:tc>`
  );
}

const isBoxOnly = (inlines: CellSpec['paragraphs'][number]): boolean =>
  inlines.length > 0 && inlines.every((inline) => inline.kind === 'check');
