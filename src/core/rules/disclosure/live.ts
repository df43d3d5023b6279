import type { FigureStatus, ReportDocument, TextRange } from '../../model/index.ts';
import type { Placed } from '../place.ts';

/** What was written from the source keeps to the minimum of its indicator. What was typed over it does not. */
export function liveIn(figures: readonly FigureStatus[]): (placed: Placed, range: TextRange) => boolean {
  const places = new Map<string, TextRange[]>();
  for (const { at, state } of figures) {
    if (state === 'edited' || at.start === undefined || at.end === undefined) continue;
    const key = `${at.story ?? ''} ${String(at.block ?? -1)}`;
    places.set(key, [...(places.get(key) ?? []), { start: at.start, end: at.end }]);
  }
  return ({ story, paragraph: { block } }, range) =>
    (places.get(`${story ?? ''} ${String(block)}`) ?? []).some(
      ({ start, end }) => start <= range.start && range.start < end,
    );
}

/**
 * Under which number a count is small. In a figure that somebody typed over, its publisher says; beside live figures, in the
 * same paragraph or table, it is the greatest of what their publishers and the report say; elsewhere what the report says.
 */
export function minimumIn(
  { blocks }: ReportDocument,
  figures: readonly FigureStatus[],
  own: number,
): (placed: Placed, range?: TextRange) => number {
  const known = figures.filter(({ at, minCount }) => minCount !== undefined && at.block !== undefined);
  if (known.length === 0) return () => own;
  const typed = known.filter(({ state }) => state === 'edited');
  const greatest = new Map<string, Map<number, number>>();
  for (const { at, minCount = own } of known) {
    const story = at.story ?? '';
    const places = greatest.get(story) ?? new Map<number, number>();
    const place = placeOf(story, at.block ?? -1);
    places.set(place, Math.max(places.get(place) ?? own, minCount));
    greatest.set(story, places);
  }

  /** The block of the table that a block of the main story stands in, else its own. */
  function placeOf(story: string, block: number): number {
    return (story === '' ? blocks[block]?.cell?.table : undefined) ?? block;
  }

  return ({ story, paragraph: { block } }, range) => {
    const typedOver =
      range === undefined
        ? undefined
        : typed.find(
            ({ at }) =>
              at.block === block &&
              (at.story ?? null) === story &&
              (at.start ?? 0) <= range.start &&
              range.start < (at.end ?? Infinity),
          );
    return typedOver?.minCount ?? greatest.get(story ?? '')?.get(placeOf(story ?? '', block)) ?? own;
  };
}

/** The greatest of those minimums: no count from it on is small. */
export const highestMinimum = (figures: readonly FigureStatus[], own: number): number =>
  figures.reduce((highest, { minCount = own }) => Math.max(highest, minCount), own);
