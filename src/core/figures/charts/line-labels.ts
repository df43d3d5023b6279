/** The words at both ends of the lines: values where they begin, names and values where they end. No legend is needed. */

import type { Facts } from '../../model/index.ts';
import type { Line, Point } from './lines.ts';
import {
  englandColour,
  englandInk,
  gridline,
  groupColour,
  groupInk,
  labelSize,
  ownColour,
  ownInk,
} from './palette.ts';
import { spread } from './spread.ts';
import { path, text } from './svg.ts';
import { textWidth, wrapped } from './text-width.ts';

export const lineColours = {
  own: { colour: ownColour, ink: ownInk },
  england: { colour: englandColour, ink: englandInk },
  group: { colour: groupColour, ink: groupInk },
} as const;

export interface Place {
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
}

export interface Labels {
  /** That they need beside the plot. */
  readonly width: number;
  readonly marks: (place: Place, top: number, bottom: number) => readonly string[];
}

const lineHeight = 10.5;
const widestName = 118;

interface Label {
  readonly line: Line;
  readonly point: Point;
  readonly rows: readonly string[];
}

/** The first values, left of the lines that begin with the chart. */
export function startLabels(lines: readonly Line[], from: number): Labels {
  const labels = lines.flatMap((line) => {
    const [point] = line.points;
    return point === undefined || point.time !== from ? [] : [{ line, point, rows: [point.text] }];
  });
  return {
    width: widest(labels),
    marks: (place, top, bottom) => placed(labels, place, top, bottom, 'start'),
  };
}

/** Name and last value of every line, beside its point. One that may not be shown has its symbol at the foot of its period. */
export function endLabels(facts: Facts, lines: readonly Line[]): Labels {
  const labels = lines.flatMap((line) => {
    const point = line.points.at(-1);
    if (point === undefined) return [];
    const words = `${nameOf(facts, line)} ${point.text}`;
    return [{ line, point, rows: wrapped(words, labelSize, widestName, line.who === 'own') }];
  });
  return { width: widest(labels), marks: (place, top, bottom) => placed(labels, place, top, bottom, 'end') };
}

function nameOf({ area }: Facts, { who }: Line): string {
  if (who === 'own') return area.name;
  return who === 'england' ? 'England' : 'Neighbours’ median';
}

const widest = (labels: readonly Label[]): number =>
  Math.max(
    0,
    ...labels.flatMap(({ line, rows }) => rows.map((row) => textWidth(row, labelSize, line.who === 'own'))),
  );

function placed(
  labels: readonly Label[],
  { x, y }: Place,
  top: number,
  bottom: number,
  side: 'start' | 'end',
): readonly string[] {
  const wanted = labels.map(({ point, rows }) => ({
    middle: y(point.value),
    height: rows.length * lineHeight + 1,
  }));
  // The axis runs behind the first values, which stand above it; the last stand beyond its end.
  const middles = spread(wanted, top - 6, side === 'start' ? bottom - 1 : bottom + 6);
  const edge = Math.max(...labels.map(({ point }) => x(point.time)));
  return labels.flatMap(({ line, point, rows }, index) => {
    const middle = middles[index] ?? 0;
    const at = side === 'start' ? x(point.time) - 8 : edge + 9;
    const first = middle - (rows.length * lineHeight) / 2 + 8.2;
    const { ink } = lineColours[line.who];
    const style = {
      size: labelSize,
      fill: ink,
      bold: line.who === 'own',
      anchor: side === 'start' ? 'end' : 'start',
      halo: side === 'start',
    } as const;
    const moved = Math.abs(middle - y(point.value)) > 5 || edge - x(point.time) > 1;
    const leader = [
      { x: x(point.time) + 4, y: y(point.value) },
      { x: at - 2, y: middle },
    ];
    return [
      ...(moved && side === 'end' ? [path(leader, { colour: gridline, width: 1 })] : []),
      ...rows.map((row, rowIndex) => text(at, first + rowIndex * lineHeight, row, style)),
    ];
  });
}
