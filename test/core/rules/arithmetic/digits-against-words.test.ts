import fc from 'fast-check';
import { digitsAgainstWords } from '../../../../src/core/rules/arithmetic/digits-against-words.ts';
import { countWords } from '../../../../src/core/figures/words.ts';
import { findings, messages } from '../findings.ts';

const say = (text: string) => messages(digitsAgainstWords, text, { type: null });

describe('a number in words and in digits', () => {
  test('is said where the two differ', () => {
    expect(say('There were twelve (13) children.')).toEqual([
      '“twelve (13)”: the words and the digits are different numbers. Correct one of them.',
    ]);
    const [found] = findings(digitsAgainstWords, 'Within 28 (thirty) days.', { type: null });
    expect(found).toMatchObject({ outcome: 'fail', location: { start: 7, end: 18 } });
    expect(say('Ten per cent (15%) is retained.')).toHaveLength(1);
    expect(say('One (2) child and twenty-one (22) adults.')).toHaveLength(2);
  });

  test.each([
    'There were six (6) children.',
    'There were twenty-one (21) adults.',
    'Two hundred and five (205) homes.',
    'Six (5%) of the homes.',
    'Ten per cent (10%) of the homes.',
    'Half (48%) of the homes.',
    'Six (2024) homes.',
    'Six children (5 girls).',
    'Six (see paragraph 5).',
    'Two (5 last year) homes.',
  ])('not: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  test('is silent exactly where they agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 99 }), (said, digits) => {
        const found = say(`The panel has ${countWords(said)} (${digits}) members.`);
        expect(found).toHaveLength(said === digits ? 0 : 1);
        expect(say(`The panel has ${countWords(said)} (${said}) members.`)).toEqual([]);
      }),
      { seed: 31, numRuns: 200 },
    );
  });
});
