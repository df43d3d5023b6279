import type { Rule } from '../../model/index.ts';
import { quoted, wholeOf } from '../place.ts';
import { isBullet, recommendationsIn } from './recommendations.ts';

/** Several recommendations of which one has no number. One alone needs none. */
export const recommendationUnnumbered: Rule = {
  id: 'recommendation-unnumbered',
  title: 'Recommendations are numbered',
  why: 'The minutes record decisions by the numbers of the recommendations.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  *check(input) {
    const all = recommendationsIn(input);
    if (all.length < 2) return;
    // Bullets beside numbers are for parts of what is numbered.
    const bulleted = all.every(({ number }) => number === null || isBullet(number));
    for (const { paragraph, words, number } of all) {
      if (number !== null && !bulleted) continue;
      yield {
        outcome: 'fail',
        message: `The recommendation ${quoted(words)} has no number. Number each recommendation.`,
        subject: 'recommendations',
        location: wholeOf({ story: null, paragraph }),
        fixes: [],
      };
    }
  },
};
