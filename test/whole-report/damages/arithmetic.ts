/** Typed numbers that the data, the numbers beside them or the words for them contradict. */

import { goesOn, retype } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

const second = 'An edge of care team began work';
const afterLeicester = 'At 31 March 2025 the rate';

export const arithmetic: readonly Damage[] = [
  {
    title: 'a typed number is not the published one',
    paper: 'derby2015',
    does: [goesOn(afterLeicester, 'Nottingham had 700 children looked after at 31 March 2025.')],
    finds: [fail('claim-contradicted', 'cla-number', 'paragraph 4.2', '“700” is not what the source gives.')],
    mends: {
      fix: 'Write “639”',
      out: ['Nottingham had 700 children'],
      in: ['Nottingham had 639 children'],
      leaves: [fail('number-unlinked', 'cla-number', 'paragraph 4.2', '“639” is typed.')],
    },
  },
  {
    title: 'a published number is typed',
    paper: 'derby2015',
    does: [goesOn(afterLeicester, 'Nottingham had 639 children looked after at 31 March 2025.')],
    finds: [fail('number-unlinked', 'cla-number', 'paragraph 4.2', '“639” is typed. It agrees with')],
    mends: { fix: 'Link it to', out: [], in: [] },
  },
  {
    title: 'a budget is said to fall and rises',
    paper: 'derby2015',
    does: [retype('The budget for placements rises from', 'The budget for placements falls from')],
    finds: [
      fail(
        'change-wrong',
        'direction',
        'paragraph 4.4',
        'from £29.6 million to £30.4 million is a rise, and the text says the opposite. Correct the word or the numbers.',
      ),
    ],
  },
  {
    title: 'a rise of 2.7% is called one of 5%',
    paper: 'derby2015',
    does: [
      retype(
        '£30.4 million in 2025/26, as Table 1 shows',
        '£30.4 million in 2025/26, a rise of 5%, as Table 1 shows',
      ),
    ],
    finds: [
      fail(
        'change-wrong',
        'per-cent',
        'paragraph 4.4',
        'from £29.6 million to £30.4 million is a change of 3%, not 5%.',
      ),
    ],
  },
  {
    title: 'a share does not follow from its part and its whole',
    paper: 'derby2015',
    does: [retype('(75%)', '(70%)')],
    finds: [
      fail(
        'share-wrong',
        'share',
        'paragraph 4.3',
        '48 of 64 is 75%, not 70%. Correct the share or the numbers.',
      ),
    ],
  },
  {
    title: 'boys and girls are not all the children',
    paper: 'derby2015',
    does: [goesOn(second, 'The families had 110 children (60 boys and 48 girls).')],
    finds: [review('sum-wrong', 'sum', 'paragraph 4.3', '108')],
  },
  {
    title: 'a number in words has another beside it in digits',
    paper: 'derby2012',
    does: [retype('two young people', 'twelve (13) young people')],
    finds: [
      fail(
        'digits-against-words',
        'number',
        'paragraph 4.1',
        '“twelve (13)”: the words and the digits are different numbers. Correct one of them.',
      ),
    ],
  },
  {
    title: 'one number of a table is changed, and its total is not',
    paper: 'derby2015',
    does: [retype('15.1', '16.1')],
    finds: [
      fail(
        'table-total-wrong',
        'table-1',
        'Supporting information, table 1, row 5',
        'The table says 30.4 at “Total”, “2025/26”, but the numbers above it add up to 31.4. Correct the total or the numbers.',
      ),
    ],
  },
];
