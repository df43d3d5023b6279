import type {
  Content,
  Edit,
  Header,
  Inline,
  LayoutPart,
  Report,
  ReportDocument,
  ReportType,
  SectionId,
} from '../model/index.ts';
import type { Parts } from './read-report.ts';
import {
  appendixContent,
  approvalsContent,
  fieldCells,
  frontTableContent,
  lineContent,
  optionCells,
  recordCells,
  recordsContent,
  roleCells,
  sectionCells,
  sectionContent,
  type HeaderValues,
} from './skeleton-content.ts';
import { keyOf } from './wording.ts';

/** One step of the skeleton against a document: where it stands, or what to put in. */
export interface Piece {
  /** What it is called when it is added. */
  readonly title: string;
  readonly section: SectionId | null;
  readonly content: readonly Content[];
  /** First and last block, inclusive; null where it is missing. */
  readonly span: readonly [number, number] | null;
  /** What a table that is there lacks of its rows. */
  readonly rows: readonly {
    readonly title: string;
    readonly section: SectionId | null;
    readonly edit: Edit;
  }[];
}

/** The skeleton of a type in document order. `conditional`: the conditional sections that are wanted; all when absent. */
export function piecesOf(
  document: ReportDocument,
  type: ReportType,
  report: Report,
  parts: Parts,
  values: HeaderValues,
  conditional?: readonly SectionId[],
): readonly Piece[] {
  const unwanted = type.sections
    .filter((spec) => spec.required === 'conditional' && conditional?.includes(spec.id) === false)
    .map((spec) => spec.id);
  return type.layout
    .flatMap((part) => piecesOfPart(document, type, report, parts, values, part))
    .filter((piece) => piece.section === null || piece.span !== null || !unwanted.includes(piece.section));
}

function piecesOfPart(
  document: ReportDocument,
  type: ReportType,
  report: Report,
  parts: Parts,
  values: HeaderValues,
  part: LayoutPart,
): readonly Piece[] {
  const base = { section: null, rows: [] };
  switch (part.kind) {
    case 'line': {
      const span = lineSpan(document, type, report, part.text);
      return [{ ...base, title: 'Heading of the report', content: [lineContent(type, part, values)], span }];
    }
    case 'front-table': {
      const table = frontTable(document, type, report);
      const content = [frontTableContent(type, part, values)];
      if (table === null) return [{ ...base, title: 'Front table', content, span: null }];
      const rows = missingFrontRows(document, type, report, values, table);
      return [{ ...base, title: 'Front table', content, span: tableSpan(document, table), rows }];
    }
    case 'sections':
      return type.sections
        .filter((spec) => spec.group === part.group && !isOpening(type, spec.id))
        .map((spec) => ({
          title: spec.title,
          section: spec.id,
          content: [sectionContent(type, spec)],
          span: sectionSpan(document, report, spec.id),
          rows: [],
        }));
    case 'approvals': {
      const table = parts.approvals;
      const there = table ?? report.signOffs.find((one) => one.at?.block !== undefined);
      const span = table
        ? tableSpan(document, table.block)
        : there
          ? blockSpan(document, report.signOffs)
          : null;
      const rows = table ? missingRoles(report, table.block) : [];
      return [{ ...base, title: 'Approvals', content: approvalsContent(type, part), span, rows }];
    }
    case 'records': {
      const table = parts.records;
      const rows = table ? missingRecords(report, table.block) : [];
      const span = table ? tableSpan(document, table.block) : null;
      return [
        {
          ...base,
          title: 'Contact, background papers and appendices',
          content: [recordsContent(type, part)],
          span,
          rows,
        },
      ];
    }
    case 'appendix': {
      const opening = report.sections.find((one) => one.id === part.section);
      const block = opening?.heading?.block;
      const label = parts.outline.appendices.find((one) => one.number === String(part.number));
      const first = label?.heading.paragraph.block ?? block;
      const last = block ?? first;
      return [
        {
          ...base,
          title: part.title,
          section: part.section ?? null,
          content: [appendixContent(part)],
          span:
            first === undefined || last === undefined ? null : [Math.min(first, last), Math.max(first, last)],
        },
      ];
    }
  }
}

const isOpening = (type: ReportType, section: SectionId): boolean =>
  type.layout.some((part) => part.kind === 'appendix' && part.section === section);

/** A line is there when one of its fields is; one without fields, when its words are, or the fields round it. */
function lineSpan(
  document: ReportDocument,
  type: ReportType,
  report: Report,
  text: string,
): readonly [number, number] | null {
  const ids = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  const fields = report.header.filter((one) => ids.includes(one.id));
  const blocks = fields.flatMap(blockOf);
  if (blocks.length > 0) return topmost(document, Math.min(...blocks), Math.max(...blocks));
  if (ids.length > 0) return fields.some((one) => one.state !== 'missing') ? elsewhere : null;
  const same = document.blocks.find(
    (block) => block.kind === 'paragraph' && keyOf(block.text) === keyOf(text),
  );
  if (same) return topmost(document, same.block, same.block);
  return report.header.some((one) => one.state !== 'missing' && drawnInLine(type, one)) ? elsewhere : null;
}

/** There, but in a text box or a page header: nothing can be put before or after it. */
export const elsewhere: readonly [number, number] = [-1, -1];

const blockOf = (one: Header): readonly number[] =>
  one.at?.block === undefined || one.at.story !== undefined ? [] : [one.at.block];

const drawnInLine = (type: ReportType, { id }: Header): boolean =>
  type.layout.some((part) => part.kind === 'line' && part.text.includes(`{${id}}`));

function sectionSpan(
  document: ReportDocument,
  report: Report,
  id: SectionId,
): readonly [number, number] | null {
  const section = report.sections.find((one) => one.id === id);
  if (!section || section.state === 'missing') return null;
  const control = document.controls.find((one) => one.tag === `rw:s:${id}` && one.level === 'block');
  const first = section.heading?.block ?? section.start;
  const blocks = [first, Math.max(first, section.end - 1), ...(control ? [control.first, control.last] : [])];
  return topmost(document, Math.min(...blocks), Math.max(...blocks));
}

/** The table that holds most of what the front table draws. */
function frontTable(document: ReportDocument, type: ReportType, report: Report): number | null {
  const blocks = [
    ...report.sections
      .filter((one) => one.spec.group === 'front')
      .map((one) => one.heading?.block ?? one.at?.block),
    ...report.header.filter((one) => !drawnInLine(type, one)).map((one) => one.at?.block),
  ];
  const tables = blocks.flatMap((index) => {
    const block = index === undefined ? undefined : document.blocks[index];
    return block?.cell ? [block.cell.table] : [];
  });
  return tables[0] ?? null;
}

function missingFrontRows(
  document: ReportDocument,
  type: ReportType,
  report: Report,
  values: HeaderValues,
  table: number,
): Piece['rows'] {
  const block = document.blocks[table];
  // A new row is like the last: where that is one wide cell, label and words share the row's only cell.
  const wide = block?.kind === 'table' && block.rows.at(-1)?.cells.length === 1;
  const row = (title: string, section: SectionId | null, cells: Cells): Piece['rows'][number] => ({
    title,
    section,
    edit: { kind: 'append-row', table, cells: wide ? [cells.flat()] : cells },
  });
  const fields = report.header.filter((one) => one.state === 'missing' && !drawnInLine(type, one));
  const sections = report.sections.filter((one) => one.state === 'missing' && one.spec.group === 'front');
  return [
    ...fields.flatMap(({ spec }) =>
      spec.kind === 'choice'
        ? [
            row(spec.label, null, [[{ kind: 'text', text: spec.label }]]),
            ...(spec.options ?? []).map((one) => row(one, null, optionCells(spec, one, values))),
          ]
        : [row(spec.label, null, fieldCells(spec, values))],
    ),
    ...sections.flatMap(({ spec }) => {
      const [label = [], words = []] = sectionCells(spec);
      return wide
        ? [row(spec.title, spec.id, [label]), row(spec.title, spec.id, [words])]
        : [row(spec.title, spec.id, [label, words])];
    }),
  ];
}

type Cells = readonly (readonly Inline[])[];

const missingRoles = (report: Report, table: number): Piece['rows'] =>
  report.signOffs
    .filter((one) => one.state === 'missing')
    .map(({ spec }) => ({
      title: spec.title,
      section: null,
      edit: { kind: 'append-row', table, cells: roleCells(spec) },
    }));

const missingRecords = (report: Report, table: number): Piece['rows'] =>
  report.records
    .filter((one) => one.state === 'missing')
    .map(({ spec }) => ({
      title: spec.title,
      section: null,
      edit: { kind: 'append-row', table, cells: recordCells(spec) },
    }));

function blockSpan(document: ReportDocument, placed: Report['signOffs']): readonly [number, number] {
  const blocks = placed.flatMap((one) => (one.at?.block === undefined ? [] : [one.at.block]));
  return topmost(document, Math.min(...blocks), Math.max(...blocks));
}

const tableSpan = (document: ReportDocument, table: number): readonly [number, number] =>
  topmost(document, table, table);

/** Blocks inside a table stand for the outermost table that they are in: nothing is ever put between its rows. */
function topmost(document: ReportDocument, first: number, last: number): readonly [number, number] {
  const outer = (index: number): number => {
    const cell = document.blocks[index]?.cell;
    return cell ? outer(cell.table) : index;
  };
  return [outer(first), outer(last)];
}
