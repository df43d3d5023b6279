import fc from 'fast-check';
import { sumWrong } from '../../../../src/core/rules/arithmetic/sum-wrong.ts';
import { findings, messages } from '../findings.ts';

const say = (text: string) => messages(sumWrong, text, { type: null });

describe('parts of a whole in the text', () => {
  test('that do not add up to it are for a person to look at', () => {
    expect(say('Of the 20 children, 12 boys and 9 girls had a plan; others had none.')).toEqual([]);
    expect(say('Of the 20 children, 12 were boys and 9 girls.')).toEqual([
      '“20 children, 12 were boys and 9”: the parts add up to 21, not 20. Correct the numbers, or say what the rest are.',
    ]);
    const [found] = findings(sumWrong, 'There are 20 children (12 boys and 9 girls).', { type: null });
    expect(found).toMatchObject({ outcome: 'review', subject: 'sum' });
    expect(
      say('There are 51 members: 30 Labour, 12 Conservative, 6 Liberal Democrat and 4 Green.'),
    ).toHaveLength(1);
    expect(say('The scheme has 120 dwellings (64 houses and 55 flats).')).toHaveLength(1);
    expect(say('A team of 20 staff, made up of 12 full-time and 9 part-time.')).toHaveLength(1);
  });

  test.each([
    'Of the 21 children, 12 boys and 9 girls.',
    'There are 21 children: 12 boys and 9 girls.',
    'Of the 20 children, 12 had a plan and 9 a review.',
    'Of the 20 children, 12 were boys and 9 had a plan.',
    'There are 51 members: 30 Labour, 12 Conservative, 6 Liberal Democrat and 3 Green.',
    'There are 120 homes: 60 houses and 36 affordable homes.',
    'There are 20 places (12 primary and 9 girls).',
    'Of the about 20 children, 12 boys and 9 girls.',
  ])('not: %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  test('are silent exactly where they add up', () => {
    const count = fc.integer({ min: 2, max: 900 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: -2, max: 2 }), (boys, girls, off) => {
        const found = say(`There were ${boys + girls + off} children: ${boys} boys and ${girls} girls.`);
        expect(found).toHaveLength(off === 0 || boys + girls + off >= 1000 ? found.length : 1);
        if (off === 0) expect(found).toEqual([]);
      }),
      { seed: 41, numRuns: 200 },
    );
  });
});
