import type {
  CellSpec,
  Content,
  ControlSpec,
  FieldId,
  FrontCell,
  HeaderField,
  Inline,
  LayoutPart,
  RecordSpec,
  ReportType,
  RowSpec,
  SectionSpec,
  SignOffSpec,
} from '../model/index.ts';
import { writeDate } from './dates.ts';

/** Values of the header form, as they came: dates may be ISO dates, chosen options stand one a line. */
export type HeaderValues = Readonly<Record<FieldId, string>>;

type Part<Kind extends LayoutPart['kind']> = Extract<LayoutPart, { kind: Kind }>;

/** What stands in the report for a field: the form's value or the field's default, dates in the field's words. */
export function fieldText(field: HeaderField, values: HeaderValues): string {
  const given = Object.hasOwn(values, field.id) ? (values[field.id] ?? '').trim() : '';
  const value = given === '' ? (field.default ?? '') : given;
  return field.kind === 'date' ? writeDate(value, field.dateFormat) : value;
}

/** The options that a choice's value names, one a line or parted by semicolons. */
export const chosen = (value: string): readonly string[] => value.split(/[\n;]/).map((one) => one.trim());

export function lineContent(type: ReportType, part: Part<'line'>, values: HeaderValues): Content {
  const inlines = part.text.split(/(\{[^}]*\}|\t)/).flatMap((piece): readonly Inline[] => {
    if (piece === '') return [];
    if (piece === '\t') return [{ kind: 'tab' }];
    const field = type.header.find((one) => piece === `{${one.id}}`);
    // Within a line there is room for a name, not for a sentence.
    return field ? [fieldControl(field, values, `[${bare(field.label)}]`)] : [{ kind: 'text', text: piece }];
  });
  return { kind: 'line', style: part.style, inlines };
}

/** A section with its heading and one clause, inside its control. */
export function sectionContent(type: ReportType, spec: SectionSpec): Content {
  const part = type.layout.find((one) => one.kind === 'sections' && one.group === spec.group);
  const shown = part?.kind === 'sections' && part.numbered === true;
  const numbering = spec.group === 'appendix' ? 'appendix' : shown ? 'titled' : 'body';
  return {
    kind: 'section',
    control: sectionControl(spec),
    content: [
      { kind: 'heading', level: spec.group === 'appendix' ? 2 : 1, text: spec.title, numbering },
      { kind: 'clause', inlines: [startOf(spec)], numbering },
    ],
  };
}

export function approvalsContent(type: ReportType, part: Part<'approvals'>): readonly Content[] {
  const rows = type.signOffs.map((spec) => rowOf(roleCells(spec)));
  return [
    { kind: 'line', style: 'plain', inlines: [{ kind: 'text', text: part.intro }] },
    {
      kind: 'table',
      style: 'approvals',
      altText: 'Officers who have approved this report, with name and date',
      widths: [3, 5],
      rows: [headerRow(part.columns), ...rows],
    },
  ];
}

export function recordsContent(type: ReportType, part: Part<'records'>): Content {
  return {
    kind: 'table',
    style: 'records',
    altText: 'Whom to contact, background papers and appendices',
    widths: [3, 5],
    rows: [headerRow(part.columns), ...type.records.map((spec) => rowOf(recordCells(spec)))],
  };
}

export const appendixContent = (part: Part<'appendix'>): Content => ({
  kind: 'appendix',
  label: `Appendix ${String(part.number)}`,
  title: part.title,
});

export function frontTableContent(
  type: ReportType,
  part: Part<'front-table'>,
  values: HeaderValues,
): Content {
  return {
    kind: 'table',
    style: 'front',
    altText: 'Title, people, key themes, summary and recommendations of this paper',
    widths: Array.from({ length: 12 }, () => 1),
    rows: part.rows.map((row, index) => ({
      // Word repeats only rows at the top: the title of the paper heads each page of the table.
      header: index === 0,
      cells: row.cells.map((cell) => frontCell(type, cell, row.header === true, values)),
    })),
  };
}

function frontCell(type: ReportType, cell: FrontCell, names: boolean, values: HeaderValues): CellSpec {
  const field = type.header.find((one) => one.id === cell.field);
  const section = type.sections.find((one) => one.id === cell.section);
  const choice = type.header.find((one) => one.id === cell.option?.field);
  const inlines: Inline[] = [];
  const label = cell.field === undefined && cell.section === undefined && cell.option === undefined;
  if (cell.text !== undefined) inlines.push({ kind: 'text', text: cell.text, bold: !label || names });
  if (field) inlines.push(fieldControl(field, values));
  if (section) inlines.push(sectionInline(section));
  if (choice && cell.option) inlines.push(checkBox(choice, cell.option.value, values));
  return { span: cell.span, bold: label && !isOption(type, cell), shaded: names, paragraphs: [inlines] };
}

const isOption = (type: ReportType, cell: FrontCell): boolean =>
  type.header.some((field) => field.options?.includes(cell.text ?? '') === true) ||
  /^\d+$/.test(cell.text ?? '');

/** Cells of a row, for a table that is there and lacks it. */
export const roleCells = (spec: SignOffSpec): readonly (readonly Inline[])[] => [
  [{ kind: 'text', text: spec.title }],
  [
    {
      kind: 'control',
      control: control(`rw:o:${spec.role}`, spec.title),
      text: '',
      guidance: spec.required ? 'Name and date, or Not applicable' : 'Names and dates, or Not applicable',
    },
  ],
];

export const recordCells = (spec: RecordSpec): readonly (readonly Inline[])[] => [
  [{ kind: 'text', text: spec.title }],
  [
    {
      kind: 'control',
      control: control(`rw:r:${spec.id}`, spec.title),
      text: spec.starter ?? '',
      guidance: spec.guidance,
    },
  ],
];

export const sectionCells = (spec: SectionSpec): readonly (readonly Inline[])[] => [
  [{ kind: 'text', text: spec.title }],
  [sectionInline(spec)],
];

export const fieldCells = (field: HeaderField, values: HeaderValues): readonly (readonly Inline[])[] => [
  [{ kind: 'text', text: `${bare(field.label)}: ` }],
  [fieldControl(field, values)],
];

export const optionCells = (
  field: HeaderField,
  option: string,
  values: HeaderValues,
): readonly (readonly Inline[])[] => [[{ kind: 'text', text: option }], [checkBox(field, option, values)]];

const rowOf = (cells: readonly (readonly Inline[])[]): RowSpec => ({
  header: false,
  cells: cells.map((inlines, index) => ({
    span: 1,
    bold: index === 0,
    shaded: false,
    paragraphs: [inlines],
  })),
});

const headerRow = (columns: readonly [string, string]): RowSpec => ({
  header: true,
  cells: columns.map((text) => ({
    span: 1,
    bold: true,
    shaded: true,
    paragraphs: [[{ kind: 'text', text }]],
  })),
});

function fieldControl(field: HeaderField, values: HeaderValues, guidance = field.guidance): Inline {
  return {
    kind: 'control',
    control: control(`rw:h:${field.id}`, field.label),
    text: fieldText(field, values),
    guidance,
  };
}

function checkBox(field: HeaderField, option: string, values: HeaderValues): Inline {
  const index = field.options?.indexOf(option) ?? -1;
  const checked = chosen(fieldText(field, values)).includes(option);
  return { kind: 'check', control: control(`rw:h:${field.id}/${String(index)}`, option), checked };
}

const sectionInline = (spec: SectionSpec): Inline => ({
  kind: 'control',
  control: sectionControl(spec),
  text: spec.starter ?? '',
  guidance: spec.guidance,
});

const startOf = (spec: SectionSpec): Inline =>
  spec.starter === undefined
    ? { kind: 'guidance', text: spec.guidance }
    : { kind: 'text', text: spec.starter };

const sectionControl = (spec: SectionSpec): ControlSpec => control(`rw:s:${spec.id}`, spec.title);

const control = (tag: string, title: string): ControlSpec => ({ tag, title: bare(title).slice(0, 64) });

const bare = (label: string): string => label.replace(/\s*:\s*$/, '');
