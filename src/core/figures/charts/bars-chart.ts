/** Where an area stands among its comparators: ranked horizontal bars from zero. */

import type { Facts } from '../../model/index.ts';
import { caveatFlags, symbolNotes } from '../observation.ts';
import { areaName } from '../words.ts';
import { barRows } from './bar-rows.ts';
import type { BarRow, Bars } from './bar-rows.ts';
import { barsAltText, barsHeadline, barsTitle } from './bars-words.ts';
import { sourceNote, unitLine } from './chart-words.ts';
import type { Drawing } from './drawing.ts';
import { chartWidth, edge, foot, head } from './frame.ts';
import {
  axisLine,
  englandColour,
  englandInk,
  groupColour,
  groupInk,
  ink,
  labelSize,
  otherBar,
  ownColour,
  ownInk,
  quietInk,
  tickSize,
} from './palette.ts';
import { sentenceName } from './period-name.ts';
import { scaleOf } from './scale.ts';
import { path, rectangle, svgDocument, text } from './svg.ts';
import { textWidth, wrapped } from './text-width.ts';

const widestName = 150;
const lineHeight = 10;
const barHeight = 9;

/** Null where there are no comparators with names, or fewer than two values may be shown. */
export function barsChart(facts: Facts): Drawing | null {
  const found = barRows(facts);
  const values = found.rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (found.rows.length < 2 || values.length < 2) return null;
  const headline = barsHeadline(facts, found);
  const above = head(headline, `${unitLine(facts)}, ${sentenceName(facts.period)}`);
  const named = found.rows.map((row) => ({ row, lines: wrapped(row.name, labelSize, widestName, row.own) }));
  const nameWidth = Math.max(
    ...named.flatMap(({ row, lines }) => lines.map((line) => textWidth(line, labelSize, row.own))),
  );
  const valueWidth = Math.max(...found.rows.map((row) => textWidth(flagged(row), labelSize, row.own))) + 6;
  const scale = scaleOf([...values, ...found.references.map(({ value }) => value)], false, 1e-9);
  const left = edge + nameWidth + 8 + (Math.min(...values) < 0 ? valueWidth : 0);
  const right = chartWidth - edge - valueWidth;
  const [low, high] = [
    Math.min(0, ...values),
    Math.max(0, ...values, ...found.references.map(({ value }) => value)),
  ];
  const x = (value: number): number => left + ((value - low) / (high - low || scale.high)) * (right - left);

  const references = referenceLabels(found.references, x, above.bottom + 10);
  const top = references.bottom + 3;
  const marks: string[] = [];
  const plates: string[] = [];
  let y = top;
  for (const { row, lines } of named) {
    const height = Math.max(14, lines.length * lineHeight + 3);
    marks.push(...rowMarks(row, lines, y + height / 2, x, edge + nameWidth));
    plates.push(...plate(row, y + height / 2, x));
    y += height;
  }
  const axis = [
    { x: x(0), y: top - 2 },
    { x: x(0), y },
  ];
  const signs = found.rows.map(flagged).filter((label) => label.includes('['));
  const notes = foot(
    [
      [
        signs.length === 0 ? '' : symbolNotes(signs),
        found.references.some(({ who }) => who === 'group')
          ? `Median of the ${facts.neighbours?.group.name ?? ''}, without ${areaName(facts.area)}.`
          : '',
      ]
        .filter((note) => note !== '')
        .join(' '),
      sourceNote(facts),
    ].filter((note) => note !== ''),
    y + 3,
  );
  const svg = svgDocument(chartWidth, notes.bottom, headline, [
    ...above.marks,
    ...marks.filter((mark) => mark.startsWith('<rect')),
    ...references.lines(y),
    ...plates,
    path(axis, { colour: axisLine, width: 1 }),
    ...references.marks,
    ...marks.filter((mark) => !mark.startsWith('<rect')),
    ...notes.marks,
  ]);
  const altText = barsAltText(facts, found);
  return { svg, width: chartWidth, height: notes.bottom, altText, title: barsTitle(facts) };
}

/** `88`, `88 [p]`, `[c]` */
const flagged = ({ label, flags }: BarRow): string =>
  flags.length === 0 ? label : `${label} ${caveatFlags({ flags })}`;

function rowMarks(
  row: BarRow,
  lines: readonly string[],
  middle: number,
  x: (value: number) => number,
  nameEnd: number,
): readonly string[] {
  const { own, value, label } = row;
  const fill = own ? ownInk : ink;
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + 3.2;
  const name = lines.map((line, index) =>
    text(nameEnd, first + index * lineHeight, line, { size: labelSize, fill, bold: own, anchor: 'end' }),
  );
  if (value === null) {
    return [
      ...name,
      text(x(0) + 4, middle + 3.2, label, {
        size: labelSize,
        fill: own ? ownInk : quietInk,
        bold: own,
        halo: true,
      }),
    ];
  }
  const [from, to] = [Math.min(0, value), Math.max(0, value)];
  const end = value < 0 ? x(value) - 4 : x(value) + 4;
  const anchor = value < 0 ? 'end' : 'start';
  return [
    rectangle(x(from), middle - barHeight / 2, x(to) - x(from), barHeight, own ? ownColour : otherBar),
    ...name,
    text(end, middle + 3.2, flagged(row), { size: labelSize, fill, bold: own, anchor, halo: true }),
  ];
}

/** White behind a value, so that a line which would cross it is not taken for a part of its digits. */
function plate(row: BarRow, middle: number, x: (value: number) => number): readonly string[] {
  if (row.value === null) return [];
  const width = textWidth(flagged(row), labelSize, row.own) + 2;
  const from = row.value < 0 ? x(row.value) - 3 - width : x(row.value) + 3;
  return [rectangle(from, middle - 5, width, 10, '#FFFFFF')];
}

const looks = {
  england: { colour: englandColour, ink: englandInk, dash: '5 3' },
  group: { colour: groupColour, ink: groupInk, dash: '1.5 2.5' },
} as const;

/** Lines across the bars, each with its words above it: those of the left one end there, those of the right one begin. */
function referenceLabels(references: Bars['references'], x: (value: number) => number, top: number) {
  const ordered = [...references].sort((a, b) => a.value - b.value);
  const boxes = ordered.map(({ who, value, words }, index) => {
    const width = textWidth(words, tickSize, true);
    const side = ordered.length === 1 ? 0.5 : index === 0 ? 1 : 0;
    const from = x(value) - side * width + (side === 1 ? 2 : side === 0 ? -2 : 0);
    return {
      who,
      at: x(value),
      words,
      width,
      from: Math.min(Math.max(from, edge), chartWidth - edge - width),
    };
  });
  const [left, right] = boxes;
  // Pushed in from the edge of the picture, or beside each other: then one stands above the other.
  const clash = left !== undefined && right !== undefined && left.from + left.width + 3 > right.from;
  // The upper one's line goes down beside the lower one's words: the left one ends at its own line, unless the edge kept it.
  const upper = left !== undefined && left.from + left.width > left.at + 3 ? 0 : 1;
  const rowOf = (index: number): number => (clash && index !== upper ? 10 : 0);
  return {
    bottom: references.length === 0 ? top - 6 : top + (clash ? 10 : 0) + 2,
    marks: boxes.map(({ who, words, from }, index) =>
      text(from, top + rowOf(index), words, { size: tickSize, fill: looks[who].ink, bold: true, halo: true }),
    ),
    lines: (end: number) =>
      boxes.map(({ who, at }, index) => {
        const { colour, dash } = looks[who];
        const line = [
          { x: at, y: top + rowOf(index) + 3 },
          { x: at, y: end },
        ];
        return path(line, { colour, width: 1.5, dash });
      }),
  };
}
