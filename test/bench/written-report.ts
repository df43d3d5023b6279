/** Reports that read like a council's own: sentences with numbers and claims, tables, some live figures. */

import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import type { Content, Inline } from '../../src/core/model/index.ts';
import { emptyLedger } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { asSaved } from './as-saved.ts';
import { longAgo, outOfDate } from './long-report.ts';

/** What the skeleton and its guidance fill before anything is written. */
const skeletonPages = 3;
/** Paragraphs that fill a page of A4 as the skeleton sets it, its tables and headings included. */
const clausesOnPage = 8;
const sentencesInClause = 4;
const clausesUnderHeading = 8;
const clausesPerTable = 15;
/** A live figure every so many clauses. */
const clausesPerFigure = 10;

const indicators = ['cla-rate', 'cla-number', 'cla-start-number', 'cla-start-rate', 'cla-cease-number'];
const headings = [
  'Placements and sufficiency',
  'Education and attainment',
  'Health and wellbeing',
  'Care leavers',
  'Workforce',
  'Financial position',
  'Performance against plan',
  'Next steps',
];
const subjects = [
  'The placement strategy',
  'Our fostering service',
  'The virtual school',
  'The corporate parenting board',
  'The independent reviewing service',
  'The leaving care team',
  'The Council’s residential provision',
];
const deeds = [
  'has continued to improve the support that children receive',
  'was reviewed by members at their last meeting',
  'works with health partners to reduce waiting times',
  'will report again once the new framework is in place',
  'follows the recommendations of the inspection, which asked for a clear plan',
  'meets every month and keeps a record of its decisions',
];

const reasons = [
  'because more families are supported earlier',
  'so that brothers and sisters can live together',
  'and officers will bring proposals to the committee',
  'although recruitment remains difficult across the region',
  'which members asked for when they considered the budget',
];

type Draw = (most: number) => number;
type Say = (draw: Draw) => string;

const plain: readonly Say[] = [
  (draw) => `${of(subjects, draw)} ${of(deeds, draw)}.`,
  (draw) => `${of(subjects, draw)} ${of(deeds, draw)}, ${of(reasons, draw)}.`,
  (draw) => `${of(subjects, draw)} ${of(deeds, draw)}, and it ${of(deeds, draw)}, ${of(reasons, draw)}.`,
  () => 'There are no direct implications for other services, e.g. housing or public health.',
  () => 'Children and young people were asked what matters to them, and their answers shaped this report.',
];

/** What a report says of figures is drawn too: some of it is true. */
const counting: readonly Say[] = [
  (draw) =>
    `At 31 March 2025 there were ${420 + draw(200)} children looked after in Derby, compared with ${400 + draw(200)} a year earlier.`,
  (draw) =>
    `The rate of children looked after in Derby was ${60 + draw(50)} per 10,000 in 2025, above the England rate of 67.`,
  (draw) =>
    `The number of children starting to be looked after fell from ${150 + draw(90)} to ${120 + draw(90)}.`,
  (draw) =>
    `Of the ${100 + draw(300)} reviews held in the quarter, ${40 + draw(60)} (${10 + draw(80)}%) were on time.`,
  (draw) => `Spending was £${1 + draw(8)}.${draw(10)}m against a budget of £${1 + draw(8)}.${draw(10)}m.`,
  (draw) =>
    `The board met on ${1 + draw(28)} January 2026 and will meet again on ${1 + draw(28)} March 2026.`,
  (draw) => `Further detail is in paragraph 4.${1 + draw(20)} of the report and in section 22 of the Act.`,
  (draw) => `Around ${2 + draw(7)} in 10 children live within 20 miles of home, which is a third more.`,
  (draw) => `Stability rose by ${1 + draw(9)}.${draw(10)} percentage points between 2023/24 and 2024/25.`,
];

export interface Written {
  readonly pages: number;
  /** Another number, another report. */
  readonly seed: number;
}

/** The same for the same input. */
export async function writtenReport({ pages, seed }: Written): Promise<Uint8Array> {
  const host = sound(createDocxHost(null));
  const today = '2026-01-20';
  const ports = { host, source: null, types: reportTypes, today, now: `${today}T09:00:00Z` };
  const title = `Children in Care: Performance Update ${seed}`;
  const type = reportTypes[seed % reportTypes.length];
  sound(await insertSkeleton(ports, type?.id ?? '', { title, date: today }));
  const { blocks, ledger } = sound(await host.read());
  const tags = new Set<string>();
  const made = content(pages, drawing(seed), tags);
  const outcomes = await host.apply([
    {
      kind: 'insert-content',
      content: made,
      at: { where: 'after', block: blocks.length - 1 },
    },
    {
      kind: 'set-ledger',
      ledger: {
        ...(ledger.state === 'read' ? ledger.ledger : emptyLedger),
        figures: Object.fromEntries([...tags].map((tag) => [tag, outOfDate])),
      },
    },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return asSaved(host.bytes());
}

function sound<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

function content(pages: number, draw: Draw, tags: Set<string>): readonly Content[] {
  const made: Content[] = [];
  for (let clause = 0; clause < (pages - skeletonPages) * clausesOnPage; clause += 1) {
    if (clause % clausesUnderHeading === 0)
      made.push({ kind: 'heading', level: 2, text: of(headings, draw), numbering: null });
    // Every third sentence: one word in 13 is then a number, as in the papers of the councils whose forms these are.
    const said = Array.from({ length: sentencesInClause }, () =>
      of(draw(3) > 0 ? plain : counting, draw)(draw),
    );
    const inlines: Inline[] = [{ kind: 'text', text: said.join(' ') }];
    if (clause % clausesPerFigure === 0) {
      const tag = `rw:f:${of(indicators, draw)}/E06000015/latest/value`;
      tags.add(tag);
      inlines.push(
        { kind: 'text', text: ' The latest value is ' },
        { kind: 'control', control: { tag, title: 'Figure' }, text: longAgo, guidance: '' },
        { kind: 'text', text: '.' },
      );
    }
    made.push({ kind: 'line', style: 'plain', inlines });
    if (clause % clausesPerTable === 0) made.push(table(draw));
  }
  return made;
}

/** A heading row, five years and a total that is not always the sum. */
function table(draw: Draw): Content {
  const years = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25', 'Total'];
  const row = (texts: readonly string[], header: boolean) => ({
    header,
    cells: texts.map((text) => ({
      span: 1,
      bold: header,
      shaded: header,
      paragraphs: [[{ kind: 'text' as const, text }]],
    })),
  });
  return {
    kind: 'table',
    style: 'records',
    altText: 'Placements by year',
    widths: [2500, 2000, 2000, 2000],
    rows: [
      row(['Year', 'Foster care', 'Residential', 'Other'], true),
      ...years.map((year) => row([year, ...Array.from({ length: 3 }, () => String(20 + draw(300)))], false)),
    ],
  };
}

const of = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)]!;

/** Numbers below a limit, drawn by a fixed sequence (a linear congruential generator, its low bits left out). */
function drawing(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 20_260_120) % 2_147_483_648;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % most;
  };
}
