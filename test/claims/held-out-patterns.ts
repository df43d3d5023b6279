/**
 * Sentences of forewords, scrutiny papers, briefings and notes under tables. They were written when the engine was done, and it
 * has not been changed for them: what docs/claims.md is measured on. `[!…]` is the number that may be made wrong.
 */

import type { Values } from './labelled.ts';
import { rateValue, value } from './patterns.ts';
import type { Pattern } from './patterns.ts';

const those = ({ topic }: Values) =>
  ({
    cla: 'children looked after',
    start: 'children starting to be looked after',
    cease: 'children who ceased being looked after',
  })[topic];
const inCare = ({ topic }: Values) =>
  ({ cla: 'children in our care', start: 'children who came into care', cease: 'children who left care' })[
    topic
  ];
const when = (v: Values) =>
  v.isFlow ? `for ${v.year - 1}/${String(v.year).slice(2)}` : `for March ${v.year}`;
const on = (v: Values) => (v.isFlow ? `in the year ended 31 March ${v.year}` : `on 31 March ${v.year}`);
const before = (v: Values) =>
  v.isFlow ? `in the year ended 31 March ${v.before}` : `on 31 March ${v.before}`;
const way = (v: Values, up: string, down: string) => (v.rose ? up : down);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const values: readonly Pattern[] = [
  {
    kind: 'count',
    faults: value,
    write: (v) => `Members asked for the number of ${those(v)} in ${v.area} ${on(v)}, which is [!${v.now}].`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) => `${capital(on(v))} the total for ${v.area} stood at [!${v.now}] ${those(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) =>
      `${v.area} Council had [!${v.now}] ${inCare(v)} when the year closed on 31 March ${v.year}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `Figures released by the Department show [!${v.now}] ${those(v)} in ${v.area} ${on(v)} (${before(v).replace(/^(?:on|in) /, '')}: [${v.then}]).`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `In total, [!${v.now}] ${inCare(v).replace('in our care', 'were in care').replace(' who', '')} in ${v.area} ${on(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The figure for ${those(v)} published ${when(v)} is [!${v.now}] in ${v.area} and [${v.theirs}] in ${v.other}.`,
  },
  {
    kind: 'count',
    faults: value,
    about: 'cla',
    write: (v) =>
      `As corporate parent, ${v.area} was responsible for [!${v.now}] children looked after ${on(v)}.`,
  },
  {
    kind: 'count',
    faults: value,
    write: (v) =>
      `The chart shows ${those(v)} in ${v.area}. There were [${v.then}] ${before(v)} and [!${v.now}] ${on(v)}.`,
  },
];

const rates: readonly Pattern[] = [
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) => `Per 10,000 children there were [!${v.now}] ${those(v)} in ${v.area} ${on(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `This is a rate of [!${v.now}] per 10,000 for ${those(v)} in ${v.area} ${on(v)}; England’s is [${v.england}].`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `${v.area} has [!${v.now}] ${those(v)} per 10,000 of the population aged 0 to 17 (${when(v)}).`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `The rate of ${those(v)} per 10,000 children ${on(v)} ranges from [${v.theirs}] in ${v.other} to [!${v.now}] in ${v.area}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `At [!${v.now}] per 10,000, ${v.area}’s rate of ${those(v)} ${on(v)} can be set against [${v.regional}] in the ${v.region} and [${v.england}] in England.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `For each 10,000 children and young people in ${v.area} there were [!${v.now}] ${those(v)} ${on(v)}.`,
  },
  {
    kind: 'rate',
    faults: rateValue,
    write: (v) =>
      `Rate of ${those(v)} per 10,000, ${v.area}, ${on(v).replace(/^(?:on|in) /, '')}: [!${v.now}].`,
  },
];

const changes: readonly Pattern[] = [
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `${v.area} has seen the number of ${those(v)} ${way(v, 'rise', 'fall')} from [${v.then}] ${before(v)} to [!${v.now}] ${on(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `The number of ${those(v)} in ${v.area}, having ${way(v, 'increased', 'declined')} from [${v.then}] ${before(v)}, was [!${v.now}] ${on(v)}.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `There were [!${v.now}] ${those(v)} in ${v.area} ${on(v)}. That is ${way(v, 'up', 'down')} from [${v.then}] a year earlier.`,
  },
  {
    kind: 'count',
    faults: ['direction'],
    write: (v) =>
      `${capital(on(v))} ${v.area} had [!${v.difference}] ${way(v, 'more', 'fewer')} ${those(v)} than it did a year earlier.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `At [!${v.now}], the number of ${those(v)} in ${v.area} ${on(v)} was ${way(v, 'higher', 'lower')} than the [${v.then}] of the year before.`,
  },
  {
    kind: 'rate',
    faults: [...rateValue, 'direction'],
    write: (v) =>
      `The rate of ${those(v)} per 10,000 in ${v.area} is ${way(v, 'up', 'down')} to [!${v.now}] ${on(v)} (from [${v.then}] ${before(v)}).`,
  },
];

const percentages: readonly Pattern[] = [
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `Between ${before(v).replace(/^(?:on|in) /, '')} and ${on(v).replace(/^(?:on|in) /, '')} the number of ${those(v)} in ${v.area} went ${way(v, 'up', 'down')} by [!${v.percent}].`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `The number of ${those(v)} in ${v.area} ${on(v)} represents ${way(v, 'an increase', 'a reduction')} of [!${v.percent}] on the previous year.`,
  },
  {
    kind: 'count',
    faults: ['direction', 'points'],
    write: (v) =>
      `The [!${v.percent}] ${way(v, 'growth', 'drop')} in ${those(v)} in ${v.area} in the year to March ${v.year} follows the opening of the hub.`,
  },
  {
    kind: 'count',
    faults: [...value, 'direction'],
    write: (v) =>
      `${v.area} had [${v.then}] ${those(v)} ${before(v)} and [!${v.now}] ${on(v)}, ${way(v, 'a rise', 'a fall')} of [${v.percent}].`,
  },
];

const ranks: readonly Pattern[] = [
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `Of [${v.of}] authorities, ${v.area} had the [!${v.rank}] highest rate of ${those(v)} ${on(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `${v.area} stands [!${v.rank}] of [${v.of}] in England on the rate of ${those(v)} ${when(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) =>
      `With its rate of ${those(v)}, ${v.area} took [!${v.low}] lowest place out of [${v.of}] councils ${on(v)}.`,
  },
  {
    kind: 'rate',
    faults: ['rank'],
    write: (v) => `Nationally, ${v.area}’s rate of ${those(v)} ranks [!${v.rank}] highest ${when(v)}.`,
  },
];

export const heldOut: readonly Pattern[] = [...values, ...rates, ...changes, ...percentages, ...ranks];
