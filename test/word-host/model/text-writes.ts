/** What ranges, paragraphs, controls and bodies write: text, paragraphs, controls, breaks; and what they delete. */

import { cannotDelete, cannotEdit, checkWritable, contentOf, extentIn } from './controls.ts';
import { deleteSpan, unwrapInside } from './delete-text.ts';
import { insertText } from './insert-text.ts';
import { isRange, rangeOf, spanOf } from './objects.ts';
import type { ElementObject, RangeObject, TextObject } from './objects.ts';
import { pieces } from './paragraph-text.ts';
import { removeParagraph } from './paragraphs.ts';
import { compare, inserted, lengthOf, move, point, span } from './places.ts';
import type { Point, Span } from './places.ts';
import { formatOf } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { isTracking } from './tracking.ts';
import { child, children, is, make, walk } from './wml.ts';
import { showPlaceholder } from './wrap.ts';

export const asText = (text: unknown): string =>
  typeof text === 'string' ? text : refuse('InvalidArgument');

export function checkWhere(where: unknown, ...allowed: readonly string[]): string {
  return typeof where === 'string' && allowed.includes(where) ? where : refuse('InvalidArgument');
}

/** `insertText` of a range: at its edges, inside ('Start', 'End') or outside it, or in its place. */
export function insertIntoRange(
  { state, span: of }: RangeObject,
  words: unknown,
  where: unknown,
): RangeObject {
  const text = asText(words);
  switch (checkWhere(where, 'Replace', 'Start', 'End', 'Before', 'After')) {
    case 'Replace': {
      const placed = replaceSpan(state, of, text);
      move(of, placed.start, placed.end);
      return rangeOf(state, placed);
    }
    case 'Start': {
      const placed = insertText(state, of.start, text, 'after');
      move(of, placed.start, compare(of.end, placed.end) < 0 ? placed.end : of.end);
      return rangeOf(state, placed);
    }
    case 'End': {
      const placed = insertText(state, beforeMark(of.end), text, 'before');
      if (compare(of.end, placed.end) < 0) move(of, of.start, placed.end);
      return rangeOf(state, placed);
    }
    case 'Before':
      return rangeOf(state, insertText(state, of.start, text, 'after'));
    default:
      return rangeOf(state, insertText(state, beforeMark(of.end), text, 'before'));
  }
}

/** Text never goes behind the mark of a paragraph. */
export const beforeMark = (place: Point): Point =>
  place.offset > lengthOf(place.paragraph) ? point(place.paragraph, lengthOf(place.paragraph)) : { ...place };

/** New text takes the formatting of the first run that it replaces. */
export function replaceSpan(state: State, of: Span, text: string): Span {
  const old = span(of.start, beforeMark(of.end));
  if (compare(old.start, old.end) >= 0) return insertText(state, old.start, text, 'before');
  checkWritable(old.start.paragraph);
  const first = pieces(old.start.paragraph).find(
    ({ at, text: words }) =>
      at + words.length > old.start.offset &&
      (old.start.paragraph !== old.end.paragraph || at < old.end.offset),
  );
  const format = first ? formatOf(first.run) : undefined;
  if (isTracking(state)) {
    deleteSpan(state, old.start, old.end);
    return insertText(state, old.end, text, 'before', format);
  }
  if (old.start.paragraph === old.end.paragraph)
    unwrapInside(state, old.start.paragraph, old.start.offset, old.end.offset);
  const end = span(old.end, old.end);
  const placed = insertText(state, old.start, text, 'after', format);
  const rest =
    end.end.paragraph === placed.end.paragraph && end.end.offset < placed.end.offset ? placed.end : end.end;
  deleteSpan(state, placed.end, rest);
  fillEmptied(state, placed.start.paragraph);
  return placed;
}

/** A control that lost all its text shows its placeholder. */
export function fillEmptied(state: State, paragraph: Element): void {
  for (const control of [...walk(paragraph)].filter((element) => is(element, 'sdt'))) {
    if ([...walk(contentOf(control))].some((element) => is(element, 'r'))) continue;
    const { from } = extentIn(paragraph, control);
    showPlaceholder(state, control);
    const { to } = extentIn(paragraph, control);
    inserted(paragraph, from, to - from, contentOf(control));
  }
}

/** Takes out all that stands in a paragraph, not its properties. */
export function clearParagraph(state: State, paragraph: Element): void {
  checkWritable(paragraph);
  deleteSpan(state, point(paragraph, 0), point(paragraph, lengthOf(paragraph)));
  if (isTracking(state)) return;
  for (const control of [...walk(paragraph)].filter((element) => is(element, 'sdt'))) {
    if (cannotDelete(control)) refuse('AccessDenied');
  }
  for (const element of children(paragraph)) if (!is(element, 'pPr')) element.remove();
}

export function insertIntoParagraph(object: ElementObject, words: unknown, where: unknown): RangeObject {
  const { state, element: paragraph } = object;
  const text = asText(words);
  const at = checkWhere(where, 'Replace', 'Start', 'End');
  const whole = span(point(paragraph, 0), point(paragraph, lengthOf(paragraph)));
  if (at === 'Replace') return rangeOf(state, replaceSpan(state, whole, text));
  return rangeOf(
    state,
    at === 'Start'
      ? insertText(state, whole.start, text, 'after')
      : insertText(state, whole.end, text, 'before'),
  );
}

export function insertIntoBody(object: ElementObject, words: unknown, where: unknown): RangeObject {
  const { state } = object;
  const at = checkWhere(where, 'Replace', 'Start', 'End');
  const text = asText(words);
  if (at === 'Replace') clearBody(object);
  const { start, end } = spanOf(object);
  return rangeOf(
    state,
    at === 'End' ? insertText(state, end, text, 'before') : insertText(state, start, text, 'after'),
  );
}

/** Empties a story or a cell: one empty paragraph in the default style stays. */
export function clearBody({ state, element }: ElementObject): void {
  checkWritable(element);
  const locked = [...walk(element)].filter(
    (each) => is(each, 'sdt') && (cannotDelete(each) || cannotEdit(each)),
  );
  if (locked.length > 0) refuse('AccessDenied');
  if (isTracking(state)) {
    const of = spanOf({ class: 'Body', state, element });
    deleteSpan(state, of.start, of.end);
    return;
  }
  for (const each of children(element)) if (!is(each, 'sectPr', 'tcPr')) each.remove();
  element.insertBefore(make(element, 'p'), child(element, 'sectPr'));
  touch(state, element);
}

export function deleteText(object: TextObject): null {
  const { state } = object;
  const { start, end } = spanOf(object);
  if (object.class === 'Paragraph' && !isRange(object)) {
    checkWritable(object.element);
    if (isTracking(state)) deleteSpan(state, start, end);
    else {
      clearParagraph(state, object.element);
      removeParagraph(state, object.element);
    }
    return null;
  }
  const { paragraph } = start;
  deleteSpan(state, start, end);
  if (!isTracking(state) && paragraph.isConnected) fillEmptied(state, paragraph);
  return null;
}
