import fc from 'fast-check';
import { chartText, drawChart } from '../../../src/core/figures/charts/index.ts';
import { spread } from '../../../src/core/figures/charts/spread.ts';
import { textWidth } from '../../../src/core/figures/charts/text-width.ts';
import type { ChartMeasure, Facts, Observation } from '../../../src/core/model/index.ts';
import {
  claRate,
  derbyNumber,
  derbyRate,
  facts as factsOf,
  nottinghamRate,
  repairs,
  twoYears,
} from '../../support/facts.ts';

const measures: readonly ChartMeasure[] = ['trend', 'bars'];

const svgOf = (facts: Facts, measure: ChartMeasure): string => {
  const drawing = drawChart(facts, measure);
  if (drawing === null) throw new Error('There is nothing to draw.');
  return drawing.svg;
};

interface Box {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Where every text of a drawing stands. */
function boxes(svg: string): readonly Box[] {
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
const wordsOf = (svg: string): string =>
  boxes(svg)
    .map(({ words }) => words)
    .join(' ');

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y - a.size * 0.7 < b.y && b.y - b.size * 0.7 < a.y;

function clashes(svg: string): readonly string[] {
  const all = boxes(svg);
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${a.words} / ${b.words}`] : [])),
  );
}

const valued = (observation: Observation, value: string | null): Observation => ({
  ...observation,
  value,
  numerator: null,
  denominator: null,
  flags: value === null ? ['c'] : [],
});

function seriesOf(facts: Facts, values: readonly (string | null)[]): Facts {
  const series = facts.series.slice(-values.length).map((one, index) => valued(one, values[index] ?? null));
  const current = series.at(-1)!;
  return { ...facts, series, current, previous: series.at(-2) ?? null };
}

const value = fc.integer({ min: 5, max: 400 }).map(String);

describe('a trend chart', () => {
  test('says which way the values went, and from what to what', () => {
    expect(drawChart(derbyRate, 'trend')).toMatchObject({
      width: 432,
      title: 'Children looked after, rate, Derby, March 2021 to March 2025',
      altText:
        'Line chart of Children looked after, rate per 10,000, Derby, March 2021 to March 2025. ' +
        'Derby fell from 109 in March 2021 to 88 in March 2025. England fell from 69 in March 2021 to 67 in March 2025. ' +
        'The median of the DfE statistical neighbours 2025 was 81.5 in March 2025.',
    });
  });

  test.each<[string, readonly string[], string]>([
    [
      'a peak',
      ['90', '93', '97', '91', '84'],
      'fell from 90 in March 2021 to 84 in March 2025; it was highest in March 2023 (97).',
    ],
    ['a dip, twice', ['90', '81', '85', '81', '92'], '; it was lowest in March 2022 and March 2024 (81).'],
    [
      'both',
      ['90', '97', '81', '85', '90'],
      'was 90 in March 2021 and in March 2025; it was lowest in March 2023 (81) and highest in March 2022 (97).',
    ],
    ['neither', ['90', '88', '86', '90', '84'], 'fell from 90 in March 2021 to 84 in March 2025. The median'],
  ])('tells somebody who cannot see it of %s between its ends', (_, values, words) => {
    const derby = { ...seriesOf(derbyRate, values), englandSeries: [] };
    expect(drawChart(derby, 'trend')?.altText).toContain(words);
  });

  test('tells somebody who cannot see it what a hollow mark means', () => {
    const current = { ...derbyRate.current, flags: ['p' as const] };
    const series = [...derbyRate.series.slice(0, -1), current];
    const drawing = drawChart({ ...derbyRate, series, current }, 'trend');
    expect(drawing?.altText).toContain('The value for March 2025 is provisional.');
    expect(wordsOf(drawing?.svg ?? '')).toContain('Hollow marks: provisional (March 2025).');
  });

  test('marks a value of low reliability too', () => {
    const current = { ...derbyRate.current, flags: ['u' as const] };
    const series = [...derbyRate.series.slice(0, -1), current];
    const said = wordsOf(svgOf({ ...derbyRate, series, current }, 'trend'));
    expect(said).toContain('Hollow marks: of low reliability (March 2025).');
  });

  test('names each line where it ends', () => {
    const words = boxes(svgOf(derbyRate, 'trend')).map((box) => box.words);
    expect(words).toEqual(
      expect.arrayContaining(['Derby 88', 'England 67', 'Neighbours’ median 81.5', '109', '69']),
    );
  });

  test('says so where the axis does not begin at zero, and nothing where it does', () => {
    expect(svgOf(derbyRate, 'trend')).toContain('The vertical axis begins at 60, not at zero.');
    expect(svgOf(seriesOf(derbyNumber, ['10', '90']), 'trend')).not.toContain('vertical axis');
  });

  test('keeps its first values clear of the sign for an axis that does not begin at zero', () => {
    const svg = svgOf(seriesOf(derbyRate, ['61', '88']), 'trend');
    const sign = [...svg.matchAll(/ d="M([\d. ]+(?:L[\d. ]+){3})"/g)].map(([, points = '']) =>
      Math.max(
        ...points
          .split(/[L ]+/)
          .filter((_, index) => index % 2 === 0)
          .map(Number),
      ),
    );
    const first = boxes(svg).find(({ words }) => words === '61');
    expect(sign).toHaveLength(1);
    expect(first!.x).toBeGreaterThan(sign[0]!);
  });

  test('draws no other area beside a count', () => {
    expect(svgOf(derbyNumber, 'trend')).not.toContain('England 8');
  });

  test('leaves a gap where a value may not be shown', () => {
    const svg = svgOf(seriesOf(derbyRate, ['90', null, '81', '80', null]), 'trend');
    expect(wordsOf(svg)).toContain('[c] withheld to protect confidentiality.');
    // The last value that may be shown is named where it stands, and the symbol stands under its own period.
    expect(boxes(svg).map(({ words }) => words)).toEqual(expect.arrayContaining(['Derby 80', '[c]']));
  });

  test('never says that a lower or a higher figure is a better one', () => {
    for (const facts of [twoYears(repairs, '91.2', '88.4'), twoYears(repairs, '88.4', '91.2')]) {
      expect(svgOf(facts, 'trend')).not.toMatch(/improv|better|worse/i);
    }
  });

  test('is not drawn of fewer than two values', () => {
    const facts = seriesOf(derbyRate, [null, '88']);
    expect(drawChart(facts, 'trend')).toBeNull();
    expect(chartText(facts, 'trend')).toMatchObject({ text: '[x]', exact: null });
  });

  test('keeps its labels apart, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.option(value, { freq: 6 }), { minLength: 2, maxLength: 5 }), (values) => {
        const drawing = drawChart(seriesOf(derbyRate, values), 'trend');
        expect(drawing === null ? [] : clashes(drawing.svg)).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

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
