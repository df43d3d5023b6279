import type { FigureStatus, TextRange } from '../../model/index.ts';
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
