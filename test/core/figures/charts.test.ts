import fc from 'fast-check';
import { chartText, drawChart } from '../../../src/core/figures/charts/index.ts';
import { spread } from '../../../src/core/figures/charts/spread.ts';
import type { ChartMeasure, Facts } from '../../../src/core/model/index.ts';
import {} from '../../support/drawn-chart.ts';
import { derbyRate } from '../../support/facts.ts';

const measures: readonly ChartMeasure[] = ['trend', 'bars'];

describe('every chart', () => {
  test.each(measures)('%s: the same facts give the same drawing', (measure) => {
    expect(drawChart(structuredClone(derbyRate), measure)).toEqual(drawChart(derbyRate, measure));
  });

  test.each(measures)('%s: words from data are never markup', (measure) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (extra) => {
        const name = `A<script>"&'${extra}`;
        const { svg } = drawChart({ ...derbyRate, area: { ...derbyRate.area, name } }, measure)!;
        expect(svg).not.toContain('<script');
        expect(svg.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(svg.match(/<(?!\/?(?:svg|title|text|rect|path|circle|polygon)\b)/g)).toBeNull();
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('a value that may not be shown is nowhere, neither in the drawing nor in its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.constantFrom<ChartMeasure>('trend', 'bars'),
        (hidden, measure) => {
          const secret = ['987001', '987002', '987003', '987004', '987005'];
          const series = derbyRate.series.map((one, index) =>
            hidden[index] === true ? { ...one, value: secret[index]!, flags: ['c' as const] } : one,
          );
          const facts: Facts = { ...derbyRate, series, current: series.at(-1)! };
          const text = chartText(facts, measure);
          expect(`${drawChart(facts, measure)?.svg} ${text.text} ${text.exact}`).not.toContain('98700');
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });

  test('labels never stand on each other where they have room, and keep their order', () => {
    const label = fc.record({
      middle: fc.integer({ min: -50, max: 150 }),
      height: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
        const middles = spread(labels, 0, 100);
        const placed = labels
          .map(({ height }, index) => ({ top: middles[index]! - height / 2, height }))
          .sort((a, b) => a.top - b.top);
        for (const [index, { top, height }] of placed.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-9);
          expect(top + height).toBeLessThanOrEqual((placed[index + 1]?.top ?? 100) + 1e-9);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
