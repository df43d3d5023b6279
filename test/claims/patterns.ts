/** Sentences as report authors write them. `[!…]` is the number that may be made wrong, `[…]` another one. */

import type { Fault, Values } from './labelled.ts';

export interface Pattern {
  /** What it can be said of; of any topic where it is left out. */
  readonly about?: Values['topic'];
  readonly kind: 'count' | 'rate' | 'either';
  readonly faults: readonly Fault[];
  readonly write: (values: Values) => string;
}

export const value: readonly Fault[] = ['other-period', 'other-area', 'swapped-digits', 'rate-for-number'];
export const rateValue: readonly Fault[] = ['other-period', 'other-area', 'swapped-digits', 'rounding'];

const noun = ({ topic }: Values) =>
  ({
    cla: 'children looked after',
    start: 'children who started to be looked after',
    cease: 'children who ceased to be looked after',
  })[topic];
const verb = ({ topic }: Values) =>
  ({
    cla: 'children were looked after',
    start: 'children started to be looked after',
    cease: 'children ceased to be looked after',
  })[topic];
const care = ({ topic }: Values) =>
  ({ cla: 'children in care', start: 'children entering care', cease: 'children leaving care' })[topic];
const when = (v: Values) => (v.isFlow ? `In the year ending 31 March ${v.year}` : `As at 31 March ${v.year}`);
const inYear = (v: Values) =>
  v.isFlow ? `in ${v.year - 1}/${String(v.year).slice(2)}` : `in March ${v.year}`;
const ago = (v: Values) =>
  v.isFlow ? `in ${v.year - 2}/${String(v.year - 1).slice(2)}` : `in March ${v.year - 1}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const up = (v: Values, yes: string, no: string) => (v.rose ? yes : no);

export const first: readonly Pattern[] = [
  { kind: 'count', faults: value, write: (v) => `${when(v)}, [!${v.now}] ${verb(v)} in ${v.area}.` },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${when(v)} the rate of ${noun(v)} in ${v.area} was [!${v.now}] per 10,000 children aged under 18.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${v.area} had a rate of [!${v.now}] ${noun(v)} per 10,000 ${inYear(v)}, compared with [${v.england}] in England.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The number of ${care(v)} in ${v.area} was [!${v.now}] ${inYear(v)} and [${v.then}] ${ago(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `The number of ${noun(v)} in ${v.area} ${up(v, 'rose', 'fell')} from [${v.then}] ${ago(v)} to [!${v.now}] ${inYear(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `The number of ${noun(v)} in ${v.area} ${up(v, 'increased', 'decreased')} by [!${v.percent}] ${inYear(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${when(v)}, ${v.area} had the [!${v.rank}] highest rate of ${noun(v)} of [${v.of}] authorities.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `${capital(inYear(v))} there were [!${v.now}] ${care(v)} in ${v.area}, ${up(v, 'up', 'down')} from [${v.then}] a year earlier.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${v.area}’s rate of ${noun(v)} was [!${v.now}] per 10,000 ${inYear(v)}, against [${v.theirs}] per 10,000 in ${v.other}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `${v.area} reported [!${v.now}] ${noun(v)} ${v.isFlow ? `during ${v.year - 1}-${String(v.year).slice(2)}` : `on 31 March ${v.year}`}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `At [!${v.now}] per 10,000 children, the rate of ${noun(v)} in ${v.area} ${inYear(v)} differs from that of ${v.other} ([${v.theirs}]).`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `${when(v)}, the number of ${noun(v)} in ${v.area} was [!${v.percent}] ${up(v, 'higher', 'lower')} than a year earlier.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `Members will note that ${care(v)} in ${v.area} ${up(v, 'increased', 'reduced')} to [!${v.now}] ${inYear(v)} from [${v.then}] the year before.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${v.area} ranked [!${v.rank}] highest out of [${v.of}] local authorities for its rate of ${noun(v)} ${inYear(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction'],
    write: (v) =>
      `Compared with the previous year, ${v.area} had [!${v.difference}] ${up(v, 'more', 'fewer')} ${care(v)} ${inYear(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `The England rate of ${noun(v)} was [${v.england}] per 10,000 ${inYear(v)}; in ${v.area} it was [!${v.now}].`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `Published data show that ${inYear(v)} ${v.area} had [!${v.now}] ${care(v)} (${v.other}: [${v.theirs}]).`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `There was ${up(v, 'an increase', 'a decrease')} in the number of ${noun(v)} in ${v.area}, from [${v.then}] to [!${v.now}], ${v.isFlow ? 'in the year to' : 'in the 12 months to'} 31 March ${v.year}.`,
  },
];

/** Once held out. The engine has since been taught what it missed of them. */
export const second: readonly Pattern[] = [
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The local authority area of ${v.area} was responsible for [!${v.now}] ${care(v)} ${inYear(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `Across ${v.area}, a total of [!${v.now}] ${verb(v)} ${v.isFlow ? `in ${v.year - 1} to ${v.year}` : `at the end of March ${v.year}`}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `For every 10,000 children in ${v.area}, [!${v.now}] ${verb(v).replace('children ', '')} ${inYear(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) => `Per 10,000 children, ${v.area} stood at [!${v.now}] ${inYear(v)} for ${noun(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${inYear(v).replace('in', 'In')}, ${v.area} (rate of ${noun(v)}: [!${v.now}] per 10,000) was set beside ${v.other} ([${v.theirs}] per 10,000).`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `The count of ${care(v)} in ${v.area} has ${up(v, 'grown', 'shrunk')}, from [${v.then}] ${ago(v)} to [!${v.now}] ${inYear(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `${v.area} saw ${up(v, 'a rise', 'a fall')} of [!${v.percent}] in ${care(v)} between ${v.isFlow ? `${v.year - 2}/${String(v.year - 1).slice(2)} and ${v.year - 1}/${String(v.year).slice(2)}` : `March ${v.year - 1} and March ${v.year}`}.`,
  },
  {
    kind: 'count',
    faults: ['direction'],
    write: (v) =>
      `${when(v)}, ${v.area} recorded [!${v.difference}] ${up(v, 'more', 'fewer')} ${noun(v)} than in the year before.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `On the rate of ${noun(v)}, ${v.area} was placed [!${v.rank}] highest of the [${v.of}] councils with data ${inYear(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `Officers confirm that ${noun(v)} in ${v.area} numbered [!${v.now}] ${inYear(v)}, while the previous year’s figure was [${v.then}].`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    write: (v) =>
      `${v.area}’s rate of ${noun(v)} ${up(v, 'climbed', 'dropped')} to [!${v.now}] per 10,000 ${inYear(v)}, having been [${v.then}] per 10,000 ${ago(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `${capital(inYear(v))}, the total number of ${care(v)} was [!${v.now}] in ${v.area} and [${v.theirs}] in ${v.other}.`,
  },
];
