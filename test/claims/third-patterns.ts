/**
 * Sentences in other voices: returns, briefings, scrutiny papers, captions, two sentences of which the first names the area.
 * They were written before the engine was last changed, and it was not changed for them: what docs/claims.md is measured on.
 * `[!…]` is the number that may be made wrong, `[…]` another one.
 */

import type { Values } from './labelled.ts';
import { rateValue, value } from './patterns.ts';
import type { Pattern } from './patterns.ts';

const noun = ({ topic }: Values) =>
  ({
    cla: 'looked-after children',
    start: 'children becoming looked after',
    cease: 'children ceasing to be looked after',
  })[topic];
const care = ({ topic }: Values) =>
  ({ cla: 'children and young people in care', start: 'admissions to care', cease: 'exits from care' })[
    topic
  ];
const short = (year: number) => `${year - 1}/${String(year).slice(2)}`;
const at = (v: Values) => (v.isFlow ? `in the twelve months to 31 March ${v.year}` : `at 31 March ${v.year}`);
const then = (v: Values) =>
  v.isFlow ? `in the twelve months to 31 March ${v.before}` : `at 31 March ${v.before}`;
const year = (v: Values) => (v.isFlow ? `in ${short(v.year)}` : `at the end of ${short(v.year)}`);
const way = (v: Values, up: string, down: string) => (v.rose ? up : down);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const percent = (v: Values) => v.percent.replace('%', ' per cent');

const values: readonly Pattern[] = [
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) => `On 31 March ${v.year} ${v.area} was looking after [!${v.now}] children.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) => `${v.area}: [!${v.now}] ${noun(v)} (${at(v).replace(/^(?:at|in) /, '')}).`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The return to the Department for Education gives [!${v.now}] as the number of ${noun(v)} in ${v.area} ${at(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'start',
    write: (v) =>
      `Over the year to 31 March ${v.year}, [!${v.now}] children and young people came into the care of the local authority in ${v.area}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cease',
    write: (v) =>
      `[!${v.now}] children stopped being looked after in ${v.area} in the financial year ${short(v.year)}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) =>
      `${v.area} had [!${v.now}] ${noun(v)} at the end of the ${v.year - 1}-${String(v.year).slice(2)} financial year.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The published total of ${noun(v)} ${at(v)} is [!${v.now}] for ${v.area} and [${v.theirs}] for ${v.other}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The Department publishes its figures for ${v.area} each November. ${capital(at(v))} it counted [!${v.now}] ${noun(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `National statistics published for March ${v.year} put the number of ${noun(v)} in ${v.area} at [!${v.now}].`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `Among its peers, ${v.other} had [${v.theirs}] ${noun(v)} ${at(v)} and ${v.area} had [!${v.now}].`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `This compares with [!${v.now}] ${noun(v)} in ${v.area} ${at(v)} and [${v.then}] ${then(v)}.`,
  },
];

const rates: readonly Pattern[] = [
  {
    kind: 'rate',
    faults: rateValue,
    about: 'cla',
    write: (v) => `Out of every 10,000 children living in ${v.area}, [!${v.now}] were in care ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    about: 'cla',
    write: (v) => `${v.area}’s looked-after children rate was [!${v.now}] per 10,000 ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `The England average for ${noun(v)} ${at(v)} is [${v.england}] per 10,000; the figure for ${v.area} is [!${v.now}] per 10,000.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `With [!${v.now}] ${noun(v)} per 10,000 under-18s ${at(v)}, ${v.area} differs from England ([${v.england}]).`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) => `The rate per 10,000 of ${noun(v)} was [!${v.now}] in ${v.area} ${year(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `Nationally, the rate of ${noun(v)} stood at [${v.england}] per 10,000 ${at(v)}. In ${v.area} it stood at [!${v.now}] per 10,000.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `Expressed as a rate, ${v.area} had [!${v.now}] ${noun(v)} for each 10,000 of its under-18 population ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `Rates of ${noun(v)} per 10,000 ${at(v)}: ${v.area} [!${v.now}], ${v.other} [${v.theirs}], England [${v.england}].`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `The rate of ${noun(v)} was [${v.regional}] per 10,000 across the ${v.region} region ${at(v)}, and [!${v.now}] per 10,000 in ${v.area}.`,
  },
];

const changes: readonly Pattern[] = [
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `The number of ${noun(v)} in ${v.area} has gone ${way(v, 'up', 'down')} from [${v.then}] ${then(v)} to [!${v.now}] ${at(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `${capital(then(v))} there were [${v.then}] ${noun(v)} in ${v.area}. This had ${way(v, 'risen', 'fallen')} to [!${v.now}] ${at(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `The ${way(v, 'increase', 'reduction')} in ${noun(v)} in ${v.area}, from [${v.then}] to [!${v.now}] over the year to 31 March ${v.year}, is explained below.`,
  },
  {
    kind: 'count',
    faults: ['direction'],
    write: (v) =>
      `Numbers of ${noun(v)} in ${v.area} were ${way(v, 'up', 'down')} by [!${v.difference}] on the year before ${at(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `Year on year, the number of ${noun(v)} in ${v.area} ${way(v, 'grew', 'shrank')} by [${v.difference}] to [!${v.now}] ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    write: (v) =>
      `In ${v.area} the rate of ${noun(v)} is ${way(v, 'rising', 'falling')}: it was [${v.then}] per 10,000 ${then(v)} and [!${v.now}] per 10,000 ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    write: (v) =>
      `${v.area}’s rate of ${noun(v)} per 10,000, which ${way(v, 'increased', 'decreased')} from [${v.then}] to [!${v.now}] in the year to 31 March ${v.year}, is monitored by the board.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `Over the year to 31 March ${v.year}, ${noun(v)} in ${v.area} ${way(v, 'climbed', 'dropped')}, with [!${v.now}] against [${v.then}] previously.`,
  },
];

const percentages: readonly Pattern[] = [
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `${v.area} reported ${way(v, 'an increase', 'a decrease')} of [!${percent(v)}] in ${noun(v)} in the year to 31 March ${v.year}.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `A [!${v.percent}] ${way(v, 'rise', 'fall')} in the number of ${noun(v)} was recorded in ${v.area} ${year(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `Compared with ${v.isFlow ? short(v.before) : `March ${v.before}`}, the number of ${noun(v)} in ${v.area} was ${way(v, 'up', 'down')} [!${percent(v)}] ${at(v)}.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `${capital(care(v))} in ${v.area} ${way(v, 'rose', 'fell')} by [!${percent(v)}] between ${v.isFlow ? `${short(v.before)} and ${short(v.year)}` : `31 March ${v.before} and 31 March ${v.year}`}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `There were [!${v.now}] ${noun(v)} in ${v.area} ${at(v)}, which is [${v.percent}] ${way(v, 'more', 'fewer')} than ${then(v)}.`,
  },
];

const ranks: readonly Pattern[] = [
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${v.area} came [!${v.rank}] highest of [${v.of}] authorities for the rate of ${noun(v)} ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) => `The rate of ${noun(v)} in ${v.area} was the [!${v.rank}] highest in England ${at(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `When authorities are put in order of their rate of ${noun(v)} ${at(v)}, highest first, ${v.area} is [!${v.rank}] of [${v.of}].`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${v.area}’s rate of ${noun(v)} is the [!${v.low}] lowest of the [${v.of}] authorities with published data for March ${v.year}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `For its rate of ${noun(v)}, ${v.area} sits in [!${v.rank}] place out of [${v.of}] authorities, counted from the highest, ${at(v)}.`,
  },
];

export const third: readonly Pattern[] = [...values, ...rates, ...changes, ...percentages, ...ranks];
