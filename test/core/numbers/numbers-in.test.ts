import { exactText } from '../../../src/core/figures/decimal.ts';
import { notQuantitiesIn, numberInCell, numbersIn } from '../../../src/core/numbers/index.ts';
import type { NumberReading } from '../../../src/core/numbers/index.ts';

const said = ({ text, value, unit }: NumberReading) =>
  [
    text,
    exactText(value),
    unit.kind === 'rate' ? `per ${unit.per}` : unit.kind === 'money' ? unit.currency : unit.kind,
    ...('noun' in unit && unit.noun !== '' ? [unit.noun] : []),
  ].join(' | ');
const read = (text: string) => numbersIn(text).map(said);
const range = (text: string) => {
  const { low, high } = numbersIn(text)[0]!.within;
  return `${low === null ? '' : exactText(low)}..${high === null ? '' : exactText(high)}`;
};

describe('a number in prose', () => {
  test.each([
    ['545 children were in care.', '545 | 545 | count | children'],
    ['1,234 looked after children in Derby', '1,234 | 1234 | count | looked after children'],
    ['The rate was 88.5 per 10,000 children aged under 18.', '88.5 | 88.5 | per 10000 | children aged'],
    ['88 children per 10,000 population', '88 | 88 | per 10000 | population'],
    ['It was 9%.', '9% | 9 | percent'],
    ['It was 9.5 per cent of', '9.5 per cent | 9.5 | percent'],
    ['up 3 percentage points', '3 percentage points | 3 | points'],
    ['A grant of £1.2m was', '£1.2m | 1200000 | £'],
    ['A grant of £300,000 was', '£300,000 | 300000 | £'],
    ['It cost £1.2 m.', '£1.2 m | 1200000 | £'],
    ['£4 million', '£4 million | 4000000 | £'],
    ['2.5 million people', '2.5 million | 2500000 | count | people'],
    ['within 28 days', '28 | 28 | duration | days'],
    ['twenty-one children', 'twenty-one | 21 | count | children'],
    ['two hundred and five homes', 'two hundred and five | 205 | count | homes'],
    ['three quarters of them', 'three quarters | 75 | percent'],
    ['a third (20 of 60)', 'a third | 33.333333333333 | percent'],
    ['one in five children', 'one in five | 20 | percent'],
    ['a change of -3.5%', '-3.5% | -3.5 | percent'],
    ['2014 children were in care', '2014 | 2014 | count | children'],
    ['12 more children than', '12 | 12 | count | children'],
  ])('%s', (text, expected) => {
    expect(read(text)[0]).toBe(expected);
    const first = numbersIn(text)[0]!;
    expect(text.slice(first.start, first.end)).toBe(first.text);
  });

  test('says which unrounded values it leaves open', () => {
    expect(range('545 children')).toBe('545..545');
    expect(range('9%')).toBe('8.5..9.5');
    expect(range('8.8 per 10,000')).toBe('8.75..8.85');
    expect(range('£1.2m')).toBe('1150000..1250000');
    expect(range('81,770 children')).toBe('81765..81775');
    expect(range('about 600 children')).toBe('550..650');
    expect(range('about 545 children')).toBe('517.75..572.25');
    expect(range('more than 600 children')).toBe('600..');
    expect(range('fewer than 5 children')).toBe('..5');
    expect(range('three quarters of them')).toBe('70..80');
  });

  test('stands beside others in the same sentence', () => {
    expect(
      read('The number fell from 598 to 545, a fall of 9%, and the rate from 97 to 88 per 10,000.'),
    ).toEqual([
      '598 | 598 | count',
      '545 | 545 | count',
      '9% | 9 | percent',
      '97 | 97 | count',
      '88 | 88 | per 10000',
    ]);
    expect(read('45 of 60 (80%)')).toEqual(['45 | 45 | count', '60 | 60 | count', '80% | 80 | percent']);
    expect(read('twelve (13) children')).toEqual(['twelve | 12 | count', '13 | 13 | count']);
  });
});

describe('not a quantity', () => {
  test.each([
    ['on 20 January 2026 and 31 March', 'date date'],
    ['in March 2025, 20/01/2026', 'date date'],
    ['between 1 and 5 March', 'date'],
    ['in 2024 and 2023/24 and 2023-24 and 2011 to 2014', 'year year year year year'],
    ['at 10.30am or 18:00', 'time time'],
    ['see paragraph 4.2, section 17, clause 3(2) and Part 1', 'place place place place'],
    ['paragraphs 4.1, 4.3 and 4.5', 'place'],
    ['Appendix 4, Table 2 and page 12', 'place place place'],
    ['4.2 The council has', 'place'],
    ['SI 2012/2089 and [2019] EWCA Civ 12', 'reference reference'],
    ['the Local Government Act 1972', 'year'],
    ['call 01632 960454 or 020 7946 0000', 'telephone telephone'],
    ['Derby DE1 2FS', 'postcode'],
    ['E06000015, PM04, COVID-19 and the A52', 'name name name name'],
    ['someone.12@council.example', 'name'],
    ['aged 16 to 17, 16-17 year olds, under 18s', 'age age age'],
    ['children under 18', 'age'],
    ['the 41st highest', 'ordinal'],
    ['open 24/7', 'ratio'],
    ['a 12-month plan for Year 3', 'name place'],
  ])('%s', (text, kinds) => {
    const all = notQuantitiesIn(text).map(({ kind }) => kind);
    expect([...all].sort()).toEqual(kinds.split(' ').sort());
    expect(read(text)).toEqual([]);
  });
});

describe('a number in a cell', () => {
  test.each([
    ['1,234', '1,234 | 1234 | count'],
    [' 545* ', '545* | 545 | count'],
    ['12.5%', '12.5% | 12.5 | percent'],
    ['£1.2m', '£1.2m | 1200000 | £'],
    ['2024', '2024 | 2024 | count'],
    ['(12)', '(12) | -12 | count'],
    ['-£5', '-£5 | -5 | £'],
    ['–3', '–3 | -3 | count'],
    ['£(1.2m)', '£(1.2m) | -1200000 | £'],
    ['£(450)k', '£(450)k | -450000 | £'],
    ['(12.3)%', '(12.3)% | -12.3 | percent'],
    ['£-1,200', '£-1,200 | -1200 | £'],
    ['£ 1,200', '£ 1,200 | 1200 | £'],
    ['£ (1,200)', '£ (1,200) | -1200 | £'],
    ['123456789012', '123456789012 | 123456789012 | count'],
  ])('%s', (text, expected) => {
    expect(said(numberInCell(text)!)).toBe(expected);
  });

  test.each([
    '[c]',
    '-',
    'n/a',
    '',
    '2023/24',
    '12 children',
    '20/01/2026',
    '12 (3%)',
    '(12',
    '12 m',
    '£ (12',
  ])('not: %s', (text) => {
    expect(numberInCell(text)).toBeNull();
  });
});
