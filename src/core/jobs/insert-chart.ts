/** Puts a chart in after the paragraph of the cursor: a caption, the picture, and its source. */

import { err, ok } from '../model/index.ts';
import type {
  ChartMeasure,
  Content,
  Edit,
  Facts,
  FactsQuery,
  HostError,
  Inline,
  PictureSpec,
  Result,
  SourceError,
} from '../model/index.ts';
import { drawChart } from '../figures/charts/index.ts';
import { figureParts, isFigureQuery } from '../figures/index.ts';
import { figureInline, recordEdits, specOf } from '../figures/plan-insert.ts';
import type { PhrasePart } from '../figures/index.ts';
import { applyAll } from './apply-all.ts';
import { allFacts, askFacts } from './ask-facts.ts';
import { blockAtCursor } from './block-at-cursor.ts';
import type { Ports } from './ports.ts';

export type ChartRequest = FactsQuery & { readonly measure: ChartMeasure };

/**
 * Asks the source, unless `known` holds what the author was just shown. Gives the chart's alternative text. Fails, leaving
 * the text as it was, where there is nothing to draw or nothing to draw with, or the cursor is in a table or nowhere.
 */
export async function insertChart(
  { host, source, draw }: Ports,
  request: ChartRequest,
  known: readonly Facts[] = [],
): Promise<Result<{ readonly altText: string }, HostError | SourceError>> {
  if (draw === undefined) return err(cannotDraw);
  const { indicator, area, period, measure } = request;
  if (!isFigureQuery({ indicator, area, period, measure })) return err(notAQuery);
  const read = await host.read();
  if (!read.ok) return read;
  const block = await blockAtCursor(host, read.value, 'chart');
  if (!block.ok) return block;
  const asked = allFacts(await askFacts(source, [{ indicator, area, period }], known));
  if (!asked.ok) return asked;
  const facts = asked.value[0]!;
  const drawing = drawChart(facts, measure);
  const [chart] = figureParts(facts, measure, { period });
  if (drawing === null || chart === undefined || 'text' in chart) return err(nothingToDraw(facts, measure));
  const png = await draw(drawing);
  if (!png.ok) return png;
  const { width, height, altText, title } = drawing;
  const picture: PictureSpec = { png: png.value, width, height, altText, title };
  const [when, origin] = [figureParts(facts, 'period', { period }), figureParts(facts, 'source', { period })];
  const about = `${facts.indicator.shortName}, ${facts.area.name}`;
  const caption = measure === 'trend' ? `${about}, to ` : `${about} and its statistical neighbours, `;
  const content: readonly Content[] = [
    line('caption', [{ kind: 'text', text: caption }, ...inlinesOf(when)]),
    line('plain', [{ kind: 'picture', control: specOf(chart), picture }]),
    line('source', [{ kind: 'text', text: 'Source: ' }, ...inlinesOf(origin)]),
  ];
  const insert: Edit = { kind: 'insert-content', content, at: { where: 'after', block: block.value } };
  const records = recordEdits([chart, ...when, ...origin], read.value);
  const applied = await applyAll(host, [insert, ...records]);
  return applied.ok ? ok({ altText }) : applied;
}

const line = (style: 'caption' | 'plain' | 'source', inlines: readonly Inline[]): Content => ({
  kind: 'line',
  style,
  inlines,
});

const inlinesOf = (parts: readonly PhrasePart[]): readonly Inline[] =>
  parts.map((part) => ('text' in part ? { kind: 'text', text: part.text } : figureInline(part)));

const cannotDraw: HostError = {
  kind: 'unsupported',
  message: 'Charts cannot be drawn here. Open the report in Word or in the workbench, then insert the chart.',
};

const notAQuery: SourceError = {
  kind: 'nonsense',
  message:
    'This is not a chart that can be inserted. Choose an indicator, an area and a period from the lists.',
};

const nothingToDraw = ({ area, indicator }: Facts, measure: ChartMeasure): SourceError => ({
  kind: 'no-observation',
  message:
    measure === 'trend'
      ? `There is no trend to draw: fewer than two values of ${indicator.shortName}, ${area.name} may be shown.`
      : `There is nothing to rank ${area.name} against: no comparators with a value are known for it.`,
});
