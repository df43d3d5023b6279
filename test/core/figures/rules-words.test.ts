import fc from 'fast-check';
import { compute, parseTag, phrase, phraseText } from '../../../src/core/figures/index.ts';
import type { PhrasePart } from '../../../src/core/figures/index.ts';
import type { Area, Facts, Indicator, Measure } from '../../../src/core/model/index.ts';
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
    [
      'F13 a value that is withheld',
      claNumber,
      '30',
      '- [c]',
      'not comparable with the figure',
      'not comparable',
    ],
    [
      'F13 an earlier value that is withheld',
      claNumber,
      '3',
      '45',
      'not comparable with the figure',
      'not comparable',
    ],
    ['a break in the series', claNumber, '30', '45 [b]', 'not comparable with the figure', 'not comparable'],
  ])('%s', (_, indicator, before, now, compared, moved) => {
    const given = twoYears(indicator, before, now);
    expect([text(given, 'compared'), text(given, 'moved')]).toEqual([compared, moved]);
    expect(compute(given, 'compared').direction).toBe(compute(given, 'moved').direction);
    if (moved === 'not comparable')
      expect(compute(given, 'compared')).toMatchObject({ exact: null, note: expect.stringMatching(/\.$/) });
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
    expect(text(first, 'compared')).toBe('not comparable with the figure for');
    expect(text(first, 'moved')).toBe('not comparable');
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
    expect(said).toContain('This is not comparable with the figure a year earlier (30).');
    expect(said).toMatch(/Among authorities with published data, Derby’s rate was the \[c\]\.$/);
  });

  test('a value that comes to be published is not called withheld any more', () => {
    const hidden = twoYears(claNumber, '30', '- [c]');
    const before = phrase(hidden, null);
    expect(phraseText(before)).toMatch(
      / was \[c\]\. Notes on this figure: \[c\] withheld to protect confidentiality\.$/,
    );
    const said = refreshed(before, [twoYears(claNumber, '30', '12')]);
    expect(said).toBe(
      'As at 31 March 2025, the number of children looked after in Derby was 12. Notes on this figure: No notes.',
    );
  });
});

describe('an area that is called by its kind', () => {
  test.each<[string, Area['kind'], string, string]>([
    ['Isle of Wight', 'authority', 'in the Isle of Wight', 'the Isle of Wight’s rate'],
    ['City of London', 'authority', 'in the City of London', 'the City of London’s rate'],
    [
      'East Riding of Yorkshire',
      'authority',
      'in the East Riding of Yorkshire',
      'the East Riding of Yorkshire’s rate',
    ],
    ['North Somerset', 'authority', 'in North Somerset', 'North Somerset’s rate'],
  ])('%s has its article in a sentence', (name, kind, inIt, ofIt) => {
    const area = { ...derbyRate.area, name, kind };
    const said = phraseText(phrase({ ...derbyNumber, area }, { ...derbyRate, area }));
    expect(said).toContain(`${inIt},`);
    expect(said).toContain(ofIt);
  });
});

describe('a phrase of a value that may still change', () => {
  test('says so, and does not once it is final', () => {
    const parts = phrase(twoYears(claNumber, '598', '545 [p]'), null);
    expect(phraseText(parts)).toMatch(/\(598\)\. Notes on this figure: \[p\] provisional\.$/);
    expect(refreshed(parts, [twoYears(claNumber, '598', '545')])).not.toContain('provisional');
    expect(phraseText(phrase(twoYears(claNumber, '598', '545'), null))).not.toContain('Notes');
  });
});
