import { areSameShape } from '../../figures/period.ts';
import type { Rule } from '../../model/index.ts';
import { pairsIn, wordsOf } from './sentence-pairs.ts';

/** In one sentence, periods of different length of one indicator: a year to date beside one quarter or a full year (C9). */
export const periodLengthsMixed: Rule = {
  id: 'period-lengths-mixed',
  title: 'Comparisons are of periods of the same length',
  why: 'Six months will always be less than twelve. A year to date set against a full year or a single quarter looks like a fall or a rise that never happened.',
  severity: 'error',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V4: clarity and insight',
  *check(input) {
    yield* pairsIn(input, ([one, other]) => {
      if (areSameShape(one.period, other.period)) return null;
      const [first, second] = [wordsOf(one), wordsOf(other)];
      return {
        outcome: 'fail',
        message: `One sentence sets ${first} against ${second}. Compare periods of the same length: the same part of each year, or full years.`,
      };
    });
  },
};
