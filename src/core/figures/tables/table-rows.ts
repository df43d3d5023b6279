/** What stands in which cell of a table of figures. */

import type { AreaCode, Facts, FigureFormat, IndicatorId, Measure } from '../../model/index.ts';
import { periodOrder } from '../period.ts';
import { figureParts } from '../plan-insert.ts';
import type { FigurePart } from '../plan-insert.ts';
import type { TableCell, TableMeasure, TablePart, TableRequest, TableShape } from './table-shape.ts';
import { cyclesBehind } from './table-periods.ts';
import { parseTag } from '../tag.ts';
import { tableNotes } from './table-notes.ts';
import { rowName, rowsHeading, sharedBase, shortUnit, unitOf, unitOfTable } from './table-words.ts';

/** By area, tables of as many columns as a page has room for. By period, rows whose periods are of one kind share a table, so that its headings hold for each. */
export function tableRows(request: TableRequest, facts: readonly Facts[]): readonly TableShape[] {
  if (facts.length === 0) return [];
  return request.by === 'area' ? byArea(request, facts) : byPeriod(request, facts);
}

/** The newest facts of an indicator and area: what `latest` means. */
function latestOf(facts: readonly Facts[], indicator: IndicatorId, area: AreaCode): Facts | null {
  const own = facts.filter((one) => one.indicator.id === indicator && one.area.code === area);
  const newest = own
    .map(({ period }) => periodOrder(period))
    .sort()
    .at(-1);
  return own.find(({ period }) => periodOrder(period) === newest) ?? null;
}

const measuresOf = ({ measures = [] }: TableRequest): readonly TableMeasure[] =>
  measures.length === 0 ? ['value'] : measures;

interface Column {
  readonly indicator: IndicatorId;
  readonly measure: TableMeasure;
  /** The first area's: what the heading is made from. */
  readonly first: Facts;
}

/** So many columns have room for whole units. */
const roomy = 3;

/** More columns than this beside the names cannot be read across a page. */
const mostColumns = 6;

function byArea(request: TableRequest, facts: readonly Facts[]): readonly TableShape[] {
  const measures = measuresOf(request);
  const tables: Column[][] = [];
  for (const indicator of request.indicators) {
    const first = request.areas.map((area) => latestOf(facts, indicator, area)).find((one) => one !== null);
    if (first === undefined) continue;
    const columns = measures.map((measure): Column => ({ indicator, measure, first }));
    const last = tables.at(-1);
    if (last !== undefined && last.length + columns.length <= mostColumns) last.push(...columns);
    else tables.push(columns);
  }
  return tables.map((columns) => acrossAreas(request, facts, columns));
}

function acrossAreas(request: TableRequest, facts: readonly Facts[], columns: readonly Column[]): TableShape {
  const several = new Set(columns.map(({ indicator }) => indicator)).size > 1;
  // Beside many others a heading has room for a short unit only; what a rate is of is said once, under the table.
  const base = columns.length > roomy ? sharedBase(columns.map(({ first }) => first.indicator)) : null;
  const head: readonly TableCell[] = [
    { parts: [{ text: 'Area' }] },
    ...columns.map(({ measure, first }) =>
      heading(measure, first, several || measure === 'value', base !== null),
    ),
  ];
  const rows = request.areas.flatMap((area) => {
    const name = facts.find((one) => one.area.code === area)?.area.name;
    if (name === undefined) return [];
    const cells = columns.map(({ indicator, measure, first }) => {
      const own = latestOf(facts, indicator, area);
      if (own === null) return lacking;
      const cell = cellOf(own, measure, 'latest');
      // An area whose newest figure is for another period says so beside it.
      return own.period === first.period
        ? cell
        : { ...cell, parts: [...cell.parts, ...bracketed(own, 'period')] };
    });
    return [{ name, cells: [{ parts: [{ text: name }] }, ...cells] }];
  });
  const shown = facts.filter((one) => columns.some(({ indicator }) => indicator === one.indicator.id));
  return { ...shapeOf(shown, head, rows), base };
}

function byPeriod(request: TableRequest, facts: readonly Facts[]): readonly TableShape[] {
  const after = measuresOf(request).filter((measure) => measure !== 'value');
  const count = Math.min(Math.max(request.periods, 1), 10);
  const back = Array.from({ length: count }, (_, index) => count - 1 - index);
  const lines = request.indicators.flatMap((indicator) =>
    request.areas.flatMap((area) => {
      const latest = latestOf(facts, indicator, area);
      if (latest === null) return [];
      const own = facts.filter((one) => one.indicator.id === indicator && one.area.code === area);
      const cycle = cyclesBehind(own, latest);
      const found = back.map((n) => own.find((one) => cycle(one) === n) ?? null);
      return [{ latest, found }];
    }),
  );
  // Where a period is missing of one row, another of the same kind has its heading.
  const groups = new Map<string, typeof lines>();
  for (const one of lines) {
    const { period, indicator } = one.latest;
    const kind = `${period} ${indicator.measureType}`;
    groups.set(kind, [...(groups.get(kind) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const shown = back.flatMap((n, index) => {
      const head = group.map(({ found }) => found[index]).find((one) => one != null);
      return head == null ? [] : [{ n, index, head }];
    });
    const one = group[0]!.latest;
    const unit = unitOfTable(group.map(({ latest }) => latest));
    const head: readonly TableCell[] = [
      { parts: [{ text: rowsHeading(request, unit) }] },
      ...shown.map(({ n, head: of }) => ({ parts: figure(of, 'period', periodOf(n), { capital: true }) })),
      ...after.map((measure) => heading(measure, one, false)),
    ];
    const rows = group.map(({ latest, found }) => {
      const name = rowName(request, latest, unit);
      const cells = shown.map(({ n, index }) => {
        const own = found[index] ?? null;
        return own === null ? lacking : cellOf(own, 'value', periodOf(n));
      });
      return {
        name,
        cells: [
          { parts: [{ text: name }] },
          ...cells,
          ...after.map((measure) => cellOf(latest, measure, 'latest')),
        ],
      };
    });
    return shapeOf(
      group.flatMap(({ latest, found }) => [latest, ...found.filter((one) => one !== null)]),
      head,
      rows,
    );
  });
}

const periodOf = (back: number): string => (back === 0 ? 'latest' : `latest-${back}`);

const lacking: TableCell = { parts: [{ text: '[x]' }] };

const titles: Readonly<Record<TableMeasure, string>> = {
  value: '',
  change: 'Change',
  rank: 'Rank',
  target: 'Target',
  rag: 'Rating against target',
};

/** With the period for values, and how far back the earlier figure lies for changes, both live. */
function heading(measure: TableMeasure, facts: Facts, named: boolean, short = false): TableCell {
  const { indicator } = facts;
  const whole = unitOf(indicator);
  const unit = whole === '' ? '' : `, ${short ? shortUnit(whole) : whole}`;
  if (measure === 'value') {
    return { parts: [{ text: `${indicator.shortName}${unit}, ` }, ...figure(facts, 'period', 'latest')] };
  }
  const title = named ? `${indicator.shortName}: ${titles[measure].toLowerCase()}` : titles[measure];
  if (measure !== 'change')
    return { parts: [{ text: title }], words: measure === 'rag' || measure === 'rank' };
  return { parts: [{ text: `${title} from ` }, ...figure(facts, 'since', 'latest')] };
}

function cellOf(facts: Facts, measure: TableMeasure, period: string): TableCell {
  if (measure === 'change') {
    // Changes carry no sign, so the direction is said, and is as live as the number.
    return { parts: [...figure(facts, 'change', period), ...bracketed(facts, 'moved', period)] };
  }
  if (measure === 'value') return { parts: figure(facts, measure, period, { flags: true }) };
  return { parts: figure(facts, measure, period), words: measure === 'rag' || measure === 'rank' };
}

const bracketed = (facts: Facts, measure: Measure, period = 'latest'): readonly TablePart[] => [
  { text: ' (' },
  ...figure(facts, measure, period),
  { text: ')' },
];

function figure(facts: Facts, measure: Measure, period: string, format?: FigureFormat): readonly TablePart[] {
  return figureParts(facts, measure, format === undefined ? { period } : { period, format });
}

function shapeOf(
  facts: readonly Facts[],
  head: readonly TableCell[],
  rows: readonly { readonly name: string; readonly cells: readonly TableCell[] }[],
): TableShape {
  const cells = rows.map((row) => row.cells);
  const values = cells.flat().flatMap(({ parts }) => parts);
  return {
    first: facts[0]!,
    about: [...new Set(facts.map(({ indicator }) => indicator.shortName))],
    names: rows.map(({ name }) => name),
    head,
    rows: cells,
    base: null,
    notes: notesOf([...values, ...head.flatMap(({ parts }) => parts)]),
    sources: sourcesOf(values),
  };
}

/** What the symbols in the table mean, live as one figure: it is known by the first value of the table. */
function notesOf(cells: readonly TablePart[]): readonly TablePart[] {
  const first = cells.find((part) => 'tag' in part && parseTag(part.tag)?.measure === 'value');
  const any = first ?? cells.find((part) => 'tag' in part);
  if (any === undefined || 'text' in any) return [];
  const period = parseTag(any.tag)?.period ?? 'latest';
  const texts = cells.map((part) => ('text' in part ? part.text : part.computed.text));
  return figure(any.facts, 'notes', period, { flags: true }).map((part) =>
    'text' in part ? part : { ...part, computed: tableNotes(part.computed, texts) },
  );
}

/** Where the latest values come from: the earlier ones come from the same release. */
function sourcesOf(values: readonly TablePart[]): readonly TablePart[] {
  const latest = values.filter((part) => 'tag' in part && part.tag.split('/')[2] === 'latest');
  return separated(distinctSources(latest.length > 0 ? latest : values));
}

/** The source of every value in the table, each text once. */
function distinctSources(values: readonly TablePart[]): readonly FigurePart[] {
  const found = new Map<string, FigurePart>();
  for (const part of values) {
    if ('text' in part) continue;
    const period = part.tag.split('/')[2] ?? 'latest';
    for (const made of figureParts(part.facts, 'source', { period })) {
      if ('tag' in made && !found.has(made.computed.text)) found.set(made.computed.text, made);
    }
  }
  return [...found.values()];
}

const separated = (parts: readonly FigurePart[]): readonly TablePart[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: ' ' }, part]));
