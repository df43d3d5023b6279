import fc from 'fast-check';
import { changeWrong } from '../../../../src/core/rules/arithmetic/change-wrong.ts';
import { findings, messages } from '../findings.ts';
import { grouped, percentText } from './written.ts';

const say = (text: string) => messages(changeWrong, text, { type: null });

describe('a change in the text', () => {
  test('that its two numbers do not give is said, with what they give', () => {
    expect(say('The number fell from 598 to 545, a fall of 12%.')).toEqual([
      '“598 to 545, a fall of 12%”: from 598 to 545 is a change of 9%, not 12%. Correct the change or the numbers.',
    ]);
    const [found] = findings(changeWrong, 'One.\nThe number fell from 598 to 545, a fall of 12%.', {
      type: null,
    });
    expect(found).toMatchObject({ outcome: 'fail', subject: 'per-cent', location: { block: 1, start: 21 } });
  });

  test.each([
    ['an increase of 13 (3%) from 400 to 412', 'a change of 12, not 13'],
    ['an increase of 12 (5%) from 400 to 412', 'a change of 3%, not 5%'],
    ['It was up by 53 to 651 from 588', 'a change of 63, not 53'],
    ['There were 651 children, up 9% on 500', 'a change of 30%, not 9%'],
    ['There were 545 compared with 598, a fall of 19%', 'a change of 9%, not 19%'],
    ['It rose from 40% to 45%, up 7 percentage points', 'a change of 5 percentage points, not 7'],
    ['Costs rose from £1.2m to £1.5m, an increase of £500,000', 'a change of £300,000, not £500,000'],
    ['The rate fell from 97 to 88 per 10,000, a 20% reduction', 'a change of 9%, not 20%'],
    ['The number fell from 1,200 to 600, a fall of a quarter', 'a change of 50%, not a quarter'],
    ['It rose from 100 to 109, an increase of 9.4%', 'a change of 9.0%, not 9.4%'],
    ['The number fell from 545 to 598', 'is a rise, and the text says the opposite'],
    ['The wait fell from 23 days to 19 days, an improvement of 6 days', 'a change of 4, not 6'],
    [
      'Attainment at grade 5 rose by 3.4 percentage points, from 44.1% to 46.5%',
      'a change of 2.4 percentage',
    ],
    ['The rate fell to 71.2 from 74.6, a decrease of 6.6%', 'a change of 4.6%, not 6.6%'],
    ['The rate fell to 74.6 from 71.2 last year', 'is a rise, and the text says the opposite'],
    ['Reserves fell from £14.2m to £10.6m; a reduction of 35%', 'a change of 25%, not 35%'],
    ['Exclusions dropped from 41 to 33 (-29%)', 'a change of 20%, not 29%'],
    ['Exclusions fell from 41 to 33 (+19.5%)', 'is a fall, and the text says the opposite'],
    [
      'It improved from 96% to 97%, a fall of 1 percentage point',
      'is a rise, and the text says the opposite',
    ],
    ['There were 3,455 compared to 4,213 last year (a 28% reduction)', 'a change of 18%, not 28%'],
    ['We had 3,455 referrals, 28% fewer than the 4,213 of 2023', 'a change of 18%, not 28%'],
    ['Spending fell from £4.2m to £3.9m, a cut of £0.7m', 'a change of £0.3m, not £0.7m'],
    ['It is £254.1m, an increase of 6.3% on the 2025/26 figure of £243.6m', 'a change of 4.3%, not 6.3%'],
    [
      'The overspend rose to £2.3m from the £4.1m reported in May',
      'is a fall, and the text says the opposite',
    ],
    ['We would increase it by £1.2m (from £3.4m to £4.8m)', 'a change of £1.4m, not £1.2m'],
    ['Spending fell from £1.2 to £1.5m', 'from £1.2 to £1.5m is a rise'],
    ['It rose from 44 to 46 per cent, up 5 percentage points', 'a change of 2 percentage points, not 5'],
    ['An increase in children in care from 598 in March 2024 to 545 in March 2025', 'is a fall'],
  ])('is wrong: %s', (text, said) => {
    const found = say(`${text}.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  test.each([
    'The number fell from 598 to 545, a fall of 9%.',
    'The number fell from 598 to 545, a fall of 53 (9%).',
    'The number fell from 598 to 545, a fall of 8.9%.',
    'An increase of 12 (3%) from 400 to 412.',
    'Up by 53 to 651.',
    'Up by 53 (9%) to 651 from 598.',
    'It rose from 40% to 45%, an increase of 5%.',
    'It rose from 40% to 45%, an increase of 12.5%.',
    'Costs rose from £1.2m to £1.5m, an increase of £340,000.',
    'The number rose from about 500 to 600, an increase of about 100.',
    'The rank fell from 41 to 45.',
    'Children aged from 5 to 11, a fall of 3%.',
    'It moved from paragraph 4.2 to paragraph 4.5, an increase of 3%.',
    'The number fell from 598 in 2024 to 545 in 2025, and costs rose by 20%.',
    'A change from 12 weeks to 20 children, a rise of 3%.',
    'It rose from 12.4% to 12.9%, an increase of 0.5 percentage points.',
    'It fell by more than 8%, from 598 to 545.',
    'Spending fell from £1.5 to £1.2m, a fall of 20%.',
    'It fell from 1.3 to 1.2 million.',
    'It rose from 900 to 1.2 million.',
    'The gap narrowed from 12.4 to 9.8 percentage points, a fall of 2.6 percentage points.',
    'We would increase it by £1.2m (from £3.4m to £4.6m).',
    'It fell from 14% in April to 12% in June, before rising to 13%, a fall of 1 percentage point.',
    'This is 15% lower than the £1.2m of 2023 and 5% higher than the £0.9m of 2022.',
    'Replies rose to 45 from 60 organisations.',
    'It will rise by £1.46 a week (4.95%), from £1,536.29 to £1,612.34 a year.',
    'The number rose from 120 to 130 (12 more than planned).',
    'The number with a plan rose from 212 to 265 (82%).',
    'It went from 41 to 33 (−19.5%).',
    'We would cut the number of sites from 12 to 8, saving 20% of the budget.',
    'Of 120 staff, 12% fewer than the average of 130 were off sick.',
  ])('is right, or not to be judged: %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

const pair = fc
  .tuple(fc.integer({ min: 20, max: 99_999 }), fc.integer({ min: 20, max: 99_999 }))
  .filter(([a, b]) => a !== b);
const shapes = ['fall', 'amount', 'compared', 'verb'] as const;
const written = (a: number, b: number, change: string, shape: (typeof shapes)[number]): string => {
  const [from, to, noun] = [grouped(a), grouped(b), b < a ? 'fall' : 'rise'];
  if (shape === 'fall') return `The number went from ${from} to ${to}, a ${noun} of ${change}.`;
  if (shape === 'amount') return `There was a ${noun} of ${change} from ${from} to ${to}.`;
  if (shape === 'compared') return `There were ${to} compared with ${from}, a ${noun} of ${change}.`;
  return `It ${b < a ? 'fell' : 'rose'} from ${from} in March 2024 to ${to} in March 2025 (${b < a ? 'down' : 'up'} ${change}).`;
};

describe('for any two numbers', () => {
  test('what follows from them is never called wrong', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...shapes), fc.constantFrom(0, 1, null), ([a, b], shape, places) => {
        const change = places === null ? grouped(Math.abs(b - a)) : percentText(b - a, a, places);
        expect(say(written(a, b, change, shape))).toEqual([]);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  test('what no rounding of them gives is always called wrong', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...shapes), fc.integer({ min: 6, max: 40 }), ([a, b], shape, off) => {
        // Large round counts may be rounded ones: 48,570 is what 48,565 to 48,575 come to.
        fc.pre(b <= 4 * a);
        const perCent = Math.round((100 * Math.abs(b - a)) / a) + off;
        expect(say(written(a, b, `${grouped(perCent)}%`, shape))).toHaveLength(1);
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});
