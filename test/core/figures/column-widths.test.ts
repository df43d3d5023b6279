import fc from 'fast-check';
import { textWidth, wrapped } from '../../../src/core/figures/charts/text-width.ts';
import { columnWidths } from '../../../src/core/figures/tables/column-widths.ts';
import { tableContent } from '../../../src/core/figures/tables/plan-table.ts';
import { derbyNumber, derbyRate, derbyStartRate, nottinghamRate } from '../../support/facts.ts';

const cell = (text: string) => ({ parts: [{ text }] });
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/** Lines of bold 11-point text in a column, beside its margins. */
const linesIn = (text: string, width: number) => wrapped(text, 11, width - 12, true).length;

describe('the columns of a table of figures', () => {
  test('headings of six indicators are at most ten lines tall, where columns of one width made them fourteen', () => {
    const head = [
      'Area',
      'Children looked after, number, 31 March 2025',
      'Children looked after (rate), per 10,000, 31 March 2025',
      'Starting to be looked after, number, year ending 31 March 2025',
      'Starting to be looked after (rate), per 10,000, year ending 31 March 2025',
      'Ceasing to be looked after, number, year ending 31 March 2025',
      'Ceasing to be looked after (rate), per 10,000, year ending 31 March 2025',
    ];
    const rows = ['Derby', 'East Midlands', 'England'].map((name) =>
      [name, '81,770', '67', '32,270', '26', '34,450', '28'].map(cell),
    );
    const widths = columnWidths({ head: head.map(cell), rows });
    const lines = head.map((text, index) => linesIn(text, widths[index]!));
    expect(Math.max(...lines)).toBeLessThanOrEqual(10);
    // The names of the areas have a line each.
    expect(linesIn('East Midlands', widths[0]!)).toBe(1);
  });

  test('fill the page, and no word or value is broken while there is room', () => {
    const word = fc.constantFrom('Area', 'Children', 'looked', 'after', '(rate),', 'per', '10,000', '2025');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (head) => {
        const widths = columnWidths({ head: head.map(cell), rows: [head.map(() => cell('81,770'))] });
        expect(Math.abs(sum(widths) - 451)).toBeLessThanOrEqual(head.length);
        for (const [index, heading] of head.entries())
          for (const each of heading.split(' '))
            expect(textWidth(each, 11, true)).toBeLessThanOrEqual(widths[index]! - 11);
        for (const width of widths.slice(1)) expect(textWidth('81,770', 11)).toBeLessThanOrEqual(width - 11);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('many columns beside each other', () => {
  const request = { by: 'area', areas: ['E06000015', 'E06000018'], periods: 1 } as const;
  const facts = [derbyRate, derbyNumber, derbyStartRate, nottinghamRate];
  const made = (indicators: readonly string[], measures: readonly ('value' | 'change')[]) => {
    const { content } = tableContent({ ...request, indicators, measures }, facts);
    return JSON.stringify(content);
  };

  test('have short units in their headings, and say once under the table what rates are of', () => {
    const written = made(['cla-rate', 'cla-number'], ['value', 'change']);
    expect(written).toContain('Children looked after, rate, per 10,000, ');
    expect(written.match(/aged under 18/g)).toHaveLength(1);
    expect(written).toContain('Rates are per 10,000 children aged under 18. ');
  });

  test('few have the whole unit', () => {
    const written = made(['cla-rate', 'cla-number'], ['value']);
    expect(written).toContain('per 10,000 children aged under 18, ');
    expect(written).not.toContain('Rates are');
  });
});
