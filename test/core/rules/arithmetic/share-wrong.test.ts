import fc from 'fast-check';
import { shareWrong } from '../../../../src/core/rules/arithmetic/share-wrong.ts';
import { findings, messages } from '../findings.ts';
import { grouped, percentText } from './written.ts';

const say = (text: string) => messages(shareWrong, text, { type: null });

describe('a share in the text', () => {
  test('that its part and its whole do not give is said, with what they give', () => {
    expect(say('In all 45 of 60 children (80%) had a review in time.')).toEqual([
      '“45 of 60 children (80%)”: 45 of 60 is 75%, not 80%. Correct the share or the numbers.',
    ]);
    const [found] = findings(shareWrong, 'In all 45 of 60 (80%) had one.', { type: null });
    expect(found).toMatchObject({
      outcome: 'fail',
      subject: 'share',
      location: { block: 0, start: 7, end: 21 },
    });
  });

  test.each([
    ['45 out of the 60 children (80%, up from 70%) had one', '75%, not 80%'],
    ['45 (80%) of the 60 children had one', '75%, not 80%'],
    ['Three quarters (60 of 100) had one', '60 of 100 is 60%, not Three quarters'],
    ['80% of children (45 of 60) had one', '75%, not 80%'],
    ['Of the 60 children, 45 (80%) had one', '75%, not 80%'],
    ['One in five children (12 of 30) had one', '12 of 30 is 40%, not One in five'],
    ['Of 60 children, 45 (80%) had one', '75%, not 80%'],
    ['Most (80%, 45 of 60) had one', '75%, not 80%'],
    ['Most (45 of 60, 80%) had one', '75%, not 80%'],
    ['In all 45 out of 60 children, equivalent to 80%, had one', '75%, not 80%'],
    ['We had 60 children, of whom 45 (80%) had one', '75%, not 80%'],
    ['Of 1,204 replies 867 (72%) agreed, 241 (25%) disagreed and 96 (8%) did neither', '20%, not 25%'],
    ['Spending was £30,000 of £40,000 (60%)', '75%, not 60%'],
  ])('is wrong: %s', (text, said) => {
    const found = say(`${text}.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  test.each([
    '45 of 60 (75%) had one.',
    '45 of the 60 children (70% last year) had one.',
    'Three quarters (76 of 100) had one.',
    'A third (20 of 60) had one.',
    'About 70% (45 of 60) had one, nearly.',
    'Of the 60 children, 45 (75%) were boys, of whom 9 (20%) were under 5.',
    'In a year of 60 reviews, 45 (70%) had been planned.',
    'There were 14 collisions in 5 years, of which 3 (21%) were serious.',
    'There were 1,204 replies: 867 (72%) agreed, of whom 241 (28%) live there and 96 (11%) work there.',
    'We had 60 replies: 45 (75%) agreed and 9 (20%) of those wrote more.',
    'Most (75%, 45 of 60) had one.',
    '2 of 3 (67%) had one.',
    '2 of 3 (66.7%) had one.',
    '12 of the children (80%) had one.',
  ])('is right, or not to be judged: %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

const share = fc
  .integer({ min: 5, max: 20_000 })
  .chain((b) => fc.tuple(fc.integer({ min: 1, max: b }), fc.constant(b)));
const shapes = ['after', 'before', 'between', 'leading'] as const;
const written = (a: number, b: number, p: string, shape: (typeof shapes)[number]): string => {
  const [part, whole] = [grouped(a), grouped(b)];
  if (shape === 'after') return `${part} of the ${whole} children (${p}) had one.`;
  if (shape === 'before') return `${p} of the children (${part} of ${whole}) had one.`;
  if (shape === 'between') return `In all ${part} (${p}) of the ${whole} children had one.`;
  return `Of the ${whole} children, ${part} (${p}) had one.`;
};

describe('for any part and whole', () => {
  test('the share that they give is never called wrong', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(...shapes), fc.constantFrom(0, 1, 2), ([a, b], shape, places) => {
        expect(say(written(a, b, percentText(a, b, places), shape))).toEqual([]);
      }),
      { seed: 21, numRuns: 400 },
    );
  });

  test('one that no rounding of them gives is always called wrong', () => {
    fc.assert(
      fc.property(
        share,
        fc.constantFrom(...shapes),
        fc.integer({ min: 3, max: 30 }),
        ([a, b], shape, off) => {
          const p = Math.round((100 * a) / b);
          expect(say(written(a, b, `${p + off > 100 ? p - off : p + off}%`, shape))).toHaveLength(1);
        },
      ),
      { seed: 22, numRuns: 400 },
    );
  });
});
