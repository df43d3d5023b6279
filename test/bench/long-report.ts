import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import { isChartMeasure, printTag } from '../../src/core/figures/index.ts';
import type { AreaCode, Content, FigureTag, Inline, LedgerFigure } from '../../src/core/model/index.ts';
import { emptyLedger, measures } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';

/** Words on a page of A4 in 11 point, headings and tables included. */
const wordsOnPage = 450;
const clausesOnPage = 5;
/** One table every so many pages. */
const pagesPerTable = 3;

const words =
  'children care board members report performance support placement health education leaving officers council services plan review need year months quality improve family foster residential city outcomes data national average compared current'.split(
    ' ',
  );

/**
 * A Derby report of about so many pages, with so many live figures of these areas that are all out of date.
 * The same for the same input.
 */
export async function longReport(
  pages: number,
  figures: number,
  areas: readonly AreaCode[],
): Promise<Uint8Array> {
  const opened = createDocxHost(null);
  if (!opened.ok) throw new Error(opened.error.message);
  const host = opened.value;
  const today = '2026-01-20';
  const ports = { host, source: null, types: reportTypes, today, now: `${today}T09:00:00Z` };
  const made = await insertSkeleton(ports, 'derby-2015', { title: 'Children in care', date: today });
  if (!made.ok) throw new Error(made.error.message);
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  const control = read.value.controls.find(({ tag }) => tag === 'rw:s:supporting-information');
  if (!control) throw new Error('The skeleton has no supporting information.');
  const tags = figureTags(figures, areas);
  const ledger = read.value.ledger.state === 'read' ? read.value.ledger.ledger : emptyLedger;
  const outcomes = await host.apply([
    { kind: 'insert-content', content: content(pages, tags), at: { where: 'after', block: control.last } },
    {
      kind: 'set-ledger',
      ledger: { ...ledger, figures: Object.fromEntries(tags.map((tag) => [tag, outOfDate])) },
    },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return host.bytes();
}

/** No indicator has this value, so every figure is out of date. */
export const longAgo = '1,234,567';

export const outOfDate: LedgerFigure = {
  text: longAgo,
  exact: '-1',
  period: '2020-03-31/P1D',
  release: 'earlier',
  source: 'Department for Education',
  licence: 'Open Government Licence v3.0',
  retrieved: '2020-12-01T09:00:00Z',
  hash: '0'.repeat(64),
  override: null,
  history: [],
};

function figureTags(count: number, areas: readonly AreaCode[]): readonly FigureTag[] {
  const indicators = ['cla-rate', 'cla-number', 'cla-start-number', 'cla-start-rate'];
  const tags = measures
    .filter((measure) => !isChartMeasure(measure))
    .flatMap((measure) =>
      indicators.flatMap((indicator) =>
        areas.map((area) => printTag({ indicator, area, period: 'latest', measure })),
      ),
    );
  if (tags.length < count) throw new Error(`There are only ${tags.length} figures to write.`);
  return tags.slice(0, count);
}

function content(pages: number, tags: readonly FigureTag[]): readonly Content[] {
  const clauses = pages * clausesOnPage;
  const next = sentences();
  let used = 0;
  const made: Content[] = [];
  for (let clause = 0; clause < clauses; clause += 1) {
    const inlines: Inline[] = [{ kind: 'text', text: next(wordsOnPage / clausesOnPage) }];
    const due = Math.round(((clause + 1) * tags.length) / clauses);
    for (; used < due; used += 1) {
      const control = { tag: tags[used] ?? '', title: 'Figure' };
      inlines.push(
        { kind: 'text', text: ' There were ' },
        { kind: 'control', control, text: longAgo, guidance: '' },
      );
    }
    made.push({ kind: 'clause', inlines, numbering: 'body' });
    if (clause % (clausesOnPage * pagesPerTable) === 0) made.push(table(next));
  }
  return made;
}

const table = (next: (count: number) => string): Content => ({
  kind: 'table',
  style: 'records',
  altText: 'Figures by year',
  widths: [3000, 3000, 3000],
  rows: Array.from({ length: 6 }, (_, row) => ({
    header: row === 0,
    cells: Array.from({ length: 3 }, () => ({
      span: 1,
      bold: row === 0,
      shaded: row === 0,
      paragraphs: [[{ kind: 'text' as const, text: next(4) }]],
    })),
  })),
});

/** Sentences of ordinary words, drawn by a fixed sequence (a linear congruential generator). */
function sentences(): (count: number) => string {
  let seed = 20260120;
  const draw = (): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return words[seed % words.length] ?? '';
  };
  return (count) => `${Array.from({ length: count }, draw).join(' ')}.`;
}
