/** The controls of a document whose tag is a figure's. */

import type { Control, FigureTag, ReportDocument } from '../model/index.ts';
import { chartPrefix, isChartMeasure, isFigureTag, parseTag } from './tag.ts';

export interface FigureControl {
  readonly control: Control;
  /** Count of the tag, from 0. */
  readonly occurrence: number;
  /** What stands there; of a chart the alternative text of its picture, empty where the picture is gone. */
  readonly text: string;
}

/** The controls behind the figures. */
export function figureControls(document: ReportDocument): readonly FigureControl[] {
  const counts = new Map<string, number>();
  return document.controls
    .filter(({ tag }) => isFigureTag(tag))
    .map((control) => {
      const occurrence = counts.get(control.tag) ?? 0;
      counts.set(control.tag, occurrence + 1);
      return { control, occurrence, text: textOf(control, document) };
    });
}

/** Of a control with a picture and no words beside it, what the picture says to who cannot see it. */
function textOf(control: Control, { pictures }: ReportDocument): string {
  const picture = control.picture === undefined ? undefined : pictures[control.picture];
  return picture !== undefined && control.text === '' ? picture.altText : control.text;
}

/** Whether a figure is a chart: a picture whose alternative text is the figure's text. */
export function isChartTag(tag: FigureTag): boolean {
  // Most figures are none, and to read a tag takes longer than to look at its beginning.
  if (!tag.startsWith(chartPrefix)) return false;
  const query = parseTag(tag);
  return query !== null && isChartMeasure(query.measure);
}
