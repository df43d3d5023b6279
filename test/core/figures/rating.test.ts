import { compute } from '../../../src/core/figures/index.ts';
import type { Facts, Indicator, Measure } from '../../../src/core/model/index.ts';
import { facts, repairs, twoYears } from '../../support/facts.ts';

const text = (given: Facts, measure: Measure) => compute(given, measure).text;

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
