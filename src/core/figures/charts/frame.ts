/** What every chart has round it: the words above, the notes and the source below. */

import { ink, noteSize, quietInk, tickSize, titleSize } from './palette.ts';
import { text } from './svg.ts';
import { wrapped } from './text-width.ts';

/** As wide as the text of an A4 page with usual margins: six inches, in points. */
export const chartWidth = 432;
/** Between the edge of the picture and what is drawn. */
export const edge = 4;

export interface Frame {
  readonly marks: readonly string[];
  /** Where the words end: below, or for a foot the height of it all. */
  readonly bottom: number;
}

/** What the chart says, and what it measures. */
export function head(headline: string, subtitle: string): Frame {
  const width = chartWidth - 2 * edge;
  const lines = balanced(headline, width);
  const marks = lines.map((line, index) =>
    text(edge, 14 + index * 14, line, { size: titleSize, fill: ink, bold: true }),
  );
  const top = 14 + lines.length * 14;
  const small = wrapped(subtitle, tickSize, width);
  return {
    marks: [
      ...marks,
      ...small.map((line, index) => text(edge, top + index * 10, line, { size: tickSize, fill: quietInk })),
    ],
    bottom: top + small.length * 10 - 6,
  };
}

/** Notes that a reader needs and where the numbers come from, from `top` down. */
export function foot(notes: readonly string[], top: number): Frame {
  const lines = notes.flatMap((note) => wrapped(note, noteSize, chartWidth - 2 * edge));
  const marks = lines.map((line, index) =>
    text(edge, top + 9 + index * 9.5, line, { size: noteSize, fill: quietInk }),
  );
  return { marks, bottom: top + lines.length * 9.5 + 5 };
}

/** As few lines as there must be, about equally long. */
function balanced(headline: string, width: number): readonly string[] {
  const lines = wrapped(headline, titleSize, width, true);
  for (let narrower = width / 2; narrower < width; narrower += 8) {
    const even = wrapped(headline, titleSize, narrower, true);
    if (even.length <= lines.length) return even;
  }
  return lines;
}
