import type { CheckedClaim, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/**
 * A typed number or a word for a direction that the published data contradicts. What the sentence leaves open (its area,
 * its period) is for a person to look at.
 */
export const claimContradicted: Rule = {
  id: 'claim-contradicted',
  title: 'Numbers and directions in sentences agree with the published data',
  why: 'A number from another year, area or measure reads as well as the right one. Once a paper is public, a wrong figure is hard to take back.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['figures', 'claims'],
  source: 'Code of Practice for Statistics, Q3: assured quality',
  *check({ claims = [] }) {
    for (const { text, at, kind, indicator, verdict } of claims) {
      if (verdict.is !== 'contradicted') continue;
      const { sure, says, instead, correct } = verdict;
      yield {
        outcome: sure ? 'fail' : 'review',
        message: [`${quoted(text)} ${lead(kind, sure)}`, says, instead ?? '', advice(kind, sure)]
          .filter((part) => part !== '')
          .join(' '),
        subject: indicator,
        location: at,
        fixes:
          correct === null || correct === '' || correct === text
            ? []
            : [
                {
                  title: `Write “${correct}”`,
                  edits: [{ kind: 'replace-text', at, expected: text, text: correct }],
                  safe: false,
                },
              ],
      };
    }
  },
};

const lead = (kind: CheckedClaim['kind'], sure: boolean): string =>
  kind === 'direction'
    ? 'does not follow the data.'
    : sure
      ? 'is not what the source gives.'
      : 'may not be what the source gives.';

const advice = (kind: CheckedClaim['kind'], sure: boolean): string =>
  kind === 'direction'
    ? 'Correct the word, or say which two periods are compared.'
    : sure
      ? 'Correct the number, or say what else it counts.'
      : 'Check the number, and say its area and period.';
