import fc from 'fast-check';
import { tableTotalWrong } from '../../../../src/core/rules/arithmetic/table-total-wrong.ts';
import { findings, messages } from '../findings.ts';
import { grouped } from './written.ts';

const table = (...rows: string[]) => rows.map((row) => `| ${row} |`).join('\n');
const say = (...rows: string[]) => messages(tableTotalWrong, table(...rows), { type: null });

describe('a total in a table', () => {
  test('that is not the sum of the rows above it is said, with what they come to', () => {
    const rows = ['Age | 2024 | 2025', 'Under 5 | 120 | 131', '5 to 10 | 201 | 187', 'Total | 321 | 381'];
    expect(say(...rows)).toEqual([
      'The table says 381 at “Total”, “2025”, but the numbers above it add up to 318. Correct the total or the numbers.',
    ]);
    const [found] = findings(tableTotalWrong, table(...rows), { type: null });
    expect(found).toMatchObject({ outcome: 'fail', subject: 'table-1', location: { block: 12 } });
  });

  test('that is not the sum of the columns beside it is said', () => {
    const rows = [
      'Ward | Boys | Girls | Total',
      'Abbey | 12 | 9 | 21',
      'Mackworth | 7 | 8 | 16',
      'Spondon | 3 | 4 | 7',
    ];
    expect(say(...rows)).toEqual([
      'The table says 16 at “Mackworth”, “Total”, but the numbers beside it add up to 15. Correct the total or the numbers.',
    ]);
  });

  test.each([
    ['of one column', ['Ward | Homes', 'Abbey | 121', 'Spondon | 83', 'Total | 214']],
    ['that leads', ['Ward | Homes', 'All wards | 214', 'Abbey | 121', 'Spondon | 83']],
    ['of percentages that are to be 100', ['Ward | Part', 'Abbey | 41%', 'Spondon | 49%', 'Total | 100%']],
    ['in money', ['Ward | £', 'Abbey | 1,210', 'Spondon | 833', 'Total | 2,143']],
  ])('is wrong: %s', (_, rows) => {
    expect(say(...rows)).toHaveLength(1);
  });

  test.each([
    ['a total that adds up', ['Ward | Homes', 'Abbey | 121', 'Spondon | 83', 'Total | 204']],
    ['parts that were rounded', ['Ward | £m', 'Abbey | 1.4', 'Spondon | 1.4', 'Total | 2.9']],
    ['a table rounded to tens', ['Ward | Homes', 'Abbey | 120', 'Spondon | 80', 'Total | 210']],
    ['percentages within rounding', ['Ward | Part', 'A | 33%', 'B | 33%', 'C | 33%', 'Total | 100%']],
    ['a percentage of all', ['Ward | Part', 'Abbey | 41%', 'Spondon | 49%', 'Total | 45%']],
    ['rates', ['Ward | Rate per 10,000', 'Abbey | 88', 'Spondon | 67', 'Total | 156']],
    ['of which', ['Ward | Homes', 'Abbey | 121', 'of which new | 21', 'Spondon | 83', 'Total | 224']],
    ['a number that is withheld', ['Ward | Homes', 'Abbey | 121', 'Spondon | [c]', 'Total | 124']],
    [
      'subtotals',
      ['Ward | Homes', 'A | 1', 'B | 2', 'Subtotal | 3', 'C | 4', 'D | 5', 'Subtotal | 9', 'Total | 12'],
    ],
    ['some of many', ['Ward | Homes', 'Abbey | 121', 'Spondon | 83', 'All wards | 9,214']],
    ['a nought as a dash', ['Ward | Homes', 'Abbey | 121', 'Spondon | 83', 'Boulton | -', 'Total | 204']],
    [
      'a number over two columns',
      ['W | A | B', 'X | 51 | 52', 'Y | 61 | <', 'Z | 7 | 9', 'Total | 119 | 63'],
    ],
    ['no header', ['Abbey | 121', 'Spondon | 83', 'Total | 214']],
    [
      'a table that is not meant to add up',
      ['W | A | B | C', 'X | 51 | 52 | 53', 'Y | 61 | 62 | 63', 'All | 99 | 98 | 97'],
    ],
  ])('is silent: %s', (_, rows) => {
    expect(say(...rows)).toEqual([]);
  });
});

describe('where a total stands and what it is called', () => {
  test.each([
    ['behind the number of the row', ['No. | Item | Cost £', '1 | A | 103', '2 | B | 251', ' | Total | 374']],
    ['totals of several', ['Item | £', 'A | 103', 'B | 251', 'Totals | 374']],
    ['the total of a service', ['Item | £', 'A | 103', 'B | 251', 'Service total | 374']],
    ['net', ['Item | £', 'A | 103', 'B | 251', 'Net total | 374']],
    ['an odd one that is one digit off', ['Item | Homes', 'A | 103', 'B | 251', 'Total homes let | 374']],
    [
      'beside a part that includes others',
      ['Item | £', 'Pay (including on-costs) | 103', 'B | 251', 'Total | 374'],
    ],
    [
      'of all other countries',
      ['Born in | People', 'UK | 803', 'All other countries | 251', 'Total | 1,154'],
    ],
    ['of several years', ['Item | Year 1 | Year 2 | Total', 'A | 103 | 206 | 409', 'B | 7 | 6 | 13']],
    [
      'with business rates',
      ['Year | Grant | Business rates | Total', 'A | 10.3 | 20.6 | 31.9', 'B | 7.1 | 6.2 | 13.3'],
    ],
    ['of ages', ['Plan | Age 0-4 | Age 5-9 | Total', 'A | 103 | 206 | 319', 'B | 7 | 6 | 13']],
    [
      'per cent',
      ['Reply | Number | %', 'Yes | 120 | 60', 'No | 60 | 34', 'None | 20 | 10', 'Total | 200 | 100'],
    ],
    ['weights', ['Criterion | Weight', 'Quality | 60%', 'Price | 50%', 'Total | 100%']],
    [
      'a variance in a table that adds up',
      [
        'Item | Budget | Actual | Variance',
        'A | 103 | 152 | 49',
        'B | 251 | 262 | 11',
        'Total | 354 | 414 | 70',
      ],
    ],
    [
      'beside rows with one number',
      [
        'Item | 2025 | 2026 | Total',
        'A | 103 | 206 | 409',
        'B | 7 | 6 | 13',
        'C | 5 | - | 5',
        'All | 115 | 212 | 327',
      ],
    ],
  ])('is wrong: %s', (_, rows) => {
    expect(say(...rows)).toHaveLength(1);
  });

  test.each([
    ['what is taken off', ['Item | £', 'Gross cost | 15,000', 'Less grant | 1,000', 'Total | 14,000']],
    ['income without a sign', ['Item | £000', 'Gross budget | 520', 'Income | 60', 'Total net budget | 460']],
    [
      'indicators',
      [
        'Indicator | Q1 | Q2',
        'Total number of referrals | 1,220 | 1,190',
        'Assessments | 800 | 812',
        'Plans | 212 | 220',
        'In care | 545 | 560',
      ],
    ],
    ['a part that is no part', ['Ward | 2024 | Change | Total', 'A | 103 | 6 | 103', 'B | 70 | 3 | 70']],
    ['an index of every row', ['No. | Item | £', '1 | A | 103', '2 | B | 251', ' | Total | 354']],
    [
      'shares of all',
      ['Ward | Cases | % of total', 'A | 51 | 25.5%', 'B | 149 | 74.5%', 'Total | 200 | 100%'],
    ],
    [
      'a change in per cent',
      ['Ward | 2024 | 2025 | % change', 'A | 50 | 75 | 50', 'B | 50 | 85 | 70', 'Total | 100 | 160 | 100'],
    ],
    ['what adds up so far', ['Quarter | Built | Cumulative total', 'Q1 | 103 | 103', 'Q2 | 20 | 123']],
    ['money in thousands', ['£000 | 2025', 'A | 1,231', 'B | 2,117', 'Total | 3,349']],
  ])('is silent: %s', (_, rows) => {
    expect(say(...rows)).toEqual([]);
  });

  test('numbers that a caption or a note calls rounded may be off by that', () => {
    const rows = table('Area | People', 'North | 1,231', 'South | 2,117', 'Total | 3,349');
    const saying = (text: string) => messages(tableTotalWrong, text, { type: null });
    expect(saying(rows)).toHaveLength(1);
    expect(saying(`Table 2: Outturn (£000)\n${rows}`)).toEqual([]);
    expect(saying(`${rows}\nFigures may not add up because of rounding.`)).toEqual([]);
  });

  test('parts of parts are left out, where another total shows that they are', () => {
    const rows = [
      'Group | 2024 | 2025',
      'Pupils | 1,200 | 1,250',
      'of which boys | 700 | 720',
      'Staff | 100 | 110',
    ];
    expect(say(...rows, 'Total | 1,300 | 1,360')).toEqual([]);
    expect(say(...rows, 'Total | 1,300 | 1,490')).toHaveLength(1);
    expect(say(...rows, 'Total | 1,450 | 1,490')).toEqual([]);
  });

  test('what is left of income and spending is reckoned, and written as the table writes it', () => {
    expect(
      say(
        'Service | Spending | Income | Net total',
        'A | 2,310 | (210) | 2,100',
        'B | 5,120 | (6,900) | (1,880)',
      ),
    ).toEqual([
      'The table says (1,880) at “B”, “Net total”, but the numbers beside it add up to (1,780). Correct the total or the numbers.',
    ]);
  });

  test('a total that neither its row nor its column gives is said once', () => {
    expect(
      say('Scheme | 2025 | 2026 | Total', 'A | 12 | 24 | 36', 'B | 5 | 6 | 11', 'Total | 17 | 30 | 57'),
    ).toEqual([
      'The table says 57 at “Total”, “Total”, but the numbers above and beside it add up to 47. Correct the total or the numbers.',
    ]);
  });

  test('what the numbers come to is said as the table writes it, and where they stand', () => {
    expect(say('Item | Cost', 'Total | £1.85m', 'Works | £1.2m', 'Fees | £350k')).toEqual([
      'The table says £1.85m at “Total”, “Cost”, but the numbers below it add up to £1.55m. Correct the total or the numbers.',
    ]);
  });
});

describe('for any table', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 8 });
  const written = (values: readonly number[], total: number, leads: boolean) => {
    const parts = values.map((value, index) => `Part ${String.fromCharCode(65 + index)} | ${grouped(value)}`);
    const all = `Total | ${grouped(total)}`;
    return ['Ward | Homes', ...(leads ? [all, ...parts] : [...parts, all])];
  };

  test('a total that is the sum is never called wrong, and neither are rounded parts', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.constantFrom(1, 10, 100), (values, leads, to) => {
        const near = (value: number) => Math.round(value / to) * to;
        const total = values.reduce((a, b) => a + b, 0);
        expect(say(...written(values.map(near), near(total), leads))).toEqual([]);
      }),
      { seed: 51, numRuns: 300 },
    );
  });

  test('a total that is off by more than any rounding is always called wrong', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (values, leads) => {
        const sum = values.reduce((a, b) => a + b, 0);
        const off = Math.ceil(sum / 5);
        fc.pre(off > 5 * (values.length + 2) && values.some((value) => value % 5 !== 0));
        expect(say(...written(values, sum + off, leads))).toHaveLength(1);
      }),
      { seed: 52, numRuns: 300 },
    );
  });
});
