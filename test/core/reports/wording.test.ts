import { datesIn, parseDate, writeDate } from '../../../src/core/reports/dates.ts';
import { fingerprint } from '../../../src/core/reports/fingerprint.ts';
import { readSignature } from '../../../src/core/reports/names.ts';
import { isNil, isPrompt, keyOf, keysOf, withoutNumber } from '../../../src/core/reports/wording.ts';

describe('a section that says that there is nothing to say', () => {
  test.each([
    'None', 'None.', '4.1 None.', '- 4.1 None.', 'NONE', 'Nil', 'N/A', 'n/a.', 'Not applicable', 'Not applicable.',
    'None arising from this report.', 'None arising directly from this report.', 'There are no issues arising.',
    'There are no legal implications arising from this report.', 'No other options have been considered.',
    'No implications', 'There are none.', 'This is not applicable.', 'None identified at this stage.',
    'Nothing to report.', 'This report has no direct financial implications.', 'No costs arise from this report.',
    'No background papers were used in the preparation of this report.', 'An EIA is not required.', 'No impact on staff.',
  ])('%s', (text) => expect(isNil(text)).toBe(true)); // prettier-ignore

  test.each([
    'None. The board has no powers in this matter.', 'None of the options was affordable.', 'No', 'Nothing was spent.',
    'There are no implications because the grant pays for it.', 'No other options were considered, as the law requires it.',
    'Non-essential spending stops.', '545 children were looked after.', '', 'Nonetheless, the report is useful.',
    'An EIA is not required as no policy changes.', 'This report has two appendices.',
  ])('but not: %s', (text) => expect(isNil(text)).toBe(false)); // prettier-ignore
});

test('words that stand for words to come are known', () => {
  for (const text of [
    'TBC',
    '[Insert summary]',
    '1.1 [to follow]',
    'Click or tap here to enter text.',
    'To be confirmed',
    'xxxx',
    '(TBC)',
    'TBC by Finance',
    'Legal comments to follow.',
    'Details to be confirmed once the audit is done.',
    'Finance to complete',
    'Please insert text',
  ])
    expect([text, isPrompt(text)]).toEqual([text, true]);
  for (const text of [
    'None.',
    'See [1] for the method.',
    'The awaited report was published.',
    'Pending cases fell.',
    'Options for homes to be agreed',
    'The date of the move is to be confirmed in May, and costs £40,000.',
    'Legal to Learn: a course',
    'Homes to follow the plan',
  ])
    expect([text, isPrompt(text)]).toEqual([text, false]);
});

test('a number that stands alone is a number of the text only where it is long', () => {
  expect(withoutNumber('545')).toBe('545');
  expect(withoutNumber('4.1')).toBe('');
  expect(withoutNumber('12 ')).toBe('');
  expect(withoutNumber('545 children')).toBe('children');
});

test('headings are compared without case, numbering, punctuation, and singular or plural', () => {
  const alike = [
    'RECOMMENDATIONS',
    'Recommendation(s):',
    '2. Recommendation',
    '2 RECOMMENDATIONS',
    '  recommendation. ',
  ];
  expect(new Set(alike.map(keyOf))).toEqual(new Set(['recommendation']));
  expect(keyOf('Estates/Property officer')).toBe(keyOf('Estates & property officers').replace(' and', ''));
  expect(keysOf('BACKGROUND (INCLUDING OUTCOMES OF CONSULTATION)')).toContain('background');
  expect(keyOf('IT')).toBe('it');
  expect(keyOf('II. Reasons for the Recommendations')).toBe(keyOf('REASON FOR RECOMMENDATION'));
  expect([withoutNumber('(iii) Note it'), withoutNumber('Vi Hart'), withoutNumber('XL size')]).toEqual([
    'Note it',
    'Vi Hart',
    'XL size',
  ]);
});

describe('dates', () => {
  test.each([
    ['20 March 2012', '2012-03-20'],
    ['Tuesday 20 January 2015', '2015-01-20'],
    ['8th January, 2026', '2026-01-08'],
    ['8 Jan 2026', '2026-01-08'],
    ['08/01/2026', '2026-01-08'],
    ['8.1.26', '2026-01-08'],
    ['2026-01-08', '2026-01-08'],
    ['NOVEMBER 2017', '2017-11'],
    ['31 February 2026', null],
  ])('%s', (text, iso) => expect(parseDate(text)).toMatchObject({ text, iso }));

  test('are found with their place, and a wrong weekday is seen', () => {
    expect(datesIn('From 31 March 2024 to 31 March 2025').map((d) => [d.iso, d.start])).toEqual([
      ['2024-03-31', 5],
      ['2025-03-31', 22],
    ]);
    expect(parseDate('Monday 20 January 2015')?.weekdayMismatch).toBe('Tuesday');
    expect(parseDate('Tuesday 20 January 2015')?.weekdayMismatch).toBeNull();
    expect(datesIn('Clause 4.1 and 10,000 in 2025')).toEqual([]);
  });

  test('are written as the field wants them, and left alone where they are no ISO date', () => {
    expect(writeDate('2015-01-20')).toBe('20 January 2015');
    expect(writeDate('2015-01-20', 'weekday')).toBe('Tuesday 20 January 2015');
    expect(writeDate('2015-01-20', 'month')).toBe('January 2015');
    expect(writeDate('20 January')).toBe('20 January');
  });
});

describe('who signed, and when', () => {
  test.each([
    [['P. Okafor, 8 January 2026'], ['P. Okafor'], '2026-01-08'],
    [['Priya Okafor 08/01/2026'], ['Priya Okafor'], '2026-01-08'],
    [
      ['Priya Okafor, Adam Whitlock and Rosa Lindqvist'],
      ['Priya Okafor', 'Adam Whitlock', 'Rosa Lindqvist'],
      null,
    ],
    [['Priya Okafor, Strategic Director for Children and Young People'], ['Priya Okafor'], null],
    [['Priya Okafor – Director', 'Adam Whitlock – Head of Service'], ['Priya Okafor', 'Adam Whitlock'], null],
    [['Director of Finance'], ['Director of Finance'], null],
    [['Yes'], [], null],
    [['8.1.26'], [], '2026-01-08'],
  ])('%j', (lines, names, date) => expect(readSignature(lines)).toEqual({ names, date }));
});

test('a fingerprint tells words apart and not their spacing', () => {
  const of = (text: string): string => fingerprint([{ id: 'summary', text }]);
  expect(of('545  children\nwere')).toBe(of('545 children were '));
  expect(of('545 children were')).not.toBe(of('546 children were'));
  expect(fingerprint([{ id: 'a', text: 'b' }, { id: 'c', text: '' }])).not.toBe(fingerprint([{ id: 'a', text: '' }, { id: 'c', text: 'b' }])); // prettier-ignore
  expect(of('')).toMatch(/^[0-9a-f]{16}$/);
});
