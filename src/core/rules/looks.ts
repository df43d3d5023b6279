import type { Look, Paragraph, ReportDocument, TextStyle } from '../model/index.ts';
import { isGuided } from './guided.ts';
import { paragraphsOf, type Placed } from './place.ts';

export interface PlacedLook extends Look {
  readonly placed: Placed;
}

/**
 * Where the author's own words look as asked for, in order. What a skeleton writes for the author, and what a control shows
 * until it is filled in, is gone when the report is.
 */
export function ownLooks(
  document: ReportDocument,
  isWanted: (style: TextStyle, paragraph: Paragraph) => boolean,
): readonly PlacedLook[] {
  const found: PlacedLook[] = [];
  for (const placed of paragraphsOf(document))
    for (const look of placed.paragraph.looks)
      if (isWanted(look.style, placed.paragraph) && !isGuided(placed.paragraph, look))
        found.push({ placed, start: look.start, end: look.end, style: look.style });
  return found;
}
