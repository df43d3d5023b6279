import { compute, describeChange, phrase, phraseNotes, phraseText } from '../../../src/core/figures/index.ts';
import type { Facts, Indicator, Measure } from '../../../src/core/model/index.ts';
import {
  claNumber,
  claRate,
  england,
  facts,
  nottinghamRate,
  repairs,
  twoYears,
} from '../../support/facts.ts';

const text = (given: Facts, measure: Measure) => compute(given, measure).text;
const words = (given: Facts, companion: Facts | null = null) => phraseText(phrase(given, companion));

describe('F1 values are rounded once, half away from zero, from what is stored', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['2.4999999999999999999', 0, '2'],
    ['-0.4', 0, '0'],
    ['99.95', 1, '100.0'],
    ['0.615', 2, '0.62'],
  ])('%s to %i places is %s', (value, decimals, expected) => {
    const rate: Indicator = { ...claRate, decimals, ratePer: null };
    expect(text(twoYears(rate, '1', value), 'value')).toBe(expected);
  });
});

describe('F2 numbers are grouped in thousands, whatever their size', () => {
  test.each([
    ['999', '999'],
    ['1000', '1,000'],
    ['12345678901234567890', '12,345,678,901,234,567,890'],
    ['-1234', '-1,234'],
  ])('%s is written %s', (value, expected) => {
    expect(text(twoYears(claNumber, '1000', value), 'value')).toBe(expected);
  });
});

describe('F3 decimals come from the indicator', () => {
  test('for every value alike', () => {
    const given = twoYears(repairs, '90', '91.44');
    expect(text(given, 'value')).toBe('91.4%');
    expect(text(given, 'previous')).toBe('90.0%');
  });
});

describe('F4 the change in per cent is that of the unrounded values', () => {
  test('rounded rates would say 6%, the children say 7%', () => {
    // 92.6 to 99.4 is 7.3%; the published 93 to 99 would be 6.5%.
    const given = twoYears(claRate, '93 926/100000', '99 994/100000');
    expect(compute(given, 'change-pct')).toMatchObject({
      text: '7%',
      exact: '7.343412526997',
      direction: 'up',
    });
  });

  test('Nottingham: 6.7% from the children, 7.0% from the rates', () => {
    expect(compute(nottinghamRate, 'change-pct').exact).toMatch(/^-6\.7/);
  });

  test('parts that do not round to the published rate are not used', () => {
    // A region whose count was rounded to ten before it was published.
    const given = twoYears(claRate, '80 800/100000', '82 814/100000');
    expect(compute(given, 'value').exact).toBe('82');
    expect(compute(given, 'change').text).toBe('2');
  });
});

describe('F5 a change in a percentage is in percentage points', () => {
  const given = twoYears(repairs, '93.7', '91.4');
  test('never in per cent', () => {
    expect(text(given, 'change')).toBe('2.3 percentage points');
    expect(compute(given, 'change-pct')).toMatchObject({ text: '[z]', exact: null });
    expect(compute(given, 'change-pct').note).toContain('percentage points');
  });
  test('in the phrase too', () => {
    expect(words(given)).toContain('This is 2.3 percentage points lower than a year earlier (93.7%).');
  });
  test('one is a point', () => {
    expect(text(twoYears({ ...repairs, decimals: 0 }, '93', '94'), 'change')).toBe('1 percentage point');
  });
});

describe('F6 no change in per cent where it would mislead', () => {
  test.each([
    ['the previous value is zero', '0', '40', '[z]', 'zero'],
    ['the previous value is withheld', '- [c]', '40', '[c]', 'withheld'],
    ['the previous value rounds to zero', '- [low]', '40', '[low]', 'rounds to zero'],
    ['there is a break before', '30 [b]', '40', '[z]', 'break in the series'],
    ['there is a break now', '30', '40 [b]', '[z]', 'break in the series'],
    ['the current value is withheld', '30', '- [c]', '[c]', 'withheld'],
  ])('%s', (_, previous, current, expected, why) => {
    const computed = compute(twoYears(claNumber, previous, current), 'change-pct');
    expect(computed).toMatchObject({ text: expected, exact: null });
    expect(computed.note).toContain(why);
  });

  test('there is no earlier year', () => {
    const first = facts({ indicator: claNumber, series: { '2025-03-31/P1D': '545' } });
    expect(compute(first, 'change-pct')).toMatchObject({
      text: '[x]',
      note: 'There is no earlier figure to compare with.',
    });
    expect(words(first)).toBe('As at 31 March 2025, 545 children were looked after in Derby.');
    expect(phraseNotes(first, null)).toEqual(['There is no earlier figure to compare with.']);
  });

  test('a base under 20 is noted, and the phrase gives numbers', () => {
    const given = twoYears(claNumber, '15', '12');
    expect(compute(given, 'change-pct').note).toContain('under 20');
    expect(words(given)).toContain('This is 3 fewer children than a year earlier (15).');
  });

  test('one more or fewer is said without its unit, which is in the plural', () => {
    expect(words(twoYears(claNumber, '10', '9'))).toContain('This is 1 fewer than a year earlier (10).');
  });

  test('a zero base gives numbers in the phrase and says why', () => {
    const given = twoYears(claNumber, '0', '40');
    expect(words(given)).toContain('This is 40 more children than a year earlier (0).');
  });
});

describe('F7 no change, and broadly unchanged', () => {
  test.each([
    ['equal values', '545', '545', 'This is the same as a year earlier (545).'],
    [
      'displayed values that differ',
      '544',
      '545',
      'This is less than 1% more children than a year earlier (544).',
    ],
  ])('%s', (_, previous, current, sentence) => {
    expect(words(twoYears(claNumber, previous, current))).toContain(sentence);
  });

  test('equal on the page, unequal underneath', () => {
    const given = twoYears(claRate, '88 876/100000', '88 884/100000');
    expect(words(given)).toContain('This is broadly unchanged from a year earlier (88).');
    expect(describeChange(given).words).toBe('Broadly unchanged from a year ago (88)');
    expect(text(given, 'change')).toBe('less than 1');
  });

  test('unequal on the page by rounding alone is still stated', () => {
    const given = twoYears(claRate, '87 874/100000', '88 876/100000');
    expect(text(given, 'change')).toBe('less than 1');
    expect(describeChange(given)).toMatchObject({
      direction: 'up',
      words: 'less than 1 higher than a year ago (87)',
    });
  });
});

describe('F8 ranks', () => {
  const ranked = (current: string, others: readonly string[], indicator: Indicator = claRate) =>
    compute(
      facts({
        indicator,
        series: { '2025-03-31/P1D': current },
        peers: Object.fromEntries(others.map((value, index) => [`E0800000${index}`, value])),
      }),
      'rank',
    );

  test.each<[string, string, string[], string]>([
    ['the first is just the highest', '9', ['8', '7'], 'highest of 3'],
    ['a shared first', '9', ['9', '7'], 'joint highest of 3'],
    ['second in words', '8', ['9', '7'], 'second highest of 3'],
    ['standard competition: 1, 2, 2, 4', '6', ['9', '7', '7', '5'], 'fourth highest of 5'],
    ['the last of them by its own end', '6', ['9', '7', '7'], 'lowest of 4'],
    ['several at the end', '6', ['9', '7', '6'], 'joint lowest of 4'],
    ['all level', '6', ['6', '6'], 'joint highest of 3'],
    ['a tie', '7', ['9', '7', '6'], 'joint second highest of 4'],
    ['areas without a value are not counted', '7', ['9', '- [c]', '- [z]', '- [x]'], 'lowest of 2'],
  ])('%s', (_, current, others, expected) => {
    expect(ranked(current, others).text).toBe(expected);
  });

  test('counts on the published value, not the unrounded one', () => {
    expect(ranked('88 877/100000', ['88 876/100000', '88 884/100000']).text).toBe('joint highest of 3');
  });

  test('counts from the lowest where lower is better, and says so', () => {
    const computed = ranked('7', ['9', '6'], { ...claRate, polarity: 'lower' });
    expect(computed.text).toBe('second lowest of 3');
    expect(computed.note).toContain('1 is the lowest');
  });

  test('the last where lower is better is the highest, and the note says which place that is', () => {
    const computed = ranked('12', ['9', '6'], { ...claRate, polarity: 'lower' });
    expect(computed).toMatchObject({ text: 'highest of 3', exact: '3' });
    expect(computed.note).toContain('1 is the lowest and this is 3.');
  });

  test('there is no rank among one, nor for a value that is withheld', () => {
    expect(ranked('7', [])).toMatchObject({ text: '[z]', exact: null });
    expect(ranked('- [c]', ['9', '8'])).toMatchObject({ text: '[c]', exact: null });
  });

  test('England has no rank', () => {
    const country = facts({ indicator: claRate, area: england, series: { '2025-03-31/P1D': '67' } });
    expect(text(country, 'rank')).toBe('[z]');
    expect(words(country)).not.toContain('England rate');
  });
});

describe('F9 words are neutral', () => {
  test.each(['neutral', 'higher', 'lower'] as const)('for an indicator whose polarity is %s', (polarity) => {
    for (const [previous, current] of [
      ['50', '90'],
      ['90', '50'],
    ] as const) {
      const given = twoYears({ ...claRate, polarity }, previous, current);
      expect(words(given) + describeChange(given).words).not.toMatch(
        /improv|better|worse|best|worst|good|bad/i,
      );
    }
  });
});
