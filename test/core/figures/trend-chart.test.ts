import fc from 'fast-check';
import { chartText, drawChart } from '../../../src/core/figures/charts/index.ts';
import type { Facts } from '../../../src/core/model/index.ts';
import { boxes, clashes, svgOf, valued, wordsOf } from '../../support/drawn-chart.ts';
import { derbyNumber, derbyRate, repairs, twoYears } from '../../support/facts.ts';

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

  test('keeps its first values clear of the axis, where they are close to its foot', () => {
    for (const values of [
      ['60.4', '88'],
      ['61', '88'],
      ['80', '60', '99'],
    ]) {
      const svg = svgOf(seriesOf({ ...derbyRate, englandSeries: [] }, values), 'trend');
      const [foot = 0] = [
        ...svg.matchAll(/<path d="M[\d.]+ ([\d.]+)L[^"]*" fill="none" stroke="#57606A" stroke-width="1"/g),
      ].map(([, y]) => Number(y));
      const first = boxes(svg).find(
        ({ words, x }) => words === String(Math.round(Number(values[0]))) && x > 20,
      );
      expect(foot).toBeGreaterThan(0);
      expect(first!.y).toBeLessThan(foot);
    }
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
