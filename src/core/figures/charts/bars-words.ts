/** A bar chart in words: what it says above, its title, and what somebody hears who cannot see it. */

import type { Facts } from '../../model/index.ts';
import { caveatWordsOf, symbolWords } from '../observation.ts';
import { standing } from '../measures/rank.ts';
import { areaName, capitalised, listed, placeWords } from '../words.ts';
import type { Bars, BarRow } from './bar-rows.ts';
import { groupName, subjectOf, unitAfter } from './chart-words.ts';
import { sentenceName } from './period-name.ts';

/** `Children looked after (rate), Derby and DfE statistical neighbours 2025, March 2025`. */
export const barsTitle = (facts: Facts): string =>
  `${facts.indicator.shortName}, ${facts.area.name} and ${groupName(facts)}, ${sentenceName(facts.period)}`;

/** `The rate of children looked after in Derby was the fifth highest of 11 areas in March 2025`. */
export function barsHeadline(facts: Facts, bars: Bars): string {
  const place = placeOf(facts, bars);
  return place === null
    ? barsTitle(facts)
    : `${subjectOf(facts)} was ${place} shown in ${sentenceName(facts.period)}`;
}

/** Kind, measure, areas and period; the area's value and place, the ends of the ranking, the lines. Shown values only. */
export function barsAltText(facts: Facts, bars: Bars): string {
  const own = bars.rows.find((row) => row.own);
  const shown = bars.rows.filter(({ published }) => published !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  const place = placeOf(facts, bars);
  const whose = areaName(facts.area);
  const standing =
    own?.symbol != null
      ? `The value for ${whose} is ${symbolWords[own.symbol]}.`
      : `${capitalised(whose)} was ${own?.label ?? ''}${place === null ? '' : `, ${place} shown`}.`;
  const range =
    first === undefined || last === undefined || first.label === last.label
      ? ''
      : `Values run from ${first.label} (${namesOf(shown, first)}) to ${last.label} (${namesOf(shown, last)}).`;
  const references = bars.references.map(({ words }) => words).join('; ');
  const hidden = bars.rows
    .filter(({ symbol, own: isOwn }) => symbol !== null && !isOwn)
    .map(({ name }) => name);
  return [
    `Bar chart of ${facts.indicator.shortName}${unitAfter(facts)}, ${whose} and ${groupName(facts)}, ${sentenceName(facts.period)}.`,
    standing,
    range,
    references === '' ? '' : `${references}.`,
    hidden.length === 0 ? '' : `No value shown for ${listed(hidden)}.`,
    ...caveatSentences(shown),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** `the joint fifth highest of the 11 areas`; null where the area has no value. */
function placeOf({ indicator }: Facts, { rows }: Bars): string | null {
  const own = rows.find((row) => row.own)?.published ?? null;
  if (own === null) return null;
  const others = rows.flatMap(({ published, own: isOwn }) =>
    isOwn || published === null ? [] : [published],
  );
  const lowestFirst = indicator.polarity === 'lower';
  const place = placeWords(standing(own, others, lowestFirst), lowestFirst);
  return `the ${place} of the ${others.length + 1} areas`;
}

/** `The value for Derby and Leicester is provisional.`, each caveat once. */
function caveatSentences(rows: readonly BarRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ flags }) => flags))].map((flag) => {
    const names = rows.filter(({ flags }) => flags.includes(flag)).map(({ name }) => name);
    const which = names.length === rows.length ? 'All values are' : `The value for ${listed(names)} is`;
    return `${which} ${caveatWordsOf(flag) ?? ''}.`;
  });
}

/** The area of an end of the ranking, or how many share it. */
function namesOf(rows: readonly BarRow[], end: BarRow): string {
  const same = rows.filter(({ label }) => label === end.label);
  return same.length === 1 ? end.name : `${same.length} areas`;
}
