import {
  periodLabel,
  compute,
  describeChange,
  phrase,
  phraseNotes,
  phraseText,
  figureParts,
} from '../../../src/core/figures/index.ts';
import type { Facts, Indicator, Measure } from '../../../src/core/model/index.ts';
import {
  claNumber,
  claRate,
  derby,
  derbyNumber,
  derbyRate,
  derbyStartRate,
  derbyStarts,
  england,
  facts,
  nottinghamNumber,
  nottinghamRate,
  repairs,
  startNumber,
  twoYears,
} from '../../support/facts.ts';

const text = (given: Facts, measure: Measure) => compute(given, measure).text;
const words = (given: Facts, companion: Facts | null = null) => phraseText(phrase(given, companion));

describe('the published figures of Derby and Nottingham, 31 March 2025', () => {
  test.each<[string, Facts, Measure, string]>([
    ['545 children', derbyNumber, 'value', '545'],
    ['88 per 10,000', derbyRate, 'value', '88'],
    ['598 a year earlier', derbyNumber, 'previous', '598'],
    ['53 fewer', derbyNumber, 'change', '53'],
    ['9% fewer', derbyNumber, 'change-pct', '9%'],
    ['the rate fell by 11', derbyRate, 'change', '11'],
    ['the rate fell by 11%', derbyRate, 'change-pct', '11%'],
    ['England 67', derbyRate, 'england', '67'],
    ['England 81,770', derbyNumber, 'england', '81,770'],
    ['joint 41st', derbyRate, 'rank', 'joint 41st highest of 151'],
    ['the neighbours’ median', derbyRate, 'neighbours', '81.5'],
    ['the neighbours’ children', derbyNumber, 'neighbours', '6,302'],
    ['Nottingham 639', nottinghamNumber, 'value', '639'],
    ['Nottingham 93', nottinghamRate, 'value', '93'],
    ['Nottingham 28th on published values', nottinghamRate, 'rank', 'joint 28th highest of 151'],
    ['Nottingham 7% lower', nottinghamRate, 'change-pct', '7%'],
  ])('%s', (_, given, measure, expected) => {
    expect(text(given, measure)).toBe(expected);
  });

  test('the median is named with its method and number', () => {
    expect(compute(derbyRate, 'neighbours')).toMatchObject({
      exact: '81.5',
      of: 10,
      note: 'Median of ten DfE statistical neighbours 2025.',
    });
  });

  test('the phrase for Derby', () => {
    const expected =
      'As at 31 March 2025, 545 children were looked after in Derby, a rate of 88 per 10,000 children aged under 18. ' +
      'This is 9% fewer children than a year earlier (598). The England rate was 67 per 10,000. ' +
      'Derby’s rate was the joint 41st highest of 151 authorities with published data.';
    expect(words(derbyNumber, derbyRate)).toBe(expected);
    expect(words(derbyRate, derbyNumber)).toBe(expected);
    expect(phraseNotes(derbyRate, derbyNumber)).toEqual([]);
  });

  test('every number of the phrase is a live figure with its own tag', () => {
    const parts = phrase(derbyNumber, derbyRate);
    expect(parts.flatMap((part) => ('tag' in part ? [part.tag] : []))).toEqual([
      'rw:f:cla-number/E06000015/latest/value',
      'rw:f:cla-rate/E06000015/latest/value',
      'rw:f:cla-number/E06000015/latest/change-pct',
      'rw:f:cla-number/E06000015/latest/previous',
      'rw:f:cla-rate/E06000015/latest/england',
      'rw:f:cla-rate/E06000015/latest/rank',
    ]);
    const plain = parts.map((part) => ('text' in part ? part.text : '')).join('');
    expect(plain.replace('31 March 2025', '').replace(/10,000( children aged under 18)?/g, '')).not.toMatch(
      /\d/,
    );
  });

  test('the phrase of a flow says the year that it covers', () => {
    expect(words(derbyStarts, derbyStartRate)).toBe(
      'In the year ending 31 March 2025, 156 children started to be looked after in Derby, a rate of 25 per 10,000 ' +
        'children aged under 18. This is 33% fewer children than a year earlier (233). The England rate was 26 per 10,000.',
    );
  });

  test('the card says the change in words', () => {
    expect(describeChange(derbyRate)).toEqual({
      direction: 'down',
      arrow: '↓',
      words: '11 lower than a year ago (99)',
    });
    expect(describeChange(derbyNumber).words).toBe('53 fewer than a year ago (598)');
  });

  test('one figure is the number alone, or the number and its unit outside of the figure', () => {
    expect(phraseText(figureParts(derbyRate, 'value'))).toBe('88');
    expect(phraseText(figureParts(derbyRate, 'value', { unit: true }))).toBe('88 per 10,000');
    expect(figureParts(derbyRate, 'value', { unit: true })[1]).toEqual({ text: ' per 10,000' });
    expect(phraseText(figureParts(derbyNumber, 'value', { unit: true }))).toBe('545 children');
    expect(phraseText(figureParts(derbyRate, 'rank', { unit: true }))).toBe('joint 41st highest of 151');
  });
});

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

  test('a zero base gives numbers in the phrase and says why', () => {
    const given = twoYears(claNumber, '0', '40');
    expect(words(given)).toContain('This is 40 more children than a year earlier (0).');
  });
});

describe('F7 no change, and broadly unchanged', () => {
  test.each([
    ['equal values', '545', '545', 'There was no change from a year earlier (545).'],
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
    ['standard competition: 1, 2, 2, 4', '6', ['9', '7', '7'], 'fourth highest of 4'],
    ['a tie', '7', ['9', '7', '6'], 'joint second highest of 4'],
    ['areas without a value are not counted', '7', ['9', '- [c]', '- [z]', '- [x]'], 'second highest of 2'],
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
      'As at 31 March 2025, the number of children looked after in Derby was [c] (withheld to protect confidentiality).',
    );
  });
});

describe('F14 DfE practice', () => {
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
