/** What ranges, paragraphs, controls and bodies write: text, paragraphs, controls, breaks; and what they delete. */

import { paragraphsIn } from './blocks.ts';
import {
  cannotDelete,
  cannotEdit,
  checkWritable,
  contentOf,
  extentIn,
  kindOf,
  levelOf,
  setSetting,
  showsPlaceholder,
} from './controls.ts';
import { deleteInParagraph, deleteSpan, unwrap, unwrapInside } from './delete-text.ts';
import { emptyControl, insertText } from './insert-text.ts';
import { isRange, objectOf, outside, rangeOf, spanOf } from './objects.ts';
import type { ElementObject, RangeObject, TextObject } from './objects.ts';
import { compare, inserted, lengthOf, move, point, span } from './places.ts';
import type { Point, Span } from './places.ts';
import { addParagraph, removeParagraph } from './paragraphs.ts';
import { pieces } from './paragraph-text.ts';
import { formatOf } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { isTracking, markParagraph } from './tracking.ts';
import { child, children, closest, insertAfter, is, make, setProperty, walk } from './wml.ts';
import { showPlaceholder } from './wrap.ts';

const asText = (text: unknown): string => (typeof text === 'string' ? text : refuse('InvalidArgument'));

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
const beforeMark = (place: Point): Point =>
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
function fillEmptied(state: State, paragraph: Element): void {
  for (const control of [...walk(paragraph)].filter((element) => is(element, 'sdt'))) {
    if ([...walk(contentOf(control))].some((element) => is(element, 'r'))) continue;
    const { from } = extentIn(paragraph, control);
    showPlaceholder(state, control);
    const { to } = extentIn(paragraph, control);
    inserted(paragraph, from, to - from, contentOf(control));
  }
}

export function insertIntoControl(object: ElementObject, words: unknown, where: unknown): RangeObject {
  const { state, element: control } = object;
  const text = asText(words);
  const at = checkWhere(where, 'Replace', 'Start', 'End');
  checkTextKind(control);
  checkWritable(control);
  if (at === 'Replace') return rangeOf(state, replaceInControl(state, control, text));
  if (showsPlaceholder(control)) return rangeOf(state, replaceInControl(state, control, text));
  const { start, end } = spanOf(object);
  const placed =
    at === 'Start' ? insertText(state, start, text, 'after') : insertText(state, end, text, 'before');
  return rangeOf(state, placed);
}

/** A control that holds a box, a picture or a row is not written to as text. */
function checkTextKind(control: Element): void {
  if (['CheckBox', 'Picture', 'Group', 'RepeatingSection', 'DatePicker'].includes(kindOf(control)))
    refuse('NotAllowed');
}

function replaceInControl(state: State, control: Element, text: string): Span {
  if (levelOf(control) !== 'inline') return replaceBlocks(state, control, text);
  const paragraph = closest(control, 'p') as Element;
  if (/[\r\n]/.test(text))
    refuse('GeneralException', 'A control inside a paragraph cannot hold the end of a paragraph.');
  const { from, to } = extentIn(paragraph, control);
  const first = pieces(paragraph).find(({ run }) => contentOf(control).contains(run));
  const own = child(child(control, 'sdtPr'), 'rPr');
  const format =
    showsPlaceholder(control) || !first
      ? ((own?.cloneNode(true) as Element | undefined) ?? null)
      : formatOf(first.run);
  if (isTracking(state) && !showsPlaceholder(control)) {
    deleteInParagraph(state, paragraph, from, to);
    return insertText(
      state,
      point(paragraph, extentIn(paragraph, control).to, { control, at: 'end' }),
      text,
      'before',
      format,
    );
  }
  const at = emptyControl(state, control);
  if (text !== '')
    return insertText(state, point(paragraph, at, { control, at: 'start' }), text, 'after', format);
  fillEmptied(state, paragraph);
  return span(point(paragraph, at), point(paragraph, extentIn(paragraph, control).to));
}

/** A control round paragraphs keeps the first of them, and its style. */
function replaceBlocks(state: State, control: Element, text: string): Span {
  const level = levelOf(control);
  if (level === 'row' || child(contentOf(control), 'tbl')) refuse('InvalidArgument');
  const [first, ...rest] = paragraphsIn(control);
  if (!first) refuse('GeneralException');
  const format = formatOf(showsPlaceholder(control) ? null : (pieces(first)[0]?.run ?? null));
  if (isTracking(state)) {
    for (const paragraph of [first, ...rest]) deleteInParagraph(state, paragraph, 0, lengthOf(paragraph));
    for (const paragraph of [first, ...rest.slice(0, -1)])
      if (rest.length > 0) markParagraph(paragraph, 'del');
    const last = rest.at(-1) ?? first;
    return insertText(state, point(last, lengthOf(last)), text, 'before', format);
  }
  setSetting(control, 'showingPlcHdr', null);
  for (const paragraph of rest) if (paragraph.isConnected) removeParagraph(state, paragraph);
  clearParagraph(state, first);
  return insertText(state, point(first, 0), text, 'before', format ?? undefined);
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
    const of = spanOf({ class: 'Body', state, element } as ElementObject);
    deleteSpan(state, of.start, of.end);
    return;
  }
  for (const each of children(element)) if (!is(each, 'sectPr', 'tcPr')) each.remove();
  element.insertBefore(make(element, 'p'), child(element, 'sectPr'));
  touch(state, element);
}

/** `insertParagraph`: the new one takes the properties of the paragraph that it stands beside. */
export function insertParagraph(object: TextObject, words: unknown, where: unknown): ElementObject {
  const { state } = object;
  const text = asText(words);
  const { element, side, like } = besideOf(object, where);
  checkWritable(element.parentElement as Element);
  const paragraph = addParagraph(state, element, side, like);
  const last = like && pieces(like).at(-1);
  insertText(state, point(paragraph, 0), text, 'before', last ? formatOf(last.run) : undefined);
  return objectOf(state, 'Paragraph', paragraph);
}

interface Beside {
  readonly element: Element;
  readonly side: 'before' | 'after';
  readonly like: Element | null;
}

function besideOf(object: TextObject, where: unknown): Beside {
  if (isRange(object) || object.class === 'Paragraph' || object.class === 'InlinePicture') {
    const side = checkWhere(where, 'Before', 'After') === 'Before' ? 'before' : 'after';
    const { start, end, whole } = spanOf(object);
    const paragraph = side === 'before' ? start.paragraph : end.paragraph;
    return { element: whole && !is(whole, 'p') ? whole : paragraph, side, like: paragraph };
  }
  const { element } = object;
  const inside = paragraphsIn(element);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) refuse('ItemNotFound');
  switch (object.class) {
    case 'Table': {
      const side = checkWhere(where, 'Before', 'After') === 'Before' ? 'before' : 'after';
      return { element, side, like: null };
    }
    case 'ContentControl': {
      const at = checkWhere(where, 'Start', 'End', 'Before', 'After');
      const inline = levelOf(element) === 'inline';
      if (inline && (at === 'Start' || at === 'End')) {
        refuse('GeneralException', 'A control inside a paragraph cannot hold the end of a paragraph.');
      }
      const within = at === 'Start' || at === 'End';
      if (within) checkWritable(element);
      const side = at === 'Start' || at === 'Before' ? 'before' : 'after';
      const paragraph = side === 'before' ? first : last;
      return { element: within || inline ? paragraph : element, side, like: paragraph };
    }
    default: {
      const side = checkWhere(where, 'Start', 'End') === 'Start' ? 'before' : 'after';
      const blocks = children(element).filter((each) => is(each, 'p', 'tbl', 'sdt', 'customXml'));
      const block = side === 'before' ? blocks[0] : blocks.at(-1);
      return { element: block ?? first, side, like: side === 'before' ? first : last };
    }
  }
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

export function deleteControl(object: ElementObject, keepContent: unknown): null {
  const { state, element: control } = object;
  if (cannotDelete(control)) refuse('AccessDenied');
  const parent = control.parentElement as Element;
  checkWritable(parent);
  touch(state, control);
  if (keepContent === true) {
    unwrap(state, control);
    return null;
  }
  if (cannotEdit(control)) refuse('AccessDenied');
  const { start, end } = spanOf(object);
  if (levelOf(control) === 'inline') {
    deleteInParagraph(state, start.paragraph, start.offset, end.offset);
    if (!isTracking(state)) control.remove();
    return null;
  }
  if (isTracking(state)) {
    deleteSpan(state, start, end);
    return null;
  }
  if (levelOf(control) === 'cell') refuse('InvalidArgument');
  insertAfterIfNeeded(control);
  control.remove();
  return null;
}

/** What holds blocks must keep one paragraph. */
function insertAfterIfNeeded(control: Element): void {
  const holder = control.parentElement as Element;
  if (is(holder, 'tbl')) return;
  const others = children(holder).filter((element) => element !== control && is(element, 'p', 'tbl', 'sdt'));
  if (others.length === 0) insertAfter(make(control, 'p'), control);
}

/** `insertBreak`: a line or a page; the page's in a paragraph of its own where a paragraph or body is asked. */
export function insertBreak(object: TextObject, type: unknown, where: unknown): null {
  const { state } = object;
  if (type !== 'Line' && type !== 'Page') refuse('NotImplemented');
  checkWhere(where, 'Before', 'After', 'Start', 'End', 'Replace');
  const mark = type === 'Line' ? '\v' : '\f';
  const first = where === 'Before' || where === 'Start';
  if (isRange(object) || object.class === 'ContentControl') {
    const { start, end } = spanOf(object);
    const within = where === 'Start' ? start : where === 'End' ? end : null;
    const at = within ?? outside(object, first ? 'before' : 'after');
    insertText(state, beforeMark(at), mark, first ? 'after' : 'before');
    return null;
  }
  const made = insertParagraph(object, mark, where);
  const pPr = child(made.element, 'pPr');
  if (pPr) setProperty(pPr, 'numPr', null);
  return null;
}
