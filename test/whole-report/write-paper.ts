/** Writes a paper as its author would: the skeleton, words in each of its places, live figures at the cursor. */

import { appendEvidence } from '../../src/core/jobs/append-evidence.ts';
import { backgroundPapers } from '../../src/core/jobs/background-papers.ts';
import { insertChart } from '../../src/core/jobs/insert-chart.ts';
import { insertFigure } from '../../src/core/jobs/insert-figure.ts';
import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import { insertTable } from '../../src/core/jobs/insert-table.ts';
import type { TableRequest } from '../../src/core/figures/tables/table-shape.ts';
import type {
  ChartMeasure,
  Content,
  Edit,
  IndicatorSource,
  Location,
  Measure,
  Result,
} from '../../src/core/model/index.ts';
import { ok } from '../../src/core/model/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { pngBase64 } from '../support/png.ts';
import { controlOf, deskWith } from './desk.ts';
import type { Desk } from './desk.ts';

/** A table that the author typed; the first row names its columns. */
export interface Grid {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Paper {
  readonly type: string;
  readonly area: string;
  readonly header: Readonly<Record<string, string>>;
  /**
   * By section id, its paragraphs. `[cla-rate/value]` in one is a live figure, `[cla-number/phrase]` the phrase of an
   * indicator; `[name]` at the end of one is what `inserts` has by that name, put in after it.
   */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly inserts: Readonly<
    Record<string, Grid | { readonly table: TableRequest } | { readonly chart: ChartMeasure }>
  >;
  /** By role, as it stands in the approvals table; by id, what stands in a row of the contact table. */
  readonly signOffs: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, string>>;
  /** Appendices after the one that the type has. */
  readonly appendices: readonly { readonly title: string; readonly text: string; readonly grid?: Grid }[];
  /** Whether our own jobs list the releases as background papers, and put the evidence in as the last appendix. */
  readonly listsReleases: boolean;
  readonly hasEvidence: boolean;
}

/** The day on which the papers were written and are checked. */
export const today = '2026-01-08';

/** The bytes of the finished paper. */
export async function write(paper: Paper, source: IndicatorSource): Promise<Uint8Array> {
  let cursor: Location = {};
  const desk = deskWith(null, () => cursor);
  const ports = {
    host: desk.host,
    source,
    types: reportTypes,
    today,
    now: `${today}T09:30:00Z`,
    draw: async () => ok(pngBase64(4, 3)),
  };
  done(await insertSkeleton(ports, paper.type, paper.header));
  await fillIn(desk, paper);
  await desk.apply(...paper.appendices.map((one, index) => appendix(one, index + 2)));
  // From the last to the first: what is put in moves what stands behind it.
  for (const { at, name } of (await withoutMarks(desk)).toReversed()) {
    cursor = at;
    const insert = paper.inserts[name];
    if (insert === undefined) done(await insertFigure(ports, figureCalled(name, paper.area)));
    else if ('table' in insert) done(await insertTable(ports, insert.table));
    else if ('chart' in insert) {
      const { area } = paper;
      done(
        await insertChart(ports, { indicator: 'cla-rate', area, period: 'latest', measure: insert.chart }),
      );
    } else {
      const { block = 0 } = at;
      await desk.apply({ kind: 'insert-content', content: typed(insert), at: { where: 'after', block } });
    }
  }
  if (paper.listsReleases) done(await backgroundPapers(ports));
  if (paper.hasEvidence) done(await appendEvidence(ports));
  return desk.host.bytes();
}

const done = (result: Result<unknown, { readonly message: string }>): void => {
  if (!result.ok) throw new Error(result.error.message);
};

/** Words over the guidance of each section, then Enter between its paragraphs; names and details in the tables. */
async function fillIn(desk: Desk, { sections, signOffs, records }: Paper): Promise<void> {
  const document = await desk.read();
  const fields = [
    ...Object.entries(signOffs).map(([role, text]) => ({ tag: `rw:o:${role}`, text })),
    ...Object.entries(records).map(([id, text]) => ({ tag: `rw:r:${id}`, text })),
  ];
  const places = Object.entries(sections).map(([id, paragraphs]) => {
    const { first, last } = controlOf(document, `rw:s:${id}`);
    const place = document.blocks
      .slice(first, last + 1)
      .find((block) => block.kind === 'paragraph' && block.guidance.length > 0);
    const range = place?.kind === 'paragraph' ? place.guidance[0] : undefined;
    if (place?.kind !== 'paragraph' || range === undefined) throw new Error(`${id} has no guidance.`);
    return {
      at: { block: place.block, ...range },
      expected: place.text.slice(range.start, range.end),
      paragraphs,
    };
  });
  await desk.apply(
    ...places.map(({ at, expected, paragraphs }): Edit => ({
      kind: 'replace-text',
      at,
      expected,
      text: paragraphs.join(''),
    })),
    ...fields.map(({ tag, text }): Edit => {
      const { text: expected, at } = controlOf(document, tag);
      return { kind: 'set-control-text', tag, occurrence: at.occurrence ?? 0, expected, text };
    }),
  );
  const breaks = places.flatMap(({ at, paragraphs }) =>
    paragraphs.slice(1).map((_, index) => {
      const start = at.start + paragraphs.slice(0, index + 1).join('').length;
      return { block: at.block, start, end: start };
    }),
  );
  for (const at of breaks.toSorted((a, b) => b.block - a.block || b.start - a.start))
    await desk.apply({ kind: 'split-paragraph', at });
}

/** Takes the marks out of the text, and says where they stood and what is to stand there. */
async function withoutMarks(
  desk: Desk,
): Promise<readonly { readonly at: Location; readonly name: string }[]> {
  const marks = (await desk.read()).blocks.flatMap((block) => {
    let taken = 0;
    return block.kind !== 'paragraph'
      ? []
      : [...block.text.matchAll(/\[([^\]]+)\]/g)].map(({ 0: mark, 1: name = '', index }) => {
          const start = index - taken;
          taken += mark.length;
          const range = { start: index, end: index + mark.length };
          const edit: Edit = {
            kind: 'replace-text',
            at: { block: block.block, ...range },
            expected: mark,
            text: '',
          };
          return { edit, at: { block: block.block, start, end: start }, name };
        });
  });
  await desk.apply(...marks.map(({ edit }) => edit));
  return marks;
}

function figureCalled(name: string, area: string) {
  const [indicator = '', measure = ''] = name.split('/');
  const wanted = { indicator, area, period: 'latest' };
  return measure === 'phrase'
    ? { phrase: wanted }
    : { queries: [{ ...wanted, measure: measure as Measure }] };
}

const appendix = ({ title, text, grid }: Paper['appendices'][number], number: number): Edit => ({
  kind: 'insert-content',
  at: { where: 'end' },
  content: [
    { kind: 'appendix', label: `Appendix ${String(number)}`, title },
    { kind: 'line', style: 'plain', inlines: [{ kind: 'text', text }] },
    ...(grid === undefined ? [] : typed(grid)),
  ],
});

const typed = ({ caption, rows }: Grid): readonly Content[] => [
  { kind: 'line', style: 'caption', inlines: [{ kind: 'text', text: caption }] },
  {
    kind: 'table',
    style: 'figures',
    altText: caption,
    widths: rows[0]?.map(() => 1) ?? [],
    rows: rows.map((row, index) => ({
      header: index === 0,
      cells: row.map((text) => ({
        span: 1,
        bold: index === 0,
        shaded: false,
        paragraphs: [[{ kind: 'text', text }]],
      })),
    })),
  },
];
