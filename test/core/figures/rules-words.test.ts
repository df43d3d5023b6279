import fc from 'fast-check';
import { compute, isSymbol, parseTag, phrase, phraseText } from '../../../src/core/figures/index.ts';
import type { PhrasePart } from '../../../src/core/figures/index.ts';
import type { Facts, Indicator, Measure } from '../../../src/core/model/index.ts';
import { claNumber, claRate, derbyNumber, derbyRate, facts, repairs, twoYears } from '../../support/facts.ts';

const seed = 598;

const text = (given: Facts, measure: Measure) => compute(given, measure).text;

/** The phrase as it stands in a report once its live parts have been refreshed with other facts. */
const refreshed = (parts: readonly PhrasePart[], sources: readonly Facts[]) =>
  parts
    .map((part) => {
      if ('text' in part) return part.text;
      const query = parseTag(part.tag)!;
      const source = sources.find(({ indicator }) => indicator.id === query.indicator)!;
      return compute(source, query.measure, query.format).text;
    })
    .join('');

describe('the change in words', () => {
  test.each<[string, Indicator, string, string, string, string]>([
    ['fewer of a count', claNumber, '598', '545', '9% fewer children than', 'fell'],
    ['more of a count', claNumber, '500', '545', '9% more children than', 'rose'],
    ['the same', claNumber, '545', '545', 'the same as', 'did not change'],
    ['F6 a small base in numbers', claNumber, '15', '12', '3 fewer children than', 'fell'],
    ['F6 a base of nothing in numbers', claNumber, '0', '40', '40 more children than', 'rose'],
    ['one by itself, without its plural', claNumber, '10', '9', '1 fewer than', 'fell'],
    [
      'less than the least that is shown',
      claNumber,
      '54400',
      '54500',
      'less than 1% more children than',
      'rose',
    ],
    ['a rate', claRate, '99 598/60668', '88 545/62113', '11% lower than', 'fell'],
    [
      'F7 equal on the page alone',
      claRate,
      '88 876/100000',
      '88 884/100000',
      'broadly unchanged from',
      'was broadly unchanged',
    ],
    ['F5 a percentage by points', repairs, '93.7', '91.4', '2.3 percentage points lower than', 'fell'],
    ['F5 one point', { ...repairs, decimals: 0 }, '93', '94', '1 percentage point higher than', 'rose'],
    ['money', { ...claRate, unitKind: 'currency', ratePer: null }, '200', '250', '25% higher than', 'rose'],
    [
      'from below nothing',
      { ...claRate, unitKind: 'currency', ratePer: null },
      '-200',
      '-150',
      '25% higher than',
      'rose',
    ],
    ['F13 a value that is withheld', claNumber, '30', '- [c]', '[c]', '[c]'],
    ['F13 an earlier value that is withheld', claNumber, '3', '45', '[c]', '[c]'],
    ['a break in the series', claNumber, '30', '45 [b]', '[z]', '[z]'],
  ])('%s', (_, indicator, before, now, compared, moved) => {
    const given = twoYears(indicator, before, now);
    expect([text(given, 'compared'), text(given, 'moved')]).toEqual([compared, moved]);
    if (!isSymbol(compared))
      expect(compute(given, 'compared').direction).toBe(compute(given, 'moved').direction);
  });

  test('takes decimals and per cent in words where the figure asks for them', () => {
    expect(compute(derbyNumber, 'compared', { decimals: 1 }).text).toBe('8.9% fewer children than');
    expect(compute(derbyNumber, 'compared', { unit: 'per-cent' }).text).toBe(
      '9 per cent fewer children than',
    );
    expect(compute(derbyNumber, 'moved', { capital: true }).text).toBe('Fell');
  });

  test('with no earlier year says so, and nothing about a year', () => {
    const first = facts({ indicator: claNumber, series: { '2025-03-31/P1D': '545' } });
    expect(text(first, 'compared')).toBe('[x]');
    expect(text(first, 'moved')).toBe('[x]');
    expect(text(first, 'since')).toBe('the period before');
  });
});

describe('F9 a word of praise or blame', () => {
  test('is in no measure, whichever way is better and whichever way it went', () => {
    for (const polarity of ['higher', 'lower', 'neutral'] as const)
      for (const [before, now] of [
        ['50', '90'],
        ['90', '50'],
      ] as const) {
        const given = twoYears({ ...claRate, polarity }, before, now);
        for (const measure of [
          'compared',
          'moved',
          'rag',
          'rank',
          'target',
          'change',
          'source',
          'notes',
        ] as const) {
          const { text: said, note } = compute(
            { ...given, target: { area: given.area.code, period: given.period, value: '70', amber: null } },
            measure,
          );
          expect(`${said} ${note ?? ''}`).not.toMatch(/improv|better|worse|best|worst|\bgood|\bbad/i);
        }
      }
  });
});

describe('the target and its rating', () => {
  const rated = (polarity: Indicator['polarity'], now: string, value: string, amber?: string) =>
    compute(
      facts({
        indicator: { ...repairs, polarity },
        series: { '2025-03-31/P1D': now },
        target: amber === undefined ? { value } : { value, amber },
      }),
      'rag',
    );

  test.each<[string, Indicator['polarity'], string, string, string | undefined, string, string]>([
    [
      'reached',
      'higher',
      '96.4',
      '95',
      '90',
      'Green',
      'The target is at least 95.0%: it is met; the figure is 1.4 percentage points above it.',
    ],
    [
      'reached exactly',
      'higher',
      '95',
      '95',
      '90',
      'Green',
      'The target is at least 95.0%: it is met exactly.',
    ],
    [
      'missed by little',
      'higher',
      '91.4',
      '95',
      '90',
      'Amber',
      'The target is at least 95.0%: it is missed; the figure is 3.6 percentage points below it.',
    ],
    [
      'missed by as much as is allowed',
      'higher',
      '90',
      '95',
      '90',
      'Amber',
      'The target is at least 95.0%: it is missed; the figure is 5.0 percentage points below it.',
    ],
    [
      'missed by far',
      'higher',
      '80',
      '95',
      '90',
      'Red',
      'The target is at least 95.0%: it is missed; the figure is 15.0 percentage points below it.',
    ],
    [
      'missed with no amber',
      'higher',
      '94.9',
      '95',
      undefined,
      'Red',
      'The target is at least 95.0%: it is missed; the figure is 0.1 percentage points below it.',
    ],
    [
      'where lower is wanted',
      'lower',
      '4',
      '5',
      '6',
      'Green',
      'The target is at most 5.0%: it is met; the figure is 1.0 percentage points below it.',
    ],
    [
      'where lower is wanted and it is missed',
      'lower',
      '7',
      '5',
      '6',
      'Red',
      'The target is at most 5.0%: it is missed; the figure is 2.0 percentage points above it.',
    ],
  ])('%s', (_, polarity, now, value, amber, expected, note) => {
    expect(rated(polarity, now, value, amber)).toMatchObject({
      text: expected,
      rating: expected.toLowerCase(),
      note,
    });
  });

  test('there is none where neither way is better, where no target is set, or where the value is withheld (F9, F13)', () => {
    expect(rated('neutral', '80', '95')).toMatchObject({ text: '[z]' });
    expect(text(twoYears(repairs, '90', '91'), 'rag')).toBe('[x]');
    expect(text(twoYears(repairs, '90', '91'), 'target')).toBe('[x]');
    expect(rated('higher', '- [c]', '95')).toMatchObject({
      text: '[c]',
      note: 'There is no rating: the figure is withheld to protect confidentiality.',
    });
  });

  test('a target of another area or period is nobody’s target', () => {
    const given = facts({ indicator: repairs, series: { '2025-03-31/P1D': '90' }, target: { value: '80' } });
    expect(text(given, 'rag')).toBe('Green');
    expect(text({ ...given, target: { ...given.target!, period: '2024-03-31/P1D' } }, 'rag')).toBe('[x]');
    expect(text({ ...given, target: { ...given.target!, area: 'E06000018' } }, 'target')).toBe('[x]');
  });
});

describe('a phrase whose data turn', () => {
  const parts = phrase(derbyNumber, derbyRate);
  const year = (more: { count: [string, string]; rate: [string, string] }) => [
    { ...derbyNumber, ...twoYearsOf(claNumber, more.count) },
    { ...derbyRate, ...twoYearsOf(claRate, more.rate) },
  ];
  const twoYearsOf = (indicator: Indicator, [before, now]: [string, string]) => {
    const { series, current, previous } = twoYears(indicator, before, now);
    return { series, current, previous };
  };

  test.each<[string, [string, string], string]>([
    ['a rise', ['545', '600'], 'This is 10% more children than a year earlier (545).'],
    ['no change', ['545', '545'], 'This is the same as a year earlier (545).'],
    ['a small base', ['12', '15'], 'This is 3 more children than a year earlier (12).'],
    ['one more', ['12', '13'], 'This is 1 more than a year earlier (12).'],
    ['from nothing', ['0', '40'], 'This is 40 more children than a year earlier (0).'],
  ])('%s', (_, count, sentence) => {
    expect(refreshed(parts, year({ count, rate: ['99 598/60668', '88 545/62113'] }))).toContain(
      ` ${sentence} `,
    );
  });

  test('reads, once refreshed, just as a phrase that is made anew', () => {
    const number = fc.integer({ min: 5, max: 3000 }).map(String);
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const sources = year({ count: [a, b], rate: [`- ${c}/60000`, `- ${d}/61000`] });
        expect(refreshed(parts, sources)).toBe(phraseText(phrase(sources[0]!, sources[1]!)));
      }),
      { seed, numRuns: 300 },
    );
  });

  test('moves on to another day and another year', () => {
    const later = facts({
      indicator: claNumber,
      series: { '2025-03-31/P1D': '545', '2026-03-31/P1D': '560' },
    });
    const rate = facts({ indicator: claRate, series: { '2025-03-31/P1D': '88', '2026-03-31/P1D': '90' } });
    expect(refreshed(parts.slice(0, 10), [later, rate])).toMatch(
      /^As at 31 March 2026, 560 children .* This is 3% more children than a year earlier/,
    );
  });

  test('a number that a refresh may make one is said so that one is right too', () => {
    const few: Indicator = { ...claNumber, minCount: 0 };
    const said = phrase(twoYears(few, '6', '3'), null);
    expect(phraseText(said)).toBe(
      'As at 31 March 2025, the number of children looked after in Derby was 3. This is 3 fewer children than a year earlier (6).',
    );
    expect(refreshed(said, [twoYears(few, '3', '1')])).toBe(
      'As at 31 March 2025, the number of children looked after in Derby was 1. This is 2 fewer children than a year earlier (3).',
    );
  });

  test('a value that comes to be withheld leaves no digit of it', () => {
    const said = refreshed(parts, year({ count: ['30', '3'], rate: ['5 30/60000', '1 3/60000'] }));
    expect(said).toMatch(
      /^As at 31 March 2025, \[c\] children were looked after in Derby, a rate of \[c\] per 10,000/,
    );
    expect(said).toContain('This is [c] a year earlier (30).');
  });
});
