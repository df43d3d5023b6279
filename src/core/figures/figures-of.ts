/** The figures of a document: every control whose tag begins `rw:f:`, whether this version can read its query or not. */

import type { Control, Figure, ReportDocument } from '../model/index.ts';
import { figureTagPrefix } from './tag.ts';

/** In document order, each with the occurrence of its tag. */
export const figuresOf = (document: ReportDocument): readonly Figure[] =>
  figureControls(document).map(({ control, occurrence }) => ({
    tag: control.tag,
    text: control.text,
    at: {
      ...control.at,
      tag: control.tag,
      occurrence,
      block: control.first,
      ...(control.range === null ? {} : { start: control.range.start, end: control.range.end }),
    },
  }));

/** The controls behind the figures, with the count of each tag from 0. */
export function figureControls(
  document: ReportDocument,
): readonly { readonly control: Control; readonly occurrence: number }[] {
  const counts = new Map<string, number>();
  return document.controls
    .filter(({ tag }) => tag.startsWith(figureTagPrefix))
    .map((control) => {
      const occurrence = counts.get(control.tag) ?? 0;
      counts.set(control.tag, occurrence + 1);
      return { control, occurrence };
    });
}
