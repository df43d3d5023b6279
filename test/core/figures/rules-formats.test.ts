import fc from 'fast-check';
import { compute, isSymbol } from '../../../src/core/figures/index.ts';
import type { Facts, FigureFormat, Measure } from '../../../src/core/model/index.ts';
import { claNumber, claRate, derbyNumber, derbyRate, facts, repairs, twoYears } from '../../support/facts.ts';

const seed = 877433;

/** a/b × factor to so many places, halves away from zero, in whole-number division. */
function quotient(a: bigint, b: bigint, factor: bigint, places: number): string {
  const scaled = (2n * a * factor * 10n ** BigInt(places) + b) / (2n * b);
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}

describe('how one figure is written', () => {
  test.each<[string, Facts, Measure, FigureFormat, string]>([
    ['F1 decimals from the unrounded rate', derbyRate, 'value', { decimals: 1 }, '87.7'],
    ['F1 more of them', derbyRate, 'value', { decimals: 4 }, '87.7433'],
    ['F1 the rate of a year earlier', derbyRate, 'previous', { decimals: 1 }, '98.6'],
    ['F4 the change of the unrounded rates', derbyRate, 'change', { decimals: 1 }, '10.8'],
    ['F4 the change in per cent', derbyNumber, 'change-pct', { decimals: 2 }, '8.86%'],
    ['F3 no decimals of a count', derbyNumber, 'value', { decimals: 2 }, '545'],
    ['F3 no noughts that nobody has measured', twoYears(claRate, '90', '88'), 'value', { decimals: 1 }, '88'],
    ['F3 fewer than its indicator has', twoYears(repairs, '90', '91.44'), 'value', { decimals: 0 }, '91%'],
    ['F3 as many as the source has', twoYears(repairs, '90', '91.44'), 'value', { decimals: 4 }, '91.44%'],
    ['England’s from its parts', derbyRate, 'england', { decimals: 1 }, '67.1'],
    ['the region’s', derbyRate, 'region', { decimals: 2 }, '62.10'],
    ['the pooled rate', derbyRate, 'nn-pooled', { decimals: 3 }, '86.432'],
    [
      'the mean of rounded rates has one decimal more than they',
      derbyRate,
      'nn-mean',
      { decimals: 3 },
      '91.6',
    ],
    ['the median without decimals', derbyRate, 'nn-median', { decimals: 0 }, '82'],
    ['the share', derbyNumber, 'share', { decimals: 3 }, '0.667%'],
    ['a unit', derbyRate, 'value', { unit: 'unit' }, '88 per 10,000'],
    ['a flag', twoYears(claRate, '90', '88 [p]'), 'value', { flags: true }, '88 [p]'],
    [
      'several flags after the unit',
      twoYears(claRate, '90', '88 [r][e]'),
      'value',
      { unit: 'unit', flags: true },
      '88 per 10,000 [e][r]',
    ],
    ['no flag where there is none', derbyRate, 'value', { flags: true }, '88'],
    [
      'the flag of the earlier value',
      twoYears(claRate, '90 [p]', '88'),
      'previous',
      { flags: true },
      '90 [p]',
    ],
    ['no flag beside a symbol', twoYears(claRate, '90', '- [c][p]'), 'value', { flags: true }, '[c]'],
    ['a unit in full', derbyRate, 'value', { unit: 'full' }, '88 per 10,000 children aged under 18'],
    ['the unit of a count', derbyNumber, 'value', { unit: 'unit' }, '545 children'],
    ['the unit of England’s', derbyRate, 'england', { unit: 'unit' }, '67 per 10,000'],
    ['the unit of a change', derbyRate, 'change', { unit: 'unit' }, '11 per 10,000'],
    ['decimals and a unit', derbyRate, 'value', { decimals: 1, unit: 'unit' }, '87.7 per 10,000'],
    [
      'F5 points have their unit already',
      twoYears(repairs, '93.7', '91.4'),
      'change',
      { unit: 'unit' },
      '2.3 percentage points',
    ],
    [
      'F16 per cent in words',
      twoYears(repairs, '93.7', '91.4'),
      'value',
      { unit: 'per-cent' },
      '91.4 per cent',
    ],
    ['F16 of a change', derbyNumber, 'change-pct', { unit: 'per-cent' }, '9 per cent'],
    ['F16 of a share', derbyNumber, 'share', { unit: 'per-cent' }, '0.7 per cent'],
    ['F16 a rate has no per cent', derbyRate, 'value', { unit: 'per-cent' }, '88'],
    [
      'F15 one by itself, without its plural',
      twoYears({ ...claNumber, minCount: 0 }, '2', '1'),
      'value',
      { unit: 'unit' },
      '1',
    ],
    ['one of a rate keeps its unit', twoYears(claRate, '2', '1'), 'value', { unit: 'unit' }, '1 per 10,000'],
    ['a capital', derbyNumber, 'when', { capital: true }, 'As at 31 March 2025'],
    ['a capital of a rank', derbyRate, 'rank', { capital: true }, 'Joint 41st highest of 151'],
    [
      'F13 a symbol has no unit',
      twoYears(claNumber, '30', '3'),
      'value',
      { unit: 'full', decimals: 2 },
      '[c]',
    ],
  ])('%s', (_, given, measure, format, expected) => {
    expect(compute(given, measure, format).text).toBe(expected);
  });

  test('a figure that cannot have the decimals that are asked for says so', () => {
    expect(compute(twoYears(claRate, '90', '88'), 'value', { decimals: 1 }).note).toBe(
      'The source gives no more decimal places.',
    );
    expect(compute(derbyRate, 'value', { decimals: 1 }).note).toBeNull();
  });

  test('rounded rates make no decimals of a per cent (F4)', () => {
    expect(compute(twoYears(claRate, '100', '93'), 'change-pct', { decimals: 1 }).text).toBe('7%');
  });

  test('a value is rounded once, from its parts, to whatever decimals (F1)', () => {
    const parts = fc.tuple(fc.integer({ min: 5, max: 99_999 }), fc.integer({ min: 1000, max: 999_999 }));
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 4 }), ([n, d], places) => {
        const given = twoYears(claRate, '9', `- ${n}/${d}`);
        const expected = quotient(BigInt(n), BigInt(d), 10_000n, places);
        expect(compute(given, 'value', { decimals: places }).text).toBe(expected);
      }),
      { seed, numRuns: 500 },
    );
  });

  test('the format changes how a figure reads, never what it is', () => {
    const format: fc.Arbitrary<FigureFormat> = fc.record(
      {
        decimals: fc.integer({ min: 0, max: 4 }),
        unit: fc.constantFrom('unit' as const, 'full' as const, 'per-cent' as const),
        capital: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    const measure = fc.constantFrom<Measure>(
      'value',
      'change',
      'change-pct',
      'rank',
      'england',
      'nn-mean',
      'nn-pooled',
      'share',
      'compared',
      'moved',
      'when',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(derbyRate, derbyNumber, twoYears(repairs, '93', '91.4')),
        measure,
        format,
        (given, m, f) => {
          const [plain, written] = [compute(given, m), compute(given, m, f)];
          expect([written.exact, written.period, written.direction, written.of]).toEqual([
            plain.exact,
            plain.period,
            plain.direction,
            plain.of,
          ]);
          expect(isSymbol(written.text)).toBe(isSymbol(plain.text));
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});

describe('F10 the comparator group by method', () => {
  const among = (
    measure: Measure,
    indicator = claRate,
    cells: Record<string, string> = {
      E08000001: '10 10/10000',
      E08000002: '21 42/20000',
      E08000003: '40 20/5000',
    },
  ) => compute(facts({ indicator, series: { '2025-03-31/P1D': '88' }, neighbours: cells }), measure);

  test.each<[Measure, string, string]>([
    ['nn-median', '21', 'Median of three DfE statistical neighbours 2025.'],
    ['nn-mean', '23.7', 'Mean (not weighted by population) of three DfE statistical neighbours 2025.'],
    [
      'nn-pooled',
      '20.6',
      'Pooled value (numbers and populations added up) of three DfE statistical neighbours 2025.',
    ],
  ])('%s', (measure, expected, note) => {
    expect(among(measure)).toMatchObject({ text: expected, note, of: 3 });
  });

  test('a sum is of counts, and a pooled value of rates: the other is refused with what to use', () => {
    expect(among('nn-sum')).toMatchObject({
      text: '[z]',
      note: expect.stringContaining('use the median') as string,
    });
    expect(among('nn-pooled', claNumber, { E08000001: '10' })).toMatchObject({
      text: '[z]',
      note: expect.stringContaining('use the median') as string,
    });
    expect(among('nn-mean', claNumber, { E08000001: '10', E08000002: '21' }).text).toBe('15.5');
  });

  test('a neighbour whose parts are not what its rate was made from is not pooled, and is said to be missing (F12)', () => {
    expect(among('nn-pooled', claRate, { E08000001: '10 10/10000', E08000002: '21 99/20000' })).toMatchObject(
      {
        text: '10',
        of: 1,
        note: 'Pooled value (numbers and populations added up) of one of the two DfE statistical neighbours 2025; one has no number and population to go with a published value.',
      },
    );
  });
});

describe('the region and the share', () => {
  test('the region is named, and stands for the same period only', () => {
    expect(compute(derbyRate, 'region').note).toBe('The region is the East Midlands.');
    const { region } = derbyRate;
    const earlier = {
      ...derbyRate,
      region: { ...region!, observation: { ...region!.observation, period: '2024-03-31/P1D' } },
    };
    expect(compute(earlier, 'region').text).toBe('[x]');
    expect(compute({ ...derbyRate, area: region!.area, region: null }, 'region').text).toBe('[z]');
  });

  test('a share says of what, and is of counts only', () => {
    expect(compute(derbyNumber, 'share').note).toBe('Share of the 81,770 in England.');
    expect(compute(derbyRate, 'share').text).toBe('[z]');
    expect(compute({ ...derbyNumber, england: null }, 'share').text).toBe('[x]');
  });
});

describe('notes under a table', () => {
  test.each([
    ['545 [p]', '[p] provisional.'],
    ['545 [p][e]', '[p] provisional. [e] estimated.'],
    ['- [z]', '[z] not applicable.'],
    ['545', 'No notes.'],
  ])('of %s: %s', (now, expected) => {
    expect(compute(twoYears(claNumber, '500', now), 'notes').text).toBe(expected);
  });
});
