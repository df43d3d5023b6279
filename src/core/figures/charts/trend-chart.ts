/** How an indicator has moved: the area's line, with England and the comparator group's median beside it. */

import type { Facts, Indicator } from '../../model/index.ts';
import { parseDecimal, rational } from '../decimal.ts';
import { symbolNotes } from '../observation.ts';
import { valueText } from '../value-text.ts';
import { areaName } from '../words.ts';
import { ends, movement, sourceNote, subjectOf, unitLine, unsettled } from './chart-words.ts';
import type { Drawing } from './drawing.ts';
import { chartWidth, edge, foot, head } from './frame.ts';
import { endLabels, lineColours, startLabels } from './line-labels.ts';
import type { Place } from './line-labels.ts';
import { linesOf } from './lines.ts';
import type { Line, Point } from './lines.ts';
import { axisLine, gridline, quietInk, tickSize } from './palette.ts';
import { axisName, sentenceName } from './period-name.ts';
import { scaleOf } from './scale.ts';
import type { Scale } from './scale.ts';
import { marker, path, svgDocument, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { trendAltText, trendTitle } from './trend-words.ts';

const plotHeight = 128;

/** Null where fewer than two values of the area may be shown. */
export function trendChart(facts: Facts): Drawing | null {
  const lines = linesOf(facts);
  const [own] = lines;
  if (own === undefined || own.points.length < 2) return null;
  const { indicator } = facts;
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const scale = scaleOf(values, true, 10 ** -indicator.decimals);
  const comparable = ends(own);
  const headline =
    comparable === null ? trendTitle(facts, own) : `${subjectOf(facts)} ${movement(...comparable)}`;
  const above = head(headline, unitLine(facts));

  const tickTexts = scale.ticks.map((tick) => tickText(tick, scale, indicator));
  const tickWidth = Math.max(...tickTexts.map((words) => textWidth(words, tickSize)));
  const times = [
    ...new Set(lines.flatMap(({ points, gaps }) => [...points, ...gaps].map(({ time }) => time))),
  ];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const start = startLabels(lines, from);
  const end = endLabels(facts, lines);
  const left = edge + tickWidth + 6;
  const top = above.bottom + 10;
  const bottom = top + plotHeight;
  // The sign of a broken axis stands where the first values would begin.
  const firstX = left + start.width + (scale.broken ? 18 : 10);
  const lastX = chartWidth - edge - end.width - 12;
  const place: Place = {
    x: (time: number) => firstX + ((time - from) / (to - from)) * (lastX - firstX),
    y: (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * plotHeight,
  };

  const notes = foot(notesOf(facts, lines, scale, tickTexts), bottom + 18);
  const marks = [
    ...above.marks,
    ...grid(scale, tickTexts, place.y, left, lastX + 6),
    ...(scale.broken ? [brokenAxis(left, scale.low > 0 ? bottom : top)] : []),
    ...periodAxis(lines, place.x, bottom, scale, place.y(0)),
    ...[...lines].reverse().flatMap((line) => strokes(line, place)),
    ...own.gaps.map(({ time, symbol }) =>
      text(place.x(time), bottom - 5, `[${symbol}]`, {
        size: tickSize,
        fill: quietInk,
        anchor: 'middle',
        halo: true,
      }),
    ),
    ...start.marks(place, top, bottom),
    ...end.marks(place, top, bottom),
    ...notes.marks,
  ];
  const altText = trendAltText(facts, lines);
  const svg = svgDocument(chartWidth, notes.bottom, headline, marks);
  return { svg, width: chartWidth, height: notes.bottom, altText, title: trendTitle(facts, own) };
}

function tickText(tick: number, { places }: Scale, indicator: Indicator): string {
  return valueText(parseDecimal(tick.toFixed(places)) ?? rational(0), indicator, places);
}

function grid(
  { ticks, low, broken }: Scale,
  texts: readonly string[],
  y: (value: number) => number,
  left: number,
  right: number,
): readonly string[] {
  return ticks.flatMap((tick, index) => {
    const heavy = tick === 0 || (broken && tick === low);
    const stroke = { colour: heavy ? axisLine : gridline, width: heavy ? 1 : 0.75 };
    const line = [
      { x: left, y: y(tick) },
      { x: right, y: y(tick) },
    ];
    const label = { size: tickSize, fill: quietInk, anchor: 'end' } as const;
    return [path(line, stroke), text(left - 4, y(tick) + 2.8, texts[index] ?? '', label)];
  });
}

/** The sign for an axis that does not reach zero. */
const brokenAxis = (x: number, y: number): string =>
  path(
    [
      { x: x + 5, y: y + 4 },
      { x: x + 2, y: y + 1.5 },
      { x: x + 8, y: y - 1.5 },
      { x: x + 5, y: y - 4 },
    ],
    { colour: axisLine, width: 1.25 },
  );

/** A tick for every period; names for the first, the last and those between that there is room for. */
function periodAxis(
  lines: readonly Line[],
  x: (time: number) => number,
  bottom: number,
  scale: Scale,
  zero: number,
): readonly string[] {
  const periods = new Map(
    lines.flatMap(({ points, gaps }) =>
      [...points, ...gaps].map(({ time, period }) => [time, period] as const),
    ),
  );
  const times = [...periods.keys()].sort((a, b) => a - b);
  const last = times.at(-1) ?? 0;
  const right = (time: number): number =>
    x(time) + textWidth(axisName(periods.get(time) ?? ''), tickSize) / 2;
  const left = (time: number): number => 2 * x(time) - right(time);
  let free = -Infinity;
  const marks: string[] = [];
  for (const time of times) {
    const tick = [
      { x: x(time), y: bottom },
      { x: x(time), y: bottom + 4 },
    ];
    marks.push(path(tick, { colour: axisLine, width: 1 }));
    const fits = left(time) >= free && (time === last || right(time) + 8 <= left(last));
    if (!fits) continue;
    const style = { size: tickSize, fill: quietInk, anchor: 'middle' } as const;
    marks.push(text(x(time), bottom + 14, axisName(periods.get(time) ?? ''), style));
    free = right(time) + 8;
  }
  const crossesZero = scale.low < 0 && scale.high > 0 && zero !== bottom;
  const floor = [
    { x: x(times[0] ?? 0), y: bottom },
    { x: x(last), y: bottom },
  ];
  return crossesZero ? [path(floor, { colour: gridline, width: 0.75 }), ...marks] : marks;
}

const looks = {
  own: { width: 2.5, shape: 'circle', size: 3 },
  england: { width: 1.75, dash: '6 3', shape: 'square', size: 2.6 },
  group: { width: 1.75, dash: '1.5 3', shape: 'diamond', size: 2.8 },
} as const;

function strokes({ who, segments, points }: Line, { x, y }: Place): readonly string[] {
  const look = looks[who];
  const { colour } = lineColours[who];
  const at = ({ time, value }: Point) => ({ x: x(time), y: y(value) });
  const drawn = segments
    .filter(({ length }) => length > 1)
    .map((segment) => path(segment.map(at), { colour, ...look }));
  return [
    ...drawn,
    ...points.map((point) =>
      marker(at(point).x, at(point).y, look.shape, look.size, colour, point.unsettled),
    ),
  ];
}

function notesOf(
  facts: Facts,
  lines: readonly Line[],
  scale: Scale,
  ticks: readonly string[],
): readonly string[] {
  const [own] = lines;
  const gaps = own?.gaps ?? [];
  const begins = scale.low > 0 ? `begins at ${ticks[0] ?? ''}` : `ends at ${ticks.at(-1) ?? ''}`;
  const after = own?.points.find(({ breaks }, index) => breaks && index > 0);
  const group = lines.find(({ who }) => who === 'group');
  const hollow = unsettled(facts, own?.points ?? []);
  const said = [
    scale.broken ? `The vertical axis ${begins}, not at zero.` : '',
    group === undefined
      ? ''
      : `Median of the ${facts.neighbours?.group.name ?? ''}, without ${areaName(facts.area)}.`,
    after === undefined ? '' : `There is a break in the series at ${sentenceName(after.period)}.`,
    gaps.length === 0 ? '' : symbolNotes(gaps.map(({ symbol }) => `[${symbol}]`)),
    ...hollow.map(({ word, periods }) => `Hollow marks: ${word} (${periods.join(', ')}).`),
  ].filter((note) => note !== '');
  return said.length === 0 ? [sourceNote(facts)] : [said.join(' '), sourceNote(facts)];
}
