/** Reports that no author writes and that every rule must stand. */

import { isChartMeasure, printTag } from '../../src/core/figures/index.ts';
import type { Content, IndicatorSource, Inline } from '../../src/core/model/index.ts';
import { emptyLedger, measures } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { longAgo, longReport, outOfDate } from './long-report.ts';
import { writtenReport } from './written-report.ts';

const figuresInParagraph = 400;
const rows = 2000;

export async function extremeReports(
  source: IndicatorSource,
): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const areas = await source.areas('');
  if (!areas.ok) throw new Error(areas.error.message);
  const codes = areas.value.filter(({ kind }) => kind === 'authority').map(({ code }) => code);
  return [
    ['300 pages, 1,000 figures', await longReport(300, 1000, codes.slice(0, 50))],
    ['300 pages of claims and tables', await writtenReport({ pages: 300, seed: 1 })],
    ['400 figures in a paragraph', await paragraphOfFigures(codes)],
    ['a table of 2,000 rows', await bytesOf([longTable()])],
  ];
}

async function paragraphOfFigures(codes: readonly string[]): Promise<Uint8Array> {
  const plain = measures.filter((measure) => !isChartMeasure(measure));
  const tags = codes
    .flatMap((area) =>
      plain.map((measure) => printTag({ indicator: 'cla-rate', area, period: 'latest', measure })),
    )
    .slice(0, figuresInParagraph);
  const inlines = tags.flatMap((tag): readonly Inline[] => [
    { kind: 'text', text: ' and it rose to ' },
    { kind: 'control', control: { tag, title: 'Figure' }, text: longAgo, guidance: '' },
  ]);
  return bytesOf([{ kind: 'line', style: 'plain', inlines }], tags);
}

const longTable = (): Content => ({
  kind: 'table',
  style: 'records',
  altText: 'Children by ward',
  widths: [2500, 2000, 2000, 2000],
  rows: Array.from({ length: rows }, (_, row) => ({
    header: row === 0,
    cells: (row === 0
      ? ['Ward', 'Boys', 'Girls', 'Total']
      : [`Ward ${row}`, `${row}`, '20', `${row + 20}`]
    ).map((text) => ({
      span: 1,
      bold: row === 0,
      shaded: row === 0,
      paragraphs: [[{ kind: 'text' as const, text }]],
    })),
  })),
});

async function bytesOf(content: readonly Content[], tags: readonly string[] = []): Promise<Uint8Array> {
  const opened = createDocxHost(null);
  if (!opened.ok) throw new Error(opened.error.message);
  const figures = Object.fromEntries(tags.map((tag) => [tag, outOfDate]));
  const outcomes = await opened.value.apply([
    { kind: 'insert-content', content, at: { where: 'after', block: 0 } },
    { kind: 'set-ledger', ledger: { ...emptyLedger, figures } },
  ]);
  const refused = outcomes.find((outcome) => !outcome.done);
  if (refused?.done === false) throw new Error(refused.message);
  return opened.value.bytes();
}
