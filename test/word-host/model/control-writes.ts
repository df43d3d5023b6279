/** What a content control writes and deletes: its text, and itself. */

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
import { deleteInParagraph, deleteSpan, unwrap } from './delete-text.ts';
import { emptyControl, insertText } from './insert-text.ts';
import { rangeOf, spanOf } from './objects.ts';
import type { ElementObject, RangeObject } from './objects.ts';
import { pieces } from './paragraph-text.ts';
import { removeParagraph } from './paragraphs.ts';
import { lengthOf, point, span } from './places.ts';
import type { Span } from './places.ts';
import { formatOf } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { asText, checkWhere, clearParagraph, fillEmptied } from './text-writes.ts';
import { isTracking, markParagraph } from './tracking.ts';
import { child, children, closest, insertAfter, is, make } from './wml.ts';

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
