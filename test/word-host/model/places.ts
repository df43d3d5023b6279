/**
 * Places in the document that stay where they are while text changes round them: a paragraph and an offset in its
 * text. The offset after the last character lies before the paragraph mark, one more after it.
 */

import { textOf } from './paragraph-text.ts';

/** Which side of a content control a place is on, where the offset alone does not say. */
interface Side {
  readonly control: Element;
  readonly at: 'before' | 'start' | 'end' | 'after';
}

export interface Point {
  paragraph: Element;
  offset: number;
  side: Side | null;
}

/** From `start` up to `end`. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
  /** The table or paragraph that the span is the whole of: what is put before or after it goes outside. */
  readonly whole: Element | null;
}

const spans = new WeakMap<Element, Set<WeakRef<Span>>>();
const references = new WeakMap<Span, WeakRef<Span>>();

function watch(span: Span): void {
  const reference = references.get(span) ?? new WeakRef(span);
  references.set(span, reference);
  for (const { paragraph } of [span.start, span.end]) {
    const known = spans.get(paragraph);
    if (known) known.add(reference);
    else spans.set(paragraph, new Set([reference]));
  }
}

export const point = (paragraph: Element, offset: number, side: Side | null = null): Point => ({
  paragraph,
  offset,
  side,
});

export function span(start: Point, end: Point, whole: Element | null = null): Span {
  const made: Span = { start: { ...start }, end: { ...end }, whole };
  watch(made);
  return made;
}

export const lengthOf = (paragraph: Element): number => textOf(paragraph).length;

export const wholeParagraph = (paragraph: Element): Span =>
  span(point(paragraph, 0), point(paragraph, lengthOf(paragraph) + 1), paragraph);

/** Below 0 where `a` stands before `b`. */
export function compare(a: Point, b: Point): number {
  if (a.paragraph === b.paragraph) return a.offset - b.offset;
  return (a.paragraph.compareDocumentPosition(b.paragraph) & 4) > 0 ? -1 : 1;
}

export const isEmpty = ({ start, end }: Span): boolean => compare(start, end) >= 0;

function each(paragraph: Element, change: (of: Span) => void): void {
  const known = spans.get(paragraph);
  for (const reference of known ?? []) {
    const of = reference.deref();
    if (!of || (of.start.paragraph !== paragraph && of.end.paragraph !== paragraph)) known?.delete(reference);
    else change(of);
  }
}

/**
 * Text of this length now stands at an offset, in `inside`: what begins there moves on, what ends there stays. The
 * edges of a control stay round what is put into it.
 */
export function inserted(
  paragraph: Element,
  at: number,
  length: number,
  inside: Element | null = null,
): void {
  each(paragraph, ({ start, end }) => {
    const empty = start.paragraph === end.paragraph && start.offset === end.offset;
    const round = (place: Point): boolean =>
      inside !== null && place.side !== null && place.side.control.contains(inside);
    const endHolds = round(end) && (end.side?.at === 'end' || end.side?.at === 'after');
    const startHolds = round(start) && (start.side?.at === 'start' || start.side?.at === 'before');
    const startMoves = !startHolds && !(empty && !endHolds && !round(start));
    if (end.paragraph === paragraph && (end.offset > at || (end.offset === at && endHolds)))
      end.offset += length;
    if (start.paragraph !== paragraph) return;
    if (start.offset > at || (start.offset === at && startMoves)) start.offset += length;
  });
}

export function deleted(paragraph: Element, at: number, length: number): void {
  each(paragraph, (of) => {
    for (const place of [of.start, of.end]) {
      if (place.paragraph !== paragraph || place.offset <= at) continue;
      place.offset = Math.max(at, place.offset - length);
    }
  });
}

/** What stood in a paragraph from an offset on stands in another now, from `to` on. */
export function moved(from: Element, at: number, into: Element, to: number): void {
  each(from, (of) => {
    let changed = false;
    for (const [place, edge] of [
      [of.start, 'start'],
      [of.end, 'end'],
    ] as const) {
      if (place.paragraph !== from) continue;
      if (edge === 'start' ? place.offset < at : place.offset <= at && at > 0) continue;
      place.paragraph = into;
      place.offset = place.offset - at + to;
      changed = true;
    }
    if (changed) {
      if (compare(of.start, of.end) > 0) Object.assign(of.end, { ...of.start, side: null });
      watch(of);
    }
  });
}

/** A paragraph is gone: what was in it is now at one place of another. */
export function collapsed(from: Element, into: Element, to: number): void {
  each(from, (of) => {
    for (const place of [of.start, of.end]) {
      if (place.paragraph !== from) continue;
      place.paragraph = into;
      place.offset = to;
      place.side = null;
    }
    watch(of);
  });
}

/** Sets the ends of a span anew. */
export function move(of: Span, start: Point, end: Point): void {
  Object.assign(of.start, start);
  Object.assign(of.end, end);
  watch(of);
}
