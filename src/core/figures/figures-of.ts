/** The figures of a document: every control whose tag is a figure's, whether this version can read its query or not. */

import type { Figure, ReportDocument } from '../model/index.ts';
import { figureControls } from './figure-controls.ts';
import { wordsOfTables } from './tables/table-notes.ts';

/** In document order, each with the occurrence of its tag. */
export function figuresOf(document: ReportDocument): readonly Figure[] {
  const figures = figureControls(document);
  const explained = wordsOfTables(figures, document);
  return figures.map(({ control, occurrence, text }) => {
    const explains = explained.get(control.tag);
    return {
      tag: control.tag,
      text,
      at: {
        ...control.at,
        tag: control.tag,
        occurrence,
        block: control.first,
        ...(control.range === null ? {} : { start: control.range.start, end: control.range.end }),
      },
      ...(explains === undefined ? {} : { explains }),
    };
  });
}
