/** A trend chart in words: its title, and what somebody hears who cannot see it. */

import type { Facts } from '../../model/index.ts';
import { compare } from '../decimal.ts';
import { areaName, capitalised, listed } from '../words.ts';
import { ends, movement, unitAfter, unsettled } from './chart-words.ts';
import type { Line, Point } from './lines.ts';
import { sentenceName } from './period-name.ts';
import { symbolWords } from '../observation.ts';

/** `Children looked after (rate), Derby, March 2021 to March 2025`. */
export function trendTitle({ indicator, area }: Facts, { points, gaps }: Line): string {
  const [first, last] = span([...points, ...gaps]);
  return `${indicator.shortName}, ${area.name}, ${first} to ${last}`;
}

/**
 * Kind, measure, area and periods; first and last values and their direction; a peak or a dip of the area between them;
 * what stands beside them, and what a reader must know of a value. Shown values only.
 */
export function trendAltText(facts: Facts, lines: readonly Line[]): string {
  const [own] = lines;
  if (own === undefined) return '';
  const { indicator, area } = facts;
  const [first, last] = span([...own.points, ...own.gaps]);
  const measured = `${indicator.shortName}${unitAfter(facts)}`;
  return [
    `Line chart of ${measured}, ${areaName(area)}, ${first} to ${last}.`,
    ...lines.map((line) => `${capitalised(lineWords(facts, line))}.`),
    ...gapWords(own),
    ...unsettledWords(facts, own),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function lineWords(facts: Facts, line: Line): string {
  const who = {
    own: areaName(facts.area),
    england: 'England',
    group: `the median of the ${facts.neighbours?.group.name ?? ''}`,
  }[line.who];
  const compared = ends(line);
  if (compared !== null) {
    return `${who} ${movement(...compared)}${line.who === 'own' ? between(line, ...compared) : ''}`;
  }
  const [first, last] = [line.points[0], line.points.at(-1)];
  const said = (point: Point | undefined) =>
    point === undefined ? '' : `${point.text} in ${sentenceName(point.period)}`;
  if (first === last) return `${who} was ${said(last)}`;
  return `${who} was ${said(first)} and ${said(last)}, with a break in the series between`;
}

/** `; it was highest in 2024-25 (93.4%)`: where the line goes beyond both of its ends, which say nothing of that. */
function between({ points }: Line, first: Point, last: Point): string {
  const beyond = (way: 1 | -1, word: string): readonly string[] => {
    const further = (a: Point, b: Point) => compare(a.published, b.published) * way;
    const end = further(first, last) > 0 ? first : last;
    const peak = points.reduce((best, point) => (further(point, best) > 0 ? point : best), end);
    if (peak === end) return [];
    const periods = points
      .filter((point) => further(point, peak) === 0)
      .map(({ period }) => sentenceName(period));
    return [`${word} in ${listed(periods)} (${peak.text})`];
  };
  const said = [...beyond(-1, 'lowest'), ...beyond(1, 'highest')];
  return said.length === 0 ? '' : `; it was ${said.join(' and ')}`;
}

/** `The value for March 2025 is provisional.` */
const unsettledWords = (facts: Facts, { points }: Line): readonly string[] =>
  unsettled(facts, points).map(({ word, periods }) => `The value for ${listed(periods)} is ${word}.`);

function gapWords({ gaps }: Line): readonly string[] {
  const symbols = [...new Set(gaps.map(({ symbol }) => symbol))];
  return symbols.map((symbol) => {
    const periods = gaps.filter((gap) => gap.symbol === symbol).map(({ period }) => sentenceName(period));
    return `The value for ${listed(periods)} is ${symbolWords[symbol]}.`;
  });
}

function span(
  marks: readonly { readonly time: number; readonly period: string }[],
): readonly [string, string] {
  const sorted = [...marks].sort((a, b) => a.time - b.time);
  return [sentenceName(sorted[0]?.period ?? ''), sentenceName(sorted.at(-1)?.period ?? '')];
}
