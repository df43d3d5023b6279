import type { Control, ReportDocument, TextRange } from '../../model/index.ts';
import type { Placed } from '../place.ts';

/** Drop-down lists from which nothing is chosen: they still show "Choose an item." */
export const openLists = ({ controls }: ReportDocument): readonly Control[] =>
  controls.filter(({ kind, showingPlaceholder }) => kind === 'choice' && showingPlaceholder);

/** Whether a range is what such a list shows. */
export function openListsIn(document: ReportDocument): (placed: Placed, range: TextRange) => boolean {
  const lists = openLists(document);
  return ({ story, paragraph: { block } }, { start, end }) =>
    lists.some(
      ({ at, first, last, range }) =>
        (at.story ?? null) === story &&
        first <= block &&
        block <= last &&
        (range === null || (range.start < end && start < range.end)),
    );
}
