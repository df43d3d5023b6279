import fc from 'fast-check';
import { drawChart } from '../../../src/core/figures/charts/index.ts';
import { boxes, svgOf, valued } from '../../support/drawn-chart.ts';
import {
  claRate,
  derbyRate,
  facts as factsOf,
  nottinghamRate,
  repairs,
  twoYears,
} from '../../support/facts.ts';

describe('a bar chart', () => {
  test('ranks the area among its comparators', () => {
    expect(drawChart(derbyRate, 'bars')?.altText).toContain(
      'Derby was 88, the fifth highest of the 11 areas shown.',
    );
    expect(svgOf(nottinghamRate, 'bars')).toMatch(/font-weight="bold"[^>]*>Nottingham<\/text>/);
  });

  test('begins every bar at zero, as long as its value', () => {
    const svg = svgOf(derbyRate, 'bars');
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="9"/g)];
    expect(new Set(bars.map(([, x]) => x)).size).toBe(1);
    const values = [...svg.matchAll(/paint-order="stroke">(\d+)<\/text>/g)].map(([, text]) => Number(text));
    expect(bars).toHaveLength(values.length);
    const scale = Number(bars[0]?.[2]) / values[0]!;
    for (const [index, bar] of bars.entries()) expect(Number(bar[2])).toBeCloseTo(values[index]! * scale, 1);
  });

  test('leaves out a total of money for England, beside which no bar could be seen', () => {
    const money = { ...claRate, unitKind: 'currency' as const, ratePer: null, unitLabel: 'pounds' };
    const given = (england: string) =>
      factsOf({
        indicator: money,
        series: { '2024-03-31/P1D': '120', '2025-03-31/P1D': '125' },
        england: { '2024-03-31/P1D': england, '2025-03-31/P1D': england },
        neighbours: { E08000001: '173', E08000002: '99' },
      });
    for (const measure of ['bars', 'trend'] as const) {
      expect(svgOf(given('54000'), measure)).not.toContain('England');
      expect(svgOf(given('140'), measure)).toContain('England £140');
    }
  });

  test('names a unit apart from what it is a unit of', () => {
    const days = {
      ...claRate,
      unitKind: 'days' as const,
      ratePer: null,
      unitLabel: 'days',
      shortName: 'Wait',
    };
    const drawing = drawChart(twoYears(days, '30', '41'), 'trend');
    expect(drawing?.altText).toMatch(/^Line chart of Wait \(days\), Derby, /);
  });

  test('keeps the words of one line clear of the other line, however close they are', () => {
    const rate = (england: string, neighbours: Readonly<Record<string, string>>) =>
      factsOf({
        indicator: claRate,
        series: { '2024-03-31/P1D': '88', '2025-03-31/P1D': '84' },
        england: { '2025-03-31/P1D': england },
        neighbours,
      });
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100 }), fc.integer({ min: 5, max: 100 }), (england, middle) => {
        const svg = svgOf(
          rate(String(england), { E08000001: String(middle), E08000002: '90', E08000003: '6' }),
          'bars',
        );
        const words = boxes(svg).filter((box) => /^(England|Neighbours’ median) /.test(box.words));
        const lines = [...svg.matchAll(/ d="M([\d.]+) ([\d.]+)L[^"]*"[^>]*stroke-dasharray/g)].map(
          ([, x, y]) => ({ x: Number(x), y: Number(y) }),
        );
        expect([words.length, lines.length]).toEqual([2, 2]);
        const crossed = words.filter((box) =>
          lines.some(({ x, y }) => y < box.y - 3 && x > box.x + 3 && x < box.x + box.width - 4),
        );
        expect(crossed).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('lets no line run through the digits of a value', () => {
    const given = factsOf({
      indicator: repairs,
      series: { '2024-04-01/P1Y': '90.2' },
      england: { '2024-04-01/P1Y': '89.5' },
      neighbours: { E08000001: '84.9', E08000002: '84.6', E08000003: '91.3' },
    });
    const svg = svgOf(given, 'bars');
    const lastLine = svg.lastIndexOf('stroke-dasharray');
    const plates = [
      ...svg
        .slice(lastLine)
        .matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="10" fill="#FFFFFF"/g),
    ].map(([, ...numbers]) => numbers.map(Number));
    for (const { words, x, y, width } of boxes(svg).filter((box) => /^\d\d\.\d%$/.test(box.words))) {
      const under = plates.some(
        ([left = 0, top = 0, wide = 0]) =>
          left <= x && left + wide >= x + width && top < y - 6 && top + 10 > y,
      );
      expect([words, under]).toEqual([words, true]);
    }
    expect(plates).toHaveLength(4);
  });

  test('shows the caveat of each value and says what it means', () => {
    const given = factsOf({
      indicator: claRate,
      series: { '2025-03-31/P1D': '88 [p]' },
      neighbours: { E08000001: '173', E08000002: '99 [p]' },
    });
    expect(boxes(svgOf(given, 'bars')).map(({ words }) => words)).toEqual(
      expect.arrayContaining(['88 [p]', '99 [p]', '173']),
    );
    expect(svgOf(given, 'bars')).toContain('[p] provisional.');
    expect(drawChart(given, 'bars')?.altText).toContain('The value for E08000002 and Derby is provisional.');
  });

  test('lists areas whose value may not be shown without a bar', () => {
    const hidden = { ...derbyRate, current: valued(derbyRate.current, null) };
    expect(drawChart(hidden, 'bars')?.altText).toContain(
      'The value for Derby is withheld to protect confidentiality.',
    );
    expect(boxes(svgOf(hidden, 'bars')).map(({ words }) => words)).toContain('[c]');
    expect(svgOf(hidden, 'bars').match(/height="9"/g)).toHaveLength(10);
  });

  test('is not drawn without comparators', () => {
    expect(drawChart({ ...derbyRate, neighbours: null }, 'bars')).toBeNull();
  });
});
