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
  const known = figures.flatMap(({ at, minCount, state }) =>
    minCount === undefined || at.block === undefined
      ? []
      : [{ place: placeOf(at.story ?? null, at.block), minCount, at, typed: state === 'edited' }],
  );
  if (known.length === 0) return () => own;
  const typed = known.filter((one) => one.typed);
  const greatest = new Map<string, number>();
  for (const { place, minCount } of known)
    greatest.set(place, Math.max(greatest.get(place) ?? own, minCount));

  function placeOf(story: string | null, block: number): string {
    const found = story === null ? blocks[block] : undefined;
    return `${story ?? ''} ${String(found?.cell?.table ?? block)}`;
  }

  return ({ story, paragraph: { block } }, range) => {
    const place = placeOf(story, block);
    const typedOver = typed.find(
      ({ at }) =>
        at.block === block &&
        (at.story ?? null) === story &&
        range !== undefined &&
        (at.start ?? 0) <= range.start &&
        range.start < (at.end ?? Infinity),
    );
    return typedOver?.minCount ?? greatest.get(place) ?? own;
  };
}
