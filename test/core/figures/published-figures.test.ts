import {
  compute,
  describeChange,
  phrase,
  phraseNotes,
  phraseText,
  figureParts,
} from '../../../src/core/figures/index.ts';
import type { Facts, Measure } from '../../../src/core/model/index.ts';
import {
  derbyNumber,
  derbyRate,
  derbyStartRate,
  derbyStarts,
  nottinghamNumber,
  nottinghamRate,
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
    ['the neighbours’ median, by name', derbyRate, 'nn-median', '81.5'],
    ['the neighbours’ mean', derbyRate, 'nn-mean', '91.6'],
    ['the neighbours’ pooled rate', derbyRate, 'nn-pooled', '86.4'],
    ['the neighbours’ children, by name', derbyNumber, 'nn-sum', '6,302'],
    ['the East Midlands 62', derbyRate, 'region', '62'],
    ['Derby’s share of England', derbyNumber, 'share', '0.7%'],
    ['9% fewer, in words', derbyNumber, 'compared', '9% fewer children than'],
    ['11% lower, in words', derbyRate, 'compared', '11% lower than'],
    ['it fell', derbyNumber, 'moved', 'fell'],
    ['in a year', derbyNumber, 'since', 'a year earlier'],
    ['the day', derbyNumber, 'period', '31 March 2025'],
    ['the day in a sentence', derbyNumber, 'when', 'as at 31 March 2025'],
    ['the year of a flow', derbyStarts, 'period', 'year ending 31 March 2025'],
    ['the year of a flow in a sentence', derbyStarts, 'when', 'in the year ending 31 March 2025'],
    [
      'the source note',
      derbyRate,
      'source',
      'Department for Education, Children looked after in England, 2025, as at 31 March 2025. Open Government Licence v3.0.',
    ],
    ['nothing to note', derbyRate, 'notes', 'No notes.'],
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
      'Among authorities with published data, Derby’s rate was the joint 41st highest of 151.';
    expect(words(derbyNumber, derbyRate)).toBe(expected);
    expect(words(derbyRate, derbyNumber)).toBe(expected);
    expect(phraseNotes(derbyRate, derbyNumber)).toEqual([]);
  });

  test('every number of the phrase, and every word that data may turn, is a live figure with its own tag', () => {
    const parts = phrase(derbyNumber, derbyRate);
    expect(parts.flatMap((part) => ('tag' in part ? [part.tag] : []))).toEqual([
      'rw:f:cla-number/E06000015/latest/when.cap',
      'rw:f:cla-number/E06000015/latest/value',
      'rw:f:cla-rate/E06000015/latest/value',
      'rw:f:cla-number/E06000015/latest/compared',
      'rw:f:cla-number/E06000015/latest/since',
      'rw:f:cla-number/E06000015/latest/previous',
      'rw:f:cla-rate/E06000015/latest/england',
      'rw:f:cla-rate/E06000015/latest/rank',
    ]);
    const plain = parts.map((part) => ('text' in part ? part.text : '')).join('');
    expect(plain.replace(/10,000( children aged under 18)?/g, '')).not.toMatch(/\d/);
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
