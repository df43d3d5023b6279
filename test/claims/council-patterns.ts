/**
 * Sentences of executive summaries, performance narrative and bullets, as the author of a council's report would write them.
 * They were written without a look at the engine. `[!…]` is the number that may be made wrong, `[…]` another one.
 */

import type { Values } from './labelled.ts';
import { rateValue, value } from './patterns.ts';
import type { Pattern } from './patterns.ts';

const formal = ({ topic }: Values) =>
  ({
    cla: 'children looked after',
    start: 'children who became looked after',
    cease: 'children who ceased to be looked after',
  })[topic];
const inCare = ({ topic }: Values) =>
  ({ cla: 'children in care', start: 'children coming into care', cease: 'children leaving care' })[topic];
const short = (year: number) => `${year - 1}/${String(year).slice(2)}`;
const at = (v: Values) => (v.isFlow ? `during ${short(v.year)}` : `as at 31 March ${v.year}`);
const then = (v: Values) => (v.isFlow ? `during ${short(v.before)}` : `as at 31 March ${v.before}`);
const year = (v: Values) => (v.isFlow ? short(v.year) : `March ${v.year}`);
const last = (v: Values) => (v.isFlow ? short(v.before) : `March ${v.before}`);
const way = (v: Values, up: string, down: string) => (v.rose ? up : down);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const amount = (text: string) => Number(text.replaceAll(',', ''));

/** How the number stands to another one of the sentence. */
const against = ({ now }: Values, other: string, higher: string, same: string, lower: string) =>
  amount(now) > amount(other) ? higher : amount(now) < amount(other) ? lower : same;

const values: readonly Pattern[] = [
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) => `At the end of March ${v.year}, ${v.area} had [!${v.now}] children in its care.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `This report sets out performance over the year. ${capital(at(v))} there were [!${v.now}] ${formal(v)} in ${v.area}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) => `The looked after population in ${v.area} stood at [!${v.now}] on 31 March ${v.year}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) =>
      `As of 31 March ${v.year}, the local authority in ${v.area} was corporate parent to [!${v.now}] children and young people.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'start',
    write: (v) => `A total of [!${v.now}] children entered care in ${v.area} during ${short(v.year)}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cease',
    write: (v) => `During ${short(v.year)}, [!${v.now}] children left care in ${v.area}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) => `${capital(formal(v))} in ${v.area} (${year(v)}): [!${v.now}]`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'start',
    write: (v) =>
      `While demand for foster placements remains high, [!${v.now}] children became looked after in ${v.area} in ${short(v.year)}, which has put further pressure on the placements budget.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `Although the position in ${v.area} varies from month to month, the number of ${inCare(v)} ${at(v)} was [!${v.now}].`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) =>
      `The number of children in care at year end (31 March ${v.year}) was [!${v.now}] in ${v.area} and [${v.theirs}] in ${v.other}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cease',
    write: (v) =>
      `The number of children who ceased to be looked after in ${v.area} was [!${v.now}] in the year ending 31 March ${v.year}, against [${v.then}] in the previous year.`,
  },
];

const rates: readonly Pattern[] = [
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${v.area}’s rate of ${formal(v)} was [!${v.now}] per 10,000 ${at(v)}, which is ${against(v, v.england, 'above', 'the same as', 'below')} the England rate of [${v.england}].`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${capital(at(v))}, the rate of ${inCare(v)} in ${v.area} was [!${v.now}] per 10,000 of the under 18 population.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `The rate of ${inCare(v)} in ${v.area} ${at(v)}, at [!${v.now}] per 10,000, is ${against(v, v.regional, 'higher than', 'the same as', 'lower than')} the ${v.region} average of [${v.regional}].`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `Rate of ${formal(v)} per 10,000 children in ${v.area}, ${year(v)}: [!${v.now}] (England: [${v.england}]; ${v.region}: [${v.regional}])`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `The latest published data show that ${v.area} had a rate of [!${v.now}] ${inCare(v)} per 10,000 children ${at(v)}, compared with [${v.england}] nationally and [${v.regional}] in the ${v.region}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    about: 'cla',
    write: (v) =>
      `Benchmarking shows that ${v.area}, with [!${v.now}] per 10,000, had ${against(v, v.theirs, 'a higher rate of children in care than', 'the same rate of children in care as', 'a lower rate of children in care than')} ${v.other}, with [${v.theirs}] per 10,000, on 31 March ${v.year}.`,
  },
];

const changes: readonly Pattern[] = [
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `The number of ${inCare(v)} in ${v.area} ${way(v, 'increased', 'decreased')} from [${v.then}] ${then(v)} to [!${v.now}] ${at(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `There has been ${way(v, 'an increase', 'a decrease')} of [${v.difference}] in the number of ${formal(v)} in ${v.area}, from [${v.then}] in ${last(v)} to [!${v.now}] in ${year(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction'],
    write: (v) =>
      `In the 12 months to 31 March ${v.year} the number of ${formal(v)} in ${v.area} ${way(v, 'increased', 'reduced')} by [!${v.difference}].`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `${capital(at(v))} there were [!${v.now}] ${formal(v)} in ${v.area}, [${v.difference}] ${way(v, 'more', 'fewer')} than in the previous year ([${v.then}]).`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    write: (v) =>
      `The rate of ${inCare(v)} in ${v.area} has ${way(v, 'increased', 'reduced')} from [${v.then}] per 10,000 in ${last(v)} to [!${v.now}] per 10,000 in ${year(v)}.`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    about: 'cla',
    write: (v) =>
      `${v.area} saw its rate of children in care ${way(v, 'rise', 'fall')} from [${v.then}] to [!${v.now}] per 10,000 between March ${v.before} and March ${v.year}.`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    write: (v) =>
      `Despite changes in the child population, the rate of ${formal(v)} in ${v.area} ${way(v, 'rose', 'fell')} to [!${v.now}] per 10,000 ${at(v)}, from [${v.then}] per 10,000 a year earlier.`,
  },
];

const percentages: readonly Pattern[] = [
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `The number of ${formal(v)} in ${v.area} ${way(v, 'rose', 'fell')} by [!${v.percent}] between ${last(v)} and ${year(v)}, in part because of the work of the family support teams.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `${capital(at(v))} there were [${v.now}] ${inCare(v)} in ${v.area}. This is ${way(v, 'an increase', 'a decrease')} of [!${v.percent}] on the previous year, when there were [${v.then}].`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `Compared to the previous year, there was a [!${v.percent}] ${way(v, 'increase', 'reduction')} in the number of ${inCare(v)} in ${v.area} in ${year(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `The number of ${formal(v)} in ${v.area} ${way(v, 'went up', 'came down')} by [!${v.percent.replace('%', ' per cent')}], from [${v.then}] to [${v.now}], in the year to 31 March ${v.year}.`,
  },
];

const ranks: readonly Pattern[] = [
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${v.area} had the [!${v.rank}] highest rate of ${inCare(v)} out of [${v.of}] local authorities in England ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${capital(at(v))}, ${v.area} was ranked [!${v.rank}] highest of [${v.of}] local authorities in England for its rate of ${formal(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `The rate of ${formal(v)} in ${v.area} was the [!${v.low}] lowest in the country ${at(v)}, which reflects the strength of early help.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `Nationally, ${v.area} ranked [!${v.low}] lowest out of [${v.of}] councils for the rate of ${inCare(v)} per 10,000 children ${at(v)}.`,
  },
];

export const council: readonly Pattern[] = [...values, ...rates, ...changes, ...percentages, ...ranks];
