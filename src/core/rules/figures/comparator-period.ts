import { areSameShape } from '../../figures/period.ts';
import type { Rule } from '../../model/index.ts';
import { comparators } from './figures-in-text.ts';
import type { FigureInText } from './figures-in-text.ts';
import { pairsIn, wordsOf } from './sentence-pairs.ts';
import type { Dated } from './sentence-pairs.ts';

/** In one sentence, the council’s figure is of one year and the comparator’s of another (C5). */
export const comparatorPeriod: Rule = {
  id: 'comparator-period',
  title: 'Comparisons are of the same period',
  why: 'A council’s figure of this year beside England’s of last year shows what has changed in time as if it were a difference between places.',
  severity: 'error',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V4: clarity and insight',
  *check(input) {
    yield* pairsIn(input, ([one, other], sentence) => {
      if (!compares(one, other) || !areSameShape(one.period, other.period)) return null;
      const years = new Set([...sentence.text.matchAll(/\b(?:19|20)\d\d\b/gu)].map(([year]) => year));
      const said = years.size > 1;
      const [first, second] = [wordsOf(one), wordsOf(other)];
      return {
        // A sentence that names both periods hides nothing; whether it may compare them, a person must judge.
        outcome: said ? 'review' : 'fail',
        message: `One sentence compares ${first} with ${second}. Compare figures of the same period${said ? ', or make sure that the reader sees why they differ' : ': refresh both, or use the earlier figure of the one'}.`,
      };
    });
  },
};

/** A council’s own value and a comparator’s, or the values of two areas. */
function compares({ figure: one }: Dated, { figure: other }: Dated): boolean {
  const value = ({ query }: FigureInText) => query.measure === 'value';
  const comparator = ({ query }: FigureInText) => comparators.has(query.measure);
  if (value(one) && value(other)) return one.query.area !== other.query.area;
  return (value(one) && comparator(other)) || (comparator(one) && (value(other) || comparator(other)));
}
