import fc from 'fast-check';
import {
  canonicalPeriod,
  cyclesBack,
  isChartMeasure,
  isFigureQuery,
  isFigureTag,
  parsePeriod,
  parseTag,
  previousPeriod,
  printPeriod,
  printTag,
  sameShape,
} from '../../../src/core/figures/index.ts';
import { measures } from '../../../src/core/model/index.ts';
import type { FigureFormat, FigureQuery } from '../../../src/core/model/index.ts';

const seed = 20250331;
const year = fc.integer({ min: 1990, max: 2060 });
const two = (n: number) => String(n % 100).padStart(2, '0');
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const financialYear = year
  .filter((y) => (y + 1) % 100 > 12 || (y + 1) % 100 === 0)
  .map((y) => `${y}-${two(y + 1)}`);
const quarter = fc.integer({ min: 1, max: 4 });
const period = fc.oneof(
  fc.constant('latest'),
  fc.integer({ min: 1, max: 9 }).map((back) => `latest-${back}`),
  day,
  financialYear,
  year.map(String),
  year.map((y) => `AY${y}-${two(y + 1)}`),
  fc.tuple(year, quarter).map(([y, q]) => `${y}-${two(y + 1)} Q${q}`),
  fc.tuple(year, fc.integer({ min: 2, max: 4 })).map(([y, q]) => `${y}-${two(y + 1)} Q1-Q${q}`),
  fc
    .tuple(day, fc.constantFrom('P1D', 'P1M', 'P3M', 'P6M', 'P1Y', 'P3Y', 'P18M'))
    .map(([d, p]) => `${d}/${p}`),
);
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,9})?$/).filter((text) => text.length <= 20);
const area = fc
  .tuple(fc.constantFrom('E', 'W', 'S', 'N', 'K'), fc.stringMatching(/^\d{8}$/))
  .map((p) => p.join(''));
const format: fc.Arbitrary<FigureFormat> = fc
  .record(
    {
      decimals: fc.integer({ min: 0, max: 4 }),
      unit: fc.constantFrom('unit' as const, 'full' as const, 'per-cent' as const),
      capital: fc.constant(true as const),
      flags: fc.constant(true as const),
    },
    { requiredKeys: [] },
  )
  .filter((written) => Object.keys(written).length > 0);
const plainQuery: fc.Arbitrary<FigureQuery> = fc.record({
  indicator: slug,
  area,
  period,
  measure: fc.constantFrom(...measures),
});
const formatted: fc.Arbitrary<FigureQuery> = fc
  .tuple(plainQuery, format)
  .map(([plain, written]) => ({ ...plain, format: written }))
  .filter((one) => !isChartMeasure(one.measure) && printTag(one).length <= 64);
const query = fc.oneof(plainQuery, formatted);

describe('the tag of a figure', () => {
  test('gives its query back, is within 64 characters and holds no space', () => {
    fc.assert(
      fc.property(query, (q) => {
        const tag = printTag(q);
        expect(parseTag(tag)).toEqual(q);
        expect(isFigureQuery(q)).toBe(true);
        expect(tag.length).toBeLessThanOrEqual(64);
        expect(tag).not.toMatch(/\s/);
        expect(isFigureTag(tag)).toBe(true);
        expect(tag.startsWith('rw:c:')).toBe(isChartMeasure(q.measure));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('that can be read is printed as it was', () => {
    const near = fc.oneof(
      query.map(printTag),
      fc
        .tuple(
          query.map(printTag),
          fc.nat(63),
          fc.constantFrom('-', '~', '/', 'Q', ' ', '1', '', '.', '.d1', '.cap', '.fl', 'c'),
        )
        .map(([tag, at, sign]) => tag.slice(0, at) + sign + tag.slice(at + 1)),
      fc.string({ maxLength: 70 }).map((text) => `rw:f:${text}`),
    );
    fc.assert(
      fc.property(near, (tag) => {
        const parsed = parseTag(tag);
        if (parsed !== null) expect(printTag(parsed)).toBe(tag);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    ['2025-03-31', 'rw:f:cla-rate/E06000015/2025-03-31/value'],
    ['2025-26 Q2', 'rw:f:cla-rate/E06000015/2025-26-Q2/value'],
    ['2025-26 Q1-Q2', 'rw:f:cla-rate/E06000015/2025-26-Q1-Q2/value'],
    ['AY2024-25', 'rw:f:cla-rate/E06000015/AY2024-25/value'],
    ['2025-06', 'rw:f:cla-rate/E06000015/2025-06/value'],
    ['2024-04-01/P1Y', 'rw:f:cla-rate/E06000015/2024-04-01~P1Y/value'],
  ])('spells %s as in %s', (spelling, tag) => {
    expect(printTag({ indicator: 'cla-rate', area: 'E06000015', period: spelling, measure: 'value' })).toBe(
      tag,
    );
    expect(parseTag(tag)?.period).toBe(spelling);
  });

  test.each<[string, Partial<FigureQuery>]>([
    ['rw:f:cla-rate/E06000015/latest/value.d1', { measure: 'value', format: { decimals: 1 } }],
    [
      'rw:f:cla-rate/E06000015/latest/value.d0.full.cap',
      { measure: 'value', format: { decimals: 0, unit: 'full', capital: true } },
    ],
    [
      'rw:f:cla-number/E06000015/latest-2/change-pct.pc',
      { period: 'latest-2', measure: 'change-pct', format: { unit: 'per-cent' } },
    ],
    [
      'rw:f:cla-rate/E06000015/latest/value.d1.unit.fl',
      { measure: 'value', format: { decimals: 1, unit: 'unit', flags: true } },
    ],
    ['rw:c:cla-rate/E06000015/latest/trend', { measure: 'trend' }],
  ])('%s says what is asked for and how it is written', (tag, expected) => {
    const parsed = parseTag(tag);
    expect(parsed).toMatchObject(expected);
    expect(parsed && printTag(parsed)).toBe(tag);
  });

  test('that Word would cut off is no query', () => {
    const long: FigureQuery = {
      indicator: 'an-indicator-of-20-c',
      area: 'E06000015',
      period: '2024-04-01/P18M',
      measure: 'neighbours',
      format: { decimals: 1, unit: 'full', capital: true },
    };
    expect(printTag(long).length).toBeGreaterThan(64);
    expect(isFigureQuery(long)).toBe(false);
  });

  test.each([
    'rw:f:cla-rate/E06000015/latest/median',
    'rw:f:cla-rate/E06000015/latest-0/value',
    'rw:f:cla-rate/E06000015/latest-10/value',
    'rw:f:cla-rate/E06000015/latest/value.d5',
    'rw:f:cla-rate/E06000015/latest/value.unit.d1',
    'rw:f:cla-rate/E06000015/latest/value.unit.full',
    'rw:f:cla-rate/E06000015/latest/value.fl.unit',
    'rw:f:cla-rate/E06000015/latest/value.',
    'rw:f:cla-rate/E06000015/latest/trend',
    'rw:c:cla-rate/E06000015/latest/value',
    'rw:c:cla-rate/E06000015/latest/bars.d1',
    'rw:f:cla-rate/Derby/latest/value',
    'rw:f:cla-rate/E06000015/24-25/value',
    'rw:f:CLA/E06000015/latest/value',
    'rw:f:an-indicator-of-more-than-twenty/E06000015/latest/value',
    'rw:f:cla-rate/E06000015/latest/value/more',
    'rw:s:summary',
    'rw:f:',
  ])('%s is not a query', (tag) => {
    expect(parseTag(tag)).toBeNull();
  });
});

describe('the period grammar', () => {
  test.each([
    ['latest', 0],
    ['latest-1', 1],
    ['latest-9', 9],
    ['latest-0', null],
    ['latest-10', null],
    ['2025-03-31', null],
  ])('%s is %p cycles back', (text, expected) => {
    expect(cyclesBack(text)).toBe(expected);
  });

  test.each([
    ['2025-03-31', '2025-03-31/P1D'],
    ['2025-26', '2025-04-01/P1Y'],
    ['1999-00', '1999-04-01/P1Y'],
    ['2025-26 Q1', '2025-04-01/P3M'],
    ['2025-26 Q4', '2026-01-01/P3M'],
    ['2025-26 Q1-Q2', '2025-04-01/P6M'],
    ['2025-26 Q1-Q4', '2025-04-01/P1Y'],
    ['AY2024-25', '2024-09-01/P1Y'],
    ['2025', '2025-01-01/P1Y'],
    ['2025-06', '2025-06-01/P1M'],
    ['2024-04-01/P1Y', '2024-04-01/P1Y'],
    ['2024-04-01/P12M', '2024-04-01/P1Y'],
    [' 2025-26 ', '2025-04-01/P1Y'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalPeriod(text)).toBe(canonical);
  });

  test.each([
    '24/25',
    'Q2',
    '2025-27',
    '2025-02-30',
    '2025-13',
    '45747',
    'last year',
    '',
    '2025-26 Q5',
    '2024/2025',
  ])('“%s” is refused with the forms that are not', (text) => {
    const parsed = parsePeriod(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(!parsed.ok && parsed.error).toMatch(/is not a period\. Write it as 2025-03-31/);
  });

  test('“2011-12” is refused because it may be a year or a month', () => {
    const parsed = parsePeriod('2011-12');
    expect(!parsed.ok && parsed.error).toBe(
      '“2011-12” may be a financial year or a month. Write 2011-04-01/P1Y for the year or 2011-12-01/P1M for the month.',
    );
  });

  test('the canonical form reads as itself', () => {
    fc.assert(
      fc.property(
        period.filter((p) => !p.startsWith('latest')),
        (p) => {
          const canonical = canonicalPeriod(p);
          expect(canonical).not.toBeNull();
          expect(canonicalPeriod(canonical ?? '')).toBe(canonical);
        },
      ),
      { seed },
    );
  });

  test('the previous period has the same shape', () => {
    fc.assert(
      fc.property(
        period.filter((p) => !p.startsWith('latest')),
        (p) => {
          const parsed = parsePeriod(p);
          if (parsed.ok) expect(sameShape(parsed.value, previousPeriod(parsed.value))).toBe(true);
        },
      ),
      { seed },
    );
  });

  test.each([
    ['2025-03-31', 12, '2024-03-31/P1D'],
    ['2025-02-28', 12, '2024-02-29/P1D'],
    ['2025-06-30', 3, '2025-03-31/P1D'],
    ['2025-26 Q1', 3, '2025-01-01/P3M'],
    ['2025-26', 12, '2024-04-01/P1Y'],
  ])('%s, %i months before, is %s', (text, months, expected) => {
    const parsed = parsePeriod(text);
    expect(parsed.ok && printPeriod(previousPeriod(parsed.value, months))).toBe(expected);
  });

  test.each([
    ['2025-26', '2025', false],
    ['2025-26', 'AY2025-26', false],
    ['2025-26 Q1', '2025-26 Q2', true],
    ['2025-26 Q1-Q2', '2025-26 Q2', false],
    ['2025-26', '2019-20', true],
    ['2025-03-31', '2024-06-30', true],
  ])('%s and %s: comparable is %s', (a, b, expected) => {
    const [first, second] = [parsePeriod(a), parsePeriod(b)];
    expect(first.ok && second.ok && sameShape(first.value, second.value)).toBe(expected);
  });
});
