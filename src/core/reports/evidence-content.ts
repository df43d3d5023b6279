/** The evidence as a document: a table of the figures, a table of their sources, how they are made, and the licence. */

import { dateWords, parseDate } from '../figures/dates.ts';
import { isChartTag, parseTag } from '../figures/index.ts';
import { symbolWords } from '../figures/observation.ts';
import type { CellSpec, Content, Inline, RowSpec } from '../model/index.ts';
import type { EvidenceRow } from './evidence-rows.ts';

export const evidenceTitle = 'Evidence for the figures in this report';

/** The appendix carries this tag, so that it is known again. */
export const evidenceTag = 'rw:e:figures';

/** What the evidence says of the report itself; an empty part is left out. */
export interface EvidenceAbout {
  readonly title: string;
  /** As the report says it. */
  readonly committee: string;
  readonly date: string;
  /** ISO date on which the evidence was drawn up. */
  readonly today: string;
}

/** A whole document. */
export const evidenceContent = (rows: readonly EvidenceRow[], about: EvidenceAbout): readonly Content[] => [
  { kind: 'line', style: 'title', inlines: [words(evidenceTitle)] },
  ...evidenceBody(rows, about, 1),
];

/** The same as an appendix: on a page of its own, with the label that is next in the report. */
export const evidenceAppendix = (
  rows: readonly EvidenceRow[],
  about: EvidenceAbout,
  label: string,
): readonly Content[] => [
  {
    kind: 'section',
    control: { tag: evidenceTag, title: evidenceTitle },
    content: [{ kind: 'appendix', label, title: evidenceTitle }, ...evidenceBody(rows, about, 2)],
  },
];

function evidenceBody(rows: readonly EvidenceRow[], about: EvidenceAbout, level: 1 | 2): readonly Content[] {
  const heading = (text: string): Content => ({ kind: 'heading', level, text, numbering: null });
  const sources = sourcesOf(rows);
  const meeting = [about.committee, about.date].filter((part) => part !== '').join(', ');
  return [
    ...(about.title === '' ? [] : [line(strong('Report: '), words(about.title))]),
    ...(meeting === '' ? [] : [line(strong('Meeting: '), words(meeting))]),
    line(strong('Drawn up: '), words(`${said(about.today)}. ${counted(rows, sources.length)}`)),
    heading('Figures'),
    ...(rows.length === 0 ? [line(words('The report has no live figures.'))] : [figuresTable(rows, sources)]),
    ...(sources.length === 0 ? [] : [heading('Sources'), sourcesTable(sources)]),
    heading('How the figures are made'),
    ...methods.map(([what, how]) => line(strong(`${what}: `), words(how))),
    heading('Licence'),
    ...licences(sources).map((text) => line(words(text))),
  ];
}

function counted(rows: readonly EvidenceRow[], sources: number): string {
  const figures = groupsOf(rows).length;
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  return `${many(figures, 'figure')} in ${many(rows.length, 'place')}, from ${many(sources, 'source')}.`;
}

interface Source {
  readonly number: number;
  readonly row: EvidenceRow;
}

const sourceKey = ({ source, release, published, url }: EvidenceRow): string =>
  [source, release, published, url].join('\u0001');

/** One for each release that a figure comes from, in the order in which the report uses them. */
function sourcesOf(rows: readonly EvidenceRow[]): readonly Source[] {
  const known = rows.filter(({ source, release }) => source !== '' || release !== '');
  const first = new Map(known.map((row) => [sourceKey(row), row] as const).reverse());
  const keys = [...new Set(known.map(sourceKey))];
  return keys.flatMap((key, index) => {
    const row = first.get(key);
    return row === undefined ? [] : [{ number: index + 1, row }];
  });
}

/** The places of one figure, where they read the same. */
function groupsOf(rows: readonly EvidenceRow[]): readonly (readonly [EvidenceRow, ...EvidenceRow[]])[] {
  const groups = new Map<string, [EvidenceRow, ...EvidenceRow[]]>();
  for (const row of rows) {
    const key = `${row.tag}\u0001${row.text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function figuresTable(rows: readonly EvidenceRow[], sources: readonly Source[]): Content {
  const numbers = new Map(sources.map(({ row, number }) => [sourceKey(row), number] as const));
  return {
    kind: 'table',
    style: 'records',
    altText:
      'Every live figure of the report. For each: its text and where it stands, what it measures, and where it comes from.',
    widths: [28, 34, 38],
    rows: [
      header(['Figure and place', 'What it is', 'Where it comes from']),
      ...groupsOf(rows).map((group): RowSpec => {
        const [row] = group;
        const number = numbers.get(sourceKey(row));
        return {
          header: false,
          cells: [
            cell(
              ...textOf(row),
              ...exactOf(row).map((exact) => [words(`Exact value: ${exact}`)]),
              ...placesOf(group).map((place) => [words(place)]),
            ),
            cell(
              [words(nameOf(row))],
              ...[[row.area, row.period].filter((part) => part !== '').join(', ')]
                .filter((part) => part !== '')
                .map((part) => [words(part)]),
              ...(row.indicatorId === '' ? [] : [[words(row.indicatorId)]]),
            ),
            cell(
              [
                words(number === undefined ? 'No record of its source' : `Source ${number}`),
                ...(row.hash === '' ? [] : [words(`, hash ${row.hash.slice(0, 12)}…`)]),
              ],
              ...(row.retrieved === '' ? [] : [[words(`Retrieved ${said(row.retrieved.slice(0, 10))}`)]]),
              [words(stateWords(row))],
              ...(row.note === '' || row.state === 'current' ? [] : [[words(row.note)]]),
            ),
          ],
        };
      }),
    ],
  };
}

/** A chart is called one, before what it says. */
const textOf = ({ tag, text }: EvidenceRow): readonly (readonly Inline[])[] => {
  const shown = text === '' ? '(empty)' : text;
  return isChartTag(tag) ? [[strong('Chart')], [words(shown)]] : [[strong(shown)]];
};

/** Only where it says more than the text: of 93.4% it is 93.4, of the lowest of six a place in an order. */
function exactOf({ tag, text, exact }: EvidenceRow): readonly string[] {
  const said = exact === '' || isChartTag(tag) || parseTag(tag)?.measure === 'rank';
  // A hyphen may be parted from its number at the end of a line.
  return said || exact === text.replace(/[£,%]/g, '') ? [] : [exact.replace('-', '−')];
}

/** `Children looked after: change in per cent`; for the value itself just the indicator. */
const nameOf = ({ indicator, measure }: EvidenceRow): string =>
  [indicator === '' ? 'Not known' : indicator, measure === 'value' ? '' : measure]
    .filter((part) => part !== '')
    .join(': ');

/** "Summary, paragraphs 1.1 and 1.4" is more than a reader needs: each place once. */
const placesOf = (group: readonly EvidenceRow[]): readonly string[] => [
  ...new Set(
    group.map(({ section, place }) =>
      // Places in tables begin with their section.
      place === section || place.startsWith(`${section}, `)
        ? place
        : [section, place].filter((part) => part !== '').join(', '),
    ),
  ),
];

const states: Readonly<Record<EvidenceRow['state'], string>> = {
  current: 'Reads as its source has it',
  stale: 'Its source now has something newer',
  edited: 'Changed by hand',
  pinned: 'Words of the author’s own',
  unknown: 'Not known to the source',
};

const stateWords = ({ state, mark }: EvidenceRow): string =>
  mark === '' ? states[state] : `${states[state]} (${mark})`;

const sourcesTable = (sources: readonly Source[]): Content => ({
  kind: 'table',
  style: 'records',
  altText: 'The releases that the figures come from, by the numbers that the table of figures uses.',
  widths: [14, 60, 26],
  rows: [
    header(['Source', 'Release and publisher', 'Published']),
    ...sources.map(({ number, row }): RowSpec => ({
      header: false,
      cells: [
        cell([words(`Source ${number}`)]),
        cell(
          [strong(row.release)],
          [words(row.source)],
          ...(row.url === '' ? [] : [[words(row.url)]]),
          ...(row.licence === '' ? [] : [[words(`Licence: ${row.licence}`)]]),
        ),
        cell([words(row.published === '' ? 'Not recorded' : said(row.published))]),
      ],
    })),
  ],
});

const symbols = Object.entries(symbolWords)
  .map(([symbol, words]) => `[${symbol}] ${words}`)
  .join('; ');

/** How every figure is computed: rules F1 to F18 in the words of a reader. */
const methods: readonly (readonly [string, string])[] = [
  [
    'Rounding',
    'Changes, percentages and averages are worked out from unrounded values and rounded once, half away from zero. Numbers that are shown may therefore not add up.',
  ],
  [
    'Change',
    'A change compares with the same kind of period one cycle earlier, in most cases a year. A change in a percentage is given in percentage points. Where the earlier number is under 20, numbers are given rather than percentages.',
  ],
  [
    'Rank',
    'Ranks count published values over the areas of the same kind that have one; areas with the same value share a rank and are called joint. The words say which end is counted from.',
  ],
  [
    'Comparators',
    'Each is for the same period. The median of the statistical neighbours is the middle of their published values, the area itself left out; of counts their sum is given. England and regional values are those that are published, not averages of areas.',
  ],
  [
    'Suppression',
    `A value that its publisher withholds or does not have is shown as a symbol: ${symbols}. It is never treated as zero.`,
  ],
  [
    'Hash',
    'The beginning of the SHA-256 of the answer that the source gave. The whole of it is in the CSV file of the same evidence.',
  ],
];

/** The attribution that each licence asks for. */
function licences(sources: readonly Source[]): readonly string[] {
  const named = [...new Set(sources.map(({ row }) => row.licence).filter((licence) => licence !== ''))];
  const isOpen = (licence: string) => /open government licence|\bogl\b/i.test(licence);
  const others = named.filter((licence) => !isOpen(licence));
  const texts = [
    ...(named.some(isOpen)
      ? [
          'Contains public sector information licensed under the Open Government Licence v3.0: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
        ]
      : []),
    ...others.map((licence) => `Contains data licensed under: ${licence}.`),
  ];
  return texts.length === 0 ? ['No licence is recorded for these figures.'] : texts;
}

/** An ISO date in words. */
function said(iso: string): string {
  const date = parseDate(iso);
  return date === null ? iso : dateWords(date);
}

const words = (text: string): Inline => ({ kind: 'text', text });
const strong = (text: string): Inline => ({ kind: 'text', text, bold: true });
const line = (...inlines: readonly Inline[]): Content => ({ kind: 'line', style: 'plain', inlines });
const cell = (...paragraphs: readonly (readonly Inline[])[]): CellSpec => ({
  span: 1,
  bold: false,
  shaded: false,
  paragraphs,
});
const header = (titles: readonly string[]): RowSpec => ({
  header: true,
  cells: titles.map((title) => ({ ...cell([words(title)]), bold: true })),
});
