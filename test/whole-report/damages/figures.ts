/** Live figures that are behind their source, at odds with each other or with the words around them. */

import { withChange } from '../../support/tables.ts';
import { adds, fills, figureAfter, figureFrom, goesOn, remembers, retype, strikes } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

const ceased = 'rw:f:cla-cease-number/E06000015/latest/value';
const started =
  'In the year ending 31 March 2025, 156 children started to be looked after in Derby, and 217 ceased to be looked after.';
const reviewed = (number: string) => started.replace('217', number);

export const figures: readonly Damage[] = [
  {
    title: 'the source has revised a number since the paper was written',
    paper: 'derby2015',
    does: [],
    source: withChange(
      'observations',
      'cla-cease-number,E06000015,2024-04-01/P1Y,217',
      'cla-cease-number,E06000015,2024-04-01/P1Y,219',
    ),
    finds: [fail('figure-stale', ceased, 'paragraph 4.1', 'reads “217”; its source now has “219”.')],
    mends: { fix: 'Use 219', out: [started], in: [reviewed('219')] },
  },
  {
    title: 'a live number is typed over',
    paper: 'derby2015',
    does: [fills(ceased, '207')],
    finds: [
      review(
        'figure-edited',
        ceased,
        'paragraph 4.1',
        'The figure “207” was changed by hand: it was last written as “217”. Put that back, or make sure that the new one is right.',
      ),
    ],
    mends: { fix: 'Put back 217', out: [reviewed('207')], in: [started] },
  },
  {
    title: 'a figure is pasted in from a report on something that the source does not have',
    paper: 'derby2015',
    does: [
      goesOn(
        'In the year ending 31 March 2025, 156',
        'In the same year the number of first-time entrants was ',
      ),
      figureFrom('first-time entrants was ', 'rw:f:first-time-entrants/E06000015/latest/value', '84', {}),
    ],
    finds: [
      review(
        'figure-unknown',
        'rw:f:first-time-entrants/E06000015/latest/value',
        'paragraph 4.1',
        'The figure “84” could not be compared with its source.',
      ),
    ],
  },
  {
    title: 'the number of one day stands with two values, and the source cannot be asked',
    paper: 'derby2015',
    does: [
      goesOn('At 31 March 2025 the rate', 'The number was '),
      figureFrom('The number was ', 'rw:f:cla-number/E06000015/2025-03-31/value', '551', {
        period: '2025-03-31/P1D',
      }),
    ],
    source: null,
    finds: [
      fail('figures-disagree', 'cla-number', 'paragraph 4.2', 'for 31 March 2025 as “545” and as “551”.'),
    ],
  },
  {
    title: 'last year’s number stands in the text, and this year’s in the summary',
    paper: 'derby2015',
    does: [
      adds('At 31 March 2025 the rate', 'The council looks after '),
      figureAfter('The council looks after ', {
        indicator: 'cla-number',
        period: '2024-03-31',
        measure: 'value',
      }),
    ],
    finds: [
      review(
        'figure-periods-mixed',
        'rw:f:cla-number/E06000015/2024-03-31/value',
        'paragraph 4.3',
        'for 31 March 2024; elsewhere the report has “545” for 31 March 2025. Say the period beside the earlier figure, or use the newer one.',
      ),
    ],
  },
  {
    title: 'one rate is given with a decimal place and without',
    paper: 'derby2015',
    does: [
      goesOn('At 31 March 2025 the rate', 'To one decimal place the rate was '),
      figureAfter('the rate was ', {
        indicator: 'cla-rate',
        period: 'latest',
        measure: 'value',
        format: { decimals: 1 },
      }),
    ],
    finds: [
      review(
        'figure-rounding-mixed',
        'cla-rate',
        'paragraph 4.2',
        'stands as “88” and as “87.7”, with no decimal place and one decimal place.',
      ),
    ],
  },
  {
    title: 'Derby’s rate of this year is set beside England’s of last year',
    paper: 'derby2015',
    does: [
      goesOn('At 31 March 2025 the rate', 'Derby had '),
      figureAfter('Derby had ', { indicator: 'cla-rate', period: 'latest', measure: 'value' }),
      goesOn('At 31 March 2025 the rate', 'per 10,000 and England '),
      figureAfter('and England ', { indicator: 'cla-rate', period: '2024-03-31', measure: 'england' }),
    ],
    finds: [
      fail(
        'comparator-period',
        'cla-rate',
        'paragraph 4.2',
        'One sentence compares “88” (31 March 2025) with “69” (31 March 2024). Compare figures of the same period: refresh both, or use the earlier figure of the one.',
      ),
    ],
  },
  {
    title: 'six months are set against a year',
    paper: 'derby2015',
    does: [
      goesOn('In the year ending 31 March 2025, 156', 'Against these stand '),
      figureFrom('Against these stand ', 'rw:f:cla-start-number/E06000015/2024-04-01/value', '156', {
        period: '2024-04-01/P1Y',
      }),
      goesOn('In the year ending 31 March 2025, 156', 'starts in the year and '),
      figureFrom('starts in the year and ', 'rw:f:cla-start-number/E06000015/2025-04-01/value', '70', {
        period: '2025-04-01/P6M',
      }),
    ],
    source: null,
    finds: [
      fail(
        'period-lengths-mixed',
        'cla-start-number',
        'paragraph 4.1',
        'Compare periods of the same length: the same part of each year, or full years.',
      ),
    ],
  },
  {
    title: 'a rise of three points is called 3%',
    paper: 'derby2015',
    does: [
      goesOn('An edge of care team began work', 'In 2025, '),
      figureFrom('In 2025, ', 'rw:f:plans-complete/E06000015/latest/value', '84%', {
        exact: '84',
        period: '2025-03-31/P1D',
      }),
      goesOn('An edge of care team began work', 'of education plans were complete, up 3% from '),
      figureFrom('up 3% from ', 'rw:f:plans-complete/E06000015/latest/previous', '81%', { exact: '81' }),
    ],
    source: null,
    finds: [
      fail(
        'percentage-points',
        'rw:f:plans-complete/E06000015/latest/previous',
        'paragraph 4.3',
        '“3%” is the difference of two percentages, beside “81%”. Write “3 percentage points”.',
      ),
    ],
    mends: {
      fix: 'Write “3 percentage points”',
      out: ['up 3% from'],
      in: ['up 3 percentage points from'],
    },
  },
  {
    title: 'the words say that a fall is a rise',
    paper: 'derby2015',
    does: [
      goesOn('In the year ending 31 March 2025, 156', 'The number of children looked after rose to '),
      figureAfter('looked after rose to ', { indicator: 'cla-number', period: 'latest', measure: 'value' }),
    ],
    finds: [
      fail(
        'direction-contradicted',
        'rw:f:cla-number/E06000015/latest/value',
        'paragraph 4.1',
        'The words say “rose to”, but the figure fell. Write “fell to” instead.',
      ),
    ],
    mends: { fix: 'Write “fell to”', out: ['looked after rose to 545'], in: ['looked after fell to 545'] },
  },
  {
    title: 'Derby is called twelfth, and nobody says of how many',
    paper: 'derby2015',
    does: [goesOn('At 31 March 2025 the rate', 'On school places Derby is ranked 12th.')],
    finds: [
      review(
        'rank-unclear',
        'rank',
        'paragraph 4.2',
        '“is ranked 12th” does not say of how many and whether 1 is the highest, the lowest or the best. Add it.',
      ),
    ],
  },
  {
    title: 'a provisional number is used like any other',
    paper: 'derby2015',
    does: [remembers(ceased, { flags: ['p'] })],
    source: null,
    finds: [
      fail(
        'caveat-missing',
        ceased,
        'paragraph 4.1',
        'is provisional, so it may still change, and nothing near it says so. Add “(provisional)” or a note.',
      ),
    ],
    mends: {
      fix: 'Add “(provisional)” after the figure',
      out: [started],
      in: [reviewed('217 (provisional)')],
    },
  },
  {
    title: 'the text no longer says of when its numbers are',
    paper: 'derby2015',
    does: [retype('In the year ending 31 March 2025, ', '')],
    finds: [
      review(
        'figure-period-unstated',
        'rw:f:cla-start-number/E06000015/latest/value',
        'paragraph 4.1',
        'and does not say for which period. It is the figure for year ending 31 March 2025: say so.',
      ),
    ],
  },
  {
    title: 'nothing in the report names the source of its figures',
    paper: 'derby2015',
    does: [fills('rw:r:background-papers', 'None'), strikes('rw:c:cla-rate'), strikes('Source: ')],
    finds: [
      review(
        'figure-source-unstated',
        'cla-number',
        'paragraph 1.1',
        'comes from Department for Education, Children looked after in England including adoptions, and nothing near it, in a note or among the background papers says so.',
      ),
    ],
  },
  {
    title: 'a figure is refreshed after the evidence was drawn up',
    paper: 'derby2012',
    does: [remembers('rw:f:cla-start-rate/E06000015/latest/value', { hash: 'f'.repeat(64) })],
    finds: [
      fail(
        'evidence-outdated',
        'rw:e:figures',
        'heading “Appendix 3”',
        'The appendix “Evidence for the figures in this report” does not have a figure of the report as it is now.',
      ),
    ],
  },
];
