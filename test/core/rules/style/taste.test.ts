import type { Rule, RuleOptions } from '../../../../src/core/model/index.ts';
import { styleRules } from '../../../../src/core/rules/style/index.ts';
import { dateStyle } from '../../../../src/core/rules/style/date-style.ts';
import { perCentStyle } from '../../../../src/core/rules/style/per-cent-style.ts';
import { quotesStraight } from '../../../../src/core/rules/style/quotes-straight.ts';
import { rangeStyle } from '../../../../src/core/rules/style/range-style.ts';
import { smallNumberStyle } from '../../../../src/core/rules/style/small-number-style.ts';
import { findings } from '../findings.ts';
import { smallType } from '../paper.ts';

/** What each finding's fix would write, where a council has turned the rule on. */
const writes = (rule: Rule, text: string, options: RuleOptions = {}): readonly (readonly string[])[] =>
  findings(rule, text, {
    type: { ...smallType, rules: { [rule.id]: { severity: 'advice', options } } },
  }).map(({ fixes }) =>
    fixes.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === 'replace-text' ? [edit.text] : []))),
  );

test('all of them are off until a council turns them on', () => {
  const taste = styleRules.filter(({ tags }) => tags.includes('taste'));
  expect(taste).toHaveLength(5);
  expect(taste.every(({ optIn }) => optIn)).toBe(true);
  expect(findings(dateStyle, 'On 15th March 2012.')).toEqual([]);
});

test('dates lose their ordinals', () => {
  expect(writes(dateStyle, 'From 1st of March 2012 to 02nd April, and 15th May, 2013.')).toEqual([
    ['1 March 2012'],
    ['2 April'],
    ['15 May 2013'],
  ]);
  expect(writes(dateStyle, 'On 15 March 2012, the 15th time; on the 15th.')).toEqual([]);
});

test.each([
  ['It was made on the 1st April 2024.', '1 April 2024'],
  ['Officers met on the 30th day of June.', '30 June'],
  ['The 15th of March meeting was cancelled.', '15 March'],
  ['It runs from 1st to 5th May.', '1 to 5 May'],
  ['The 2nd, 3rd and 4th June are free.', '2, 3 and 4 June'],
])('dates are whole when they have lost their ordinals: %s', (text, date) =>
  expect(writes(dateStyle, text)).toEqual([[date]]),
);

test('dates, numbers and ranges that are quoted are left as they are', () => {
  const text = 'She said: “On 1st May we asked for 3 members and 10-15 homes, 5 per cent more”.';
  for (const rule of [dateStyle, smallNumberStyle, rangeStyle, perCentStyle])
    expect(writes(rule, text)).toEqual([]);
});

test('in a table the sign stays', () => {
  expect(writes(perCentStyle, '| Share | 45% |', { as: 'per cent' })).toEqual([]);
  expect(writes(perCentStyle, '| Share | 45 per cent |')).toEqual([['%']]);
});

test('per cent is written as the council writes it', () => {
  const text = 'It rose by 5 per cent, 6% and 7 percent, a per cent or so.';
  expect(writes(perCentStyle, text)).toEqual([['%', '%']]);
  expect(writes(perCentStyle, text, { as: 'per cent' })).toEqual([[' per cent', ' per cent']]);
  expect(writes(perCentStyle, 'It rose by 6%.')).toEqual([]);
});

test('ranges are written with "to"', () => {
  expect(writes(rangeStyle, 'We need 10-15 homes and 3 – 5 staff.')).toEqual([['10 to 15'], ['3 to 5']]);
});

test.each([
  'In 2011-12 and 2011–2012.',
  'Call 01632 960-001.',
  'See paragraphs 4-5 and pages 10-12.',
  'It scored 15-10.',
  'On 01-02-2012.',
  'Reference AB-10-15.',
  'Regulations 4-9 apply; see appendices 1-4 and options 1-3.',
  'The motion was carried 5-12.',
  'The works are at 10-15 Upper High Street.',
  'It is £10-15 each.',
])('no range of that kind: %s', (text) => expect(writes(rangeStyle, text)).toEqual([]));

test('small numbers are words', () => {
  expect(writes(smallNumberStyle, 'We asked for 3 members.')).toEqual([['three']]);
});

test.each([
  'See paragraph 4 below.',
  'There were 3 boys, 4 girls.',
  'It took 3 days longer.',
  'It grew by 5 per cent.',
  'We met on 3 March.',
  'They needed 545 places.',
  'A category 1 hazard was found.',
  'The council won round 2 funding.',
  'It has cut scope 3 emissions.',
])('a statistic, unit or reference stays a figure: %s', (text) =>
  expect(writes(smallNumberStyle, text)).toEqual([]),
);

test('straight marks become curly ones, each the way that it faces', () => {
  expect(writes(quotesStraight, `"It's the council's", ('no') she said`)).toEqual([
    ['“', '’', '’', '”', '‘', '’'],
  ]);
  expect(writes(quotesStraight, `“It’s” 5' 6"`)).toEqual([]);
});
