/** What a chart says in words. Neutral words only: a lower figure is never said to be a better one (F9). */

import type { Facts, Flag } from '../../model/index.ts';
import { compare } from '../decimal.ts';
import { dateWords, parseDate } from '../dates.ts';
import { unitWords } from '../value-text.ts';
import { areaName, capitalised } from '../words.ts';
import type { Line, Point } from './lines.ts';
import { sentenceName } from './period-name.ts';

/** `The rate of children looked after in Derby`. */
export function subjectOf({ indicator, area }: Facts): string {
  const { unitKind, noun } = indicator;
  const kinds = { count: 'number of ', rate: 'rate of ', percent: 'percentage of ' } as const;
  const kind = unitKind === 'count' || unitKind === 'rate' || unitKind === 'percent' ? kinds[unitKind] : '';
  return `The ${kind}${noun} in ${areaName(area)}`;
}

/** `rose from 67 in March 2021 to 69 in March 2025`; what two ends that read alike come to (F7). */
export function movement(first: Point, last: Point): string {
  const [from, to] = [sentenceName(first.period), sentenceName(last.period)];
  const way = compare(last.published, first.published);
  if (way === 0) return `was ${last.text} in ${from} and in ${to}`;
  return `${way > 0 ? 'rose' : 'fell'} from ${first.text} in ${from} to ${last.text} in ${to}`;
}

/** The ends that may be compared: none where fewer than two values are shown, or a break in the series lies between. */
export function ends({ points }: Line): readonly [Point, Point] | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return points.slice(1).some(({ breaks }) => breaks) ? null : [first, last];
}

/** `Rate per 10,000 children aged under 18`, `Number of children`, `Per cent`. */
export function unitLine({ indicator }: Facts): string {
  const { unitKind, unitLabel } = indicator;
  if (unitKind === 'percent') return 'Per cent';
  if (unitKind === 'currency') return 'Pounds';
  if (unitKind === 'count') return `Number of ${unitLabel}`;
  return unitKind === 'rate' ? `Rate ${unitLabel}` : capitalised(unitLabel);
}

/** ` per 10,000` after the name of a rate, ` (days)` after others; nothing where name and number say it all. */
export function unitAfter({ indicator }: Facts): string {
  const words = indicator.unitKind === 'count' ? '' : unitWords(indicator);
  if (words === '') return '';
  return indicator.unitKind === 'rate' ? ` ${words}` : ` (${words})`;
}

const unsettledWords: Readonly<Partial<Record<Flag, string>>> = {
  p: 'provisional',
  e: 'estimated',
  f: 'a forecast',
  u: 'of low reliability',
};

/** The values of the area that are not to be leant on, by what they are: `provisional`, in `March 2025`. */
export function unsettled(
  facts: Facts,
  shown: readonly Point[],
): readonly { readonly word: string; readonly periods: readonly string[] }[] {
  const periods = new Map<string, string[]>();
  for (const { period, flags } of facts.series) {
    if (!shown.some((point) => point.period === period && point.unsettled)) continue;
    for (const flag of flags) {
      const word = unsettledWords[flag];
      if (word !== undefined) periods.set(word, [...(periods.get(word) ?? []), sentenceName(period)]);
    }
  }
  return [...periods].map(([word, names]) => ({ word, periods: names }));
}

/** `Source: Department for Education, Children looked after in England, published 20 November 2025.` */
export function sourceNote({ indicator, release }: Facts): string {
  const date = parseDate(release.published);
  return `Source: ${indicator.sourceName}${date === null ? '' : `, published ${dateWords(date)}`}.`;
}

/** The group as it is called in a label: `DfE statistical neighbours 2025`. */
export const groupName = ({ neighbours }: Facts): string => neighbours?.group.name ?? '';
