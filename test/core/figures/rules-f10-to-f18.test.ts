import { compute, isChartMeasure, periodLabel, phrase, phraseText } from '../../../src/core/figures/index.ts';
import { measures } from '../../../src/core/model/index.ts';
import type { Facts, Indicator, Measure } from '../../../src/core/model/index.ts';
import {
  claNumber,
  claRate,
  derby,
  derbyNumber,
  derbyRate,
  facts,
  nottinghamRate,
  repairs,
  startNumber,
  twoYears,
} from '../../support/facts.ts';

const text = (given: Facts, measure: Measure) => compute(given, measure).text;
const words = (given: Facts, companion: Facts | null = null) => phraseText(phrase(given, companion));

describe('F10 neighbours', () => {
  const among = (indicator: Indicator, neighbours: Record<string, string>) =>
    compute(facts({ indicator, series: { '2025-03-31/P1D': '88' }, neighbours }), 'neighbours');

  test('the council itself is not its own neighbour', () => {
    expect(among(claRate, { [derby.code]: '1', E08000001: '10', E08000002: '20' }).text).toBe('15');
  });
  test('a neighbour without a value is left out and said to be', () => {
    expect(among(claRate, { E08000001: '10', E08000002: '21', E08000003: '- [c]' })).toMatchObject({
      text: '15.5',
      of: 2,
      note: 'Median of two of the three DfE statistical neighbours 2025; one has no published value.',
    });
  });
  test('a neighbour that the source has no observation of is said to be missing too', () => {
    const given = facts({
      indicator: claRate,
      series: { '2025-03-31/P1D': '88' },
      neighbours: { E08000001: '10', E08000002: '21' },
    });
    const { neighbours } = given;
    const observations = neighbours!.observations.slice(0, 1);
    expect(compute({ ...given, neighbours: { ...neighbours!, observations } }, 'neighbours')).toMatchObject({
      text: '10',
      note: 'Median of one of the two DfE statistical neighbours 2025; one has no published value.',
    });
  });
  test('one alone is called one of them', () => {
    expect(among(claRate, { E08000001: '10' }).note).toBe(
      'Median of one of the DfE statistical neighbours 2025.',
    );
  });
  test('counts are added up', () => {
    expect(among(claNumber, { E08000001: '1000', E08000002: '234' })).toMatchObject({
      text: '1,234',
      note: 'Sum of two DfE statistical neighbours 2025.',
    });
  });
  test('no neighbour with a value is no figure', () => {
    expect(among(claRate, { E08000001: '- [z]' })).toMatchObject({ text: '[x]', exact: null });
    expect(text(facts({ indicator: claRate, series: { '2025-03-31/P1D': '88' } }), 'neighbours')).toBe('[x]');
  });
});

describe('F11 the comparator is named with its year', () => {
  test('in the note of the median', () => {
    expect(compute(nottinghamRate, 'neighbours').note).toBe('Median of ten DfE statistical neighbours 2025.');
  });
});

describe('F12 a published rate is never computed again', () => {
  test('the rate that is shown is the one published, whatever its parts give', () => {
    expect(text(twoYears(claRate, '99', '88 600/62113'), 'value')).toBe('88');
  });
  test('a rate that was published only as its parts is computed from them', () => {
    expect(text(twoYears(claRate, '99', '- 545/62113'), 'value')).toBe('88');
  });
});

describe('F13 small counts are withheld with everything that gives them away', () => {
  test.each<[Measure, string]>([
    ['value', '[c]'],
    ['change', '[c]'],
    ['change-pct', '[c]'],
    ['rank', '[c]'],
    ['compared', 'not comparable with the figure'],
    ['moved', 'not comparable'],
  ])('%s of a rate whose count is 4', (measure, expected) => {
    const given = facts({
      indicator: claRate,
      series: { '2024-03-31/P1D': '9 90/100000', '2025-03-31/P1D': '1 4/40000' },
      peers: { E08000001: '30' },
    });
    expect(compute(given, measure)).toMatchObject({ text: expected, exact: null });
  });
  test('a change from a small count is withheld too', () => {
    const given = twoYears(claNumber, '3', '45');
    expect(text(given, 'value')).toBe('45');
    expect(text(given, 'previous')).toBe('[c]');
    expect(text(given, 'change')).toBe('[c]');
  });
  test('zero is shown, and so is the smallest count allowed', () => {
    expect(text(twoYears(claNumber, '10', '0'), 'value')).toBe('0');
    expect(text(twoYears(claNumber, '10', '5'), 'value')).toBe('5');
    expect(text(twoYears({ ...claNumber, minCount: 8 }, '10', '7'), 'value')).toBe('[c]');
  });
  test('the phrase of a small count gives neither count nor rate', () => {
    const count = twoYears(claNumber, '30', '4');
    const rate = twoYears(claRate, '9', '2');
    expect(words(rate, count)).toBe(
      'As at 31 March 2025, the number of children looked after in Derby was [c]. ' +
        'Notes on this figure: [c] withheld to protect confidentiality.',
    );
  });
});

describe('F14 DfE practice', () => {
  test('a region’s count, rounded to ten, makes no new rate of its own', () => {
    expect(compute(derbyRate, 'region')).toMatchObject({ text: '62', exact: '62.104579849437' });
    const rebased = { ...derbyRate, region: { ...derbyRate.region! } };
    const observation = { ...rebased.region.observation, numerator: '6310' };
    expect(compute({ ...rebased, region: { ...rebased.region, observation } }, 'region').exact).toBe('62');
  });
  test('changes in per cent are whole numbers', () => {
    expect(text(derbyNumber, 'change-pct')).toBe('9%');
  });
  test('national counts stand as published, rounded to ten', () => {
    expect(text(derbyNumber, 'england')).toBe('81,770');
  });
});

describe('F15 numbers in text', () => {
  test('no sentence begins with a numeral', () => {
    for (const sentence of words(derbyNumber, derbyRate).split(/(?<=\.) /))
      expect(sentence).not.toMatch(/^\d/);
  });
  test('less than one has a leading nought', () => {
    expect(text(twoYears(repairs, '1', '.6'.padStart(3, '0')), 'value')).toBe('0.6%');
  });
});

describe('F16 per cent', () => {
  test('is the sign, without a space', () => {
    expect(text(derbyNumber, 'change-pct')).toMatch(/^\d+%$/);
  });
});

describe('F17 periods are said by what is measured', () => {
  test.each<[string, Indicator['measureType'], string]>([
    ['2025-03-31/P1D', 'snapshot', 'as at 31 March 2025'],
    ['2024-04-01/P1Y', 'flow', 'in the year ending 31 March 2025'],
    ['2025-01-01/P1Y', 'flow', 'in the year ending 31 December 2025'],
    ['2025-04-01/P6M', 'cumulative', 'April to September 2025'],
    ['2025-10-01/P6M', 'cumulative', 'October 2025 to March 2026'],
    ['2025-07-01/P3M', 'flow', 'July to September 2025'],
    ['2025-06-01/P1M', 'flow', 'June 2025'],
    ['2024-09-01/P1Y', 'flow', '2024 to 2025 academic year'],
    ['2022-04-01/P3Y', 'rolling', 'in the three years ending 31 March 2025'],
    ['2025-03-31/P1D', 'flow', 'on 31 March 2025'],
  ])('%s of a %s: %s', (period, measureType, expected) => {
    expect(periodLabel(period, { measureType })).toBe(expected);
  });

  test.each<[string, Indicator['measureType'], string, string]>([
    ['2025-03-31/P1D', 'snapshot', '31 March 2025', 'as at 31 March 2025'],
    ['2024-04-01/P1Y', 'flow', 'year ending 31 March 2025', 'in the year ending 31 March 2025'],
    ['2025-04-01/P6M', 'cumulative', 'April to September 2025', 'from April to September 2025'],
    ['2025-06-01/P1M', 'flow', 'June 2025', 'in June 2025'],
    ['2024-09-01/P1Y', 'flow', '2024 to 2025 academic year', 'in the 2024 to 2025 academic year'],
  ])('%s of a %s as a live noun and adverb', (period, measureType, noun, adverb) => {
    const given = facts({ indicator: { ...claNumber, measureType }, series: { [period]: '545' } });
    expect([text(given, 'period'), text(given, 'when')]).toEqual([noun, adverb]);
  });

  test.each([
    [
      '2025-04-01/P6M',
      '2024-04-01/P6M',
      /^From April to September 2025, the percentage of repairs done on time in Derby was 91\.4%\. This is .* than a year earlier/,
    ],
    ['2024-09-01/P1Y', '2023-09-01/P1Y', /^In the 2024 to 2025 academic year, the percentage/],
    ['2025-06-01/P1M', '2025-05-01/P1M', /^In June 2025, .* than a month earlier/],
    ['2025-07-01/P3M', '2025-04-01/P3M', /than three months earlier/],
  ])('%s begins a sentence', (now, before, expected) => {
    const given = facts({ indicator: repairs, series: { [before]: '93.7', [now]: '91.4' } });
    expect(words(given)).toMatch(expected);
  });

  test('a year to date is not set against a full year', () => {
    const given = facts({
      indicator: startNumber,
      series: { '2024-04-01/P1Y': '233', '2025-04-01/P6M': '80' },
    });
    expect(compute(given, 'change')).toMatchObject({ text: '[z]', exact: null });
    expect(compute(given, 'change').note).toContain('another kind');
  });

  test('England at another period is not England’s figure', () => {
    const given = { ...derbyRate, england: { ...derbyRate.england!, period: '2024-03-31/P1D' } };
    expect(text(given, 'england')).toBe('[x]');
    expect(words(given, derbyNumber)).not.toContain('The England rate');
  });
});

describe('F18 nothing is called higher or lower than England', () => {
  test('nor than the region or the neighbours, by any measure', () => {
    for (const measure of measures.filter((m) => !isChartMeasure(m))) {
      const { text: said, note } = compute(derbyRate, measure);
      expect(`${said} ${note ?? ''}`).not.toMatch(
        /(higher|lower|more|fewer|above|below|better|worse) than (England|the )/,
      );
    }
  });
  test('England’s figure is given, not judged', () => {
    expect(words(derbyNumber, derbyRate)).toMatch(/The England rate was 67 per 10,000\. /);
    expect(words(derbyNumber, derbyRate)).not.toMatch(
      /(higher|lower|above|below) than England|England average/,
    );
  });
});

describe('caveats', () => {
  test('travel with the value', () => {
    expect(compute(twoYears(claNumber, '10', '50 [p][r]'), 'value').note).toBe(
      'This figure is provisional and revised.',
    );
  });
  test('a value that is not there says why', () => {
    expect(compute(twoYears(claNumber, '10', '- [c]'), 'value')).toEqual({
      text: '[c]',
      exact: null,
      note: 'The figure for Derby as at 31 March 2025 is withheld to protect confidentiality.',
      period: '2025-03-31/P1D',
    });
  });
});
