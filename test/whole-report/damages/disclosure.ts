/** Words and numbers that tell the public who somebody is. */

import { goesOn, retype } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

export const disclosure: readonly Damage[] = [
  {
    title: 'three children are counted in a sentence',
    paper: 'derby2015',
    does: [goesOn('An edge of care team began work', 'Three children were placed outside the city.')],
    finds: [
      review(
        'small-count',
        'people',
        'paragraph 4.3',
        '“Three children” is a count of people under 5, which may tell who they are. Write “fewer than 5”, or leave the number out.',
      ),
    ],
  },
  {
    title: 'three children are counted in a table',
    paper: 'derby2012',
    does: [retype('Families', 'Children'), retype('62', '3'), retype('1,240', '1,181')],
    finds: [
      review(
        'small-count',
        'people',
        'Supporting information, table 1, row 4',
        'The table has a count of people under 5, first “3” for “Family moved away”. Write “[c]” in place of it',
      ),
    ],
  },
  {
    title: 'a withheld count can be worked out from the total',
    paper: 'derby2012',
    does: [retype('Families', 'Children'), retype('62', '[c]'), retype('1,240', '1,181')],
    finds: [
      fail(
        'small-count-by-subtraction',
        'people',
        'Supporting information, table 1, row 4',
        'can be worked out: the total without the others leaves 3.',
      ),
    ],
  },
  {
    title: 'a sentence leaves three children to be worked out',
    paper: 'derby2015',
    does: [
      retype(
        'In 48 of the 64 families (75%) every child was still at home.',
        'The team worked with 90 children, of whom 87 were still at home.',
      ),
    ],
    finds: [
      review(
        'small-count-by-subtraction',
        'people',
        'paragraph 4.3',
        '“90 children, of whom 87” leaves 3, a count of people under 5 that may tell who they are.',
      ),
    ],
  },
  {
    title: 'a young person is named with her birthday',
    paper: 'derby2012',
    does: [
      goesOn(
        'Agreed on 4 December 2025.',
        'Aisha Khan (date of birth 3 May 2011) told the Surgery of her placement.',
      ),
    ],
    finds: [
      review(
        'personal-identifier',
        'date-of-birth',
        'under “PERFORMANCE SURGERY ACTION PLAN”',
        'looks like the date of birth of a person who is named. Take it out of the public report',
      ),
    ],
  },
];
