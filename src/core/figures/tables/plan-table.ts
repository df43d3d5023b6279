/**
 * A table whose every number, period and note is a live figure, so that it is refreshed, held and formatted like any
 * other. Columns by period ask for `latest`, `latest-1` and so on: they roll forward together.
 */

import type { CellSpec, Content, Facts, FactsQuery, Inline, RowSpec } from '../../model/index.ts';
import { figureInline } from '../plan-insert.ts';
import type { FigurePart } from '../plan-insert.ts';
import { columnWidths } from './column-widths.ts';
import { tableRows } from './table-rows.ts';
import type { TableCell, TablePart, TableRequest, TableShape } from './table-shape.ts';
import { tableCaption, tableDescription } from './table-words.ts';

export interface PlannedTable {
  /** One block control for each table: as many as there are kinds of period, or as the columns need. */
  readonly content: readonly Content[];
  /** Every figure in it, for the record. */
  readonly figures: readonly FigurePart[];
}

/** Every question that a table needs an answer to. */
export function tableQueries({ by, indicators, areas, periods }: TableRequest): readonly FactsQuery[] {
  const back = by === 'area' ? 1 : Math.min(Math.max(periods, 1), 10);
  return indicators.flatMap((indicator) =>
    areas.flatMap((area) =>
      Array.from({ length: back }, (_, n) => ({
        indicator,
        area,
        period: n === 0 ? 'latest' : `latest-${n}`,
      })),
    ),
  );
}

/**
 * The tables in the order of the request. `facts` are the answers to `tableQueries`, as far as there are any, in any
 * order: what is missing is `[x]`. No content where there is not one fact to show.
 */
export function tableContent(request: TableRequest, facts: readonly Facts[]): PlannedTable {
  const tables = tableRows(request, facts);
  const figures = new Map<string, FigurePart>();
  for (const { head, rows, notes, sources } of tables) {
    const cells = [...head, ...rows.flat()].flatMap(({ parts }) => parts);
    for (const part of [...cells, ...notes, ...sources]) if ('tag' in part) figures.set(part.tag, part);
  }
  const content = tables.map((table, index) => wrapped(request, table, index));
  return { content, figures: [...figures.values()] };
}

function wrapped(request: TableRequest, table: TableShape, index: number): Content {
  const caption = request.caption?.trim() || tableCaption(request, table);
  const { first } = table;
  const more = request.indicators.length > 1 ? `+${request.indicators.length - 1}` : '';
  const which = index === 0 ? '' : `.${index + 1}`;
  const tag = `rw:t:${first.area.code}/${first.indicator.id}${more}/${request.by}${which}`;
  return {
    kind: 'section',
    control: { tag, title: `Table of figures: ${caption}`.slice(0, 64) },
    content: [
      { kind: 'line', style: 'caption', inlines: [{ kind: 'text', text: caption }] },
      {
        kind: 'table',
        style: 'figures',
        altText: tableDescription(request, table),
        widths: columnWidths(table),
        rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
      },
      line(table.base === null ? '' : `Rates are ${table.base}. `, table.notes),
      line('Source: ', table.sources),
    ],
  };
}

const line = (label: string, parts: readonly TablePart[]): Content => ({
  kind: 'line',
  style: 'source',
  inlines: [...(label === '' ? [] : [{ kind: 'text' as const, text: label }]), ...inlinesOf(parts)],
});

const row = (cells: readonly TableCell[], header: boolean): RowSpec => ({
  header,
  cells: cells.map((cell, index): CellSpec => {
    const shared = {
      span: 1,
      bold: header || index === 0,
      shaded: header,
      paragraphs: [inlinesOf(cell.parts)],
    };
    return index === 0 || cell.words === true ? shared : { ...shared, align: 'right' };
  }),
});

const inlinesOf = (parts: readonly TablePart[]): readonly Inline[] =>
  parts.map((part) => ('text' in part ? { kind: 'text', text: part.text } : figureInline(part)));
