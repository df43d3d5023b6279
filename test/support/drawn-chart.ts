/** What a chart shows and where, read from its drawing. */

import { drawChart } from '../../src/core/figures/charts/index.ts';
import { textWidth } from '../../src/core/figures/charts/text-width.ts';
import type { ChartMeasure, Facts, Observation } from '../../src/core/model/index.ts';

/** The drawing of facts that there is something to draw of. */
export const svgOf = (facts: Facts, measure: ChartMeasure): string => {
  const drawing = drawChart(facts, measure);
  if (drawing === null) throw new Error('There is nothing to draw.');
  return drawing.svg;
};

export interface Box {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Where every text of a drawing stands. */
export function boxes(svg: string): readonly Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', words = '']) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const size = Number(of('font-size'));
    const width = textWidth(words, size, of('font-weight') === 'bold');
    const anchor = of('text-anchor');
    const x = Number(of('x')) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { words, x, y: Number(of('y')), width, size };
  });
}

/** Every text, as if no line had been turned. */
export const wordsOf = (svg: string): string =>
  boxes(svg)
    .map(({ words }) => words)
    .join(' ');

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y - a.size * 0.7 < b.y && b.y - b.size * 0.7 < a.y;

/** Texts that stand on each other. */
export function clashes(svg: string): readonly string[] {
  const all = boxes(svg);
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${a.words} / ${b.words}`] : [])),
  );
}

/** The observation with another value; withheld where that is null. */
export const valued = (observation: Observation, value: string | null): Observation => ({
  ...observation,
  value,
  numerator: null,
  denominator: null,
  flags: value === null ? ['c'] : [],
});
