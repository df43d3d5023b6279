/** How the report is written: slips, plain English, and what a council has settled for itself. */

import { goesOn, retype, adds } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

const option = 'No other options have been considered.';
const on = (rule: string, options = {}) => ({ [rule]: { severity: 'advice' as const, options } });

export const style: readonly Damage[] = [
  {
    title: 'a word is typed twice',
    paper: 'derby2012',
    does: [
      retype(
        'the actions agreed at the Performance Surgery',
        'the the actions agreed at the Performance Surgery',
      ),
    ],
    finds: [
      fail(
        'word-doubled',
        'the',
        'paragraph 2.1',
        '“the the” has the word “the” twice. Take one of them out.',
      ),
    ],
    mends: {
      fix: 'Take out the second “the”',
      out: ['To note the background information and the the actions agreed'],
      in: ['To note the background information and the actions agreed'],
    },
  },
  {
    title: 'two spaces are left where words were moved',
    paper: 'derby2012',
    does: [retype(option, 'No other  options have been considered.')],
    finds: [
      fail(
        'space-doubled',
        'spaces',
        'paragraph 5.1',
        'There are two spaces or more between words in 1 place.',
      ),
    ],
    mends: {
      fix: 'Leave one space in 1 place',
      out: ['No other  options have been considered.'],
      in: [option],
    },
  },
  {
    title: 'the council is written without its capitals',
    paper: 'derby2015',
    does: [
      goesOn(
        'Members are corporate parents',
        'Derby city council has 62 members’ questions a year to answer.',
      ),
    ],
    finds: [
      fail(
        'name-spelling',
        'Derby City Council',
        'paragraph 3.1',
        '“Derby city council” should be “Derby City Council”. Change the capitals.',
      ),
    ],
    mends: { fix: 'Write “Derby City Council”', out: ['Derby city council'], in: ['Derby City Council'] },
  },
  {
    title: 'the council says “resident”, and the paper “citizen”',
    paper: 'nottingham2017',
    does: [],
    rules: { 'word-preferred': { options: { words: { citizens: 'residents' } } } },
    finds: [
      fail(
        'word-preferred',
        'citizens',
        'Summary of issues',
        '“citizens” stands in 1 place. The council writes “residents”.',
      ),
    ],
    mends: {
      fix: 'Write “residents” instead in 1 place',
      out: ['and gives citizens an account'],
      in: ['and gives residents an account'],
    },
  },
  {
    title: 'an action is to be commenced',
    paper: 'derby2012',
    does: [goesOn('The Surgery went through', 'Work on it will commence in April.')],
    finds: [
      review(
        'word-plainer',
        'commence',
        'paragraph 8.1 of Risk Management',
        '“commence” stands in 1 place. “start” says the same in plainer words.',
      ),
    ],
    mends: {
      fix: 'Write “start” instead in 1 place',
      out: ['will commence in April'],
      in: ['will start in April'],
    },
  },
  {
    title: 'an abbreviation is not explained',
    paper: 'derby2012',
    does: [retype('the early help service (EHS) worked', 'the EHS worked')],
    finds: [
      review('abbreviation-unexplained', 'EHS', 'paragraph 4.2', '“EHS” is used 3 times and not explained.'),
    ],
  },
  {
    title: 'a sentence does not end',
    paper: 'derby2012',
    does: [
      goesOn(
        'The Surgery was chaired',
        'Those who took part spoke of what they had seen since the last meeting and said that families who ask for help now wait for it for less time than they did before and that schools know better whom they can turn to when they are worried about a child or about the brothers and sisters of that child.',
      ),
    ],
    finds: [review('sentence-long', 'sentence', 'paragraph 4.1', 'A sentence of 59 words begins')],
  },
  {
    title: 'a paragraph is in capitals',
    paper: 'derby2012',
    does: [
      adds(
        'The actions that were agreed are in',
        'MEMBERS ARE REMINDED THAT THE PERFORMANCE SURGERY IS OPEN TO ALL OF THEM AND THAT THE NEXT ONE IS IN MARCH.',
      ),
    ],
    finds: [
      review(
        'capitals-running',
        'capitals',
        'paragraph 4.5',
        'A whole paragraph is in capitals, beginning with “MEMBERS ARE REMINDED',
      ),
    ],
  },
  {
    title: 'apostrophes are straight, and the council wants them curly',
    paper: 'derby2012',
    does: [goesOn('The Surgery went through', "The director's view is the same.")],
    rules: on('quotes-straight'),
    finds: [
      fail(
        'quotes-straight',
        'quotes',
        'paragraph 8.1 of Risk Management',
        'Apostrophes or quotation marks are straight in 1 place. Write curly ones.',
      ),
    ],
    mends: { fix: 'Make them curly in 1 place', out: ["The director's view"], in: ['The director’s view'] },
  },
  {
    title: 'the council writes “per cent”, and the paper a sign',
    paper: 'derby2015',
    does: [],
    rules: on('per-cent-style', { as: 'per cent' }),
    finds: [
      fail(
        'per-cent-style',
        'per-cent',
        'paragraph 4.3',
        'The council writes “per cent” behind a number. “%” stands there in 1 place.',
      ),
    ],
    mends: { fix: 'Write “per cent” in 1 place', out: ['(75%)'], in: ['(75 per cent)'] },
  },
  {
    title: 'a small number is a digit, and the council wants a word',
    paper: 'derby2012',
    does: [goesOn('The Surgery went through', 'It has 7 entries.')],
    rules: on('small-number-style'),
    finds: [
      review(
        'small-number-style',
        'number',
        'paragraph 8.1 of Risk Management',
        '“7” stands in the text as a figure. Write “seven”, unless it is a statistic.',
      ),
    ],
    mends: { fix: 'Write “seven”', out: ['It has 7 entries.'], in: ['It has seven entries.'] },
  },
  {
    title: 'a range has a dash, and the council wants “to”',
    paper: 'derby2012',
    does: [goesOn('The Surgery went through', 'It holds 10-15 entries.')],
    rules: on('range-style'),
    finds: [
      review(
        'range-style',
        'range',
        'paragraph 8.1 of Risk Management',
        '“10-15” is a range with a dash. Write “10 to 15”.',
      ),
    ],
    mends: { fix: 'Write “10 to 15”', out: ['It holds 10-15 entries.'], in: ['It holds 10 to 15 entries.'] },
  },
  {
    title: 'a day has an ordinal, and the council wants a number',
    paper: 'derby2012',
    does: [goesOn('The Surgery went through', 'It was last changed on 3rd December 2025.')],
    rules: on('date-style'),
    finds: [
      fail(
        'date-style',
        'date',
        'paragraph 8.1 of Risk Management',
        '“3rd December 2025” should be written “3 December 2025”.',
      ),
    ],
    mends: { fix: 'Write “3 December 2025”', out: ['on 3rd December 2025'], in: ['on 3 December 2025'] },
  },
];
