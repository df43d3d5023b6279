/** Taking text away: from a paragraph, from a span over several, from a control. */

import { between } from './blocks.ts';
import { around, cannotDelete, checkWritable, contentOf, extentIn, levelOf } from './controls.ts';
import { deleted as textDeleted, lengthOf } from './places.ts';
import type { Point } from './places.ts';
import { joinParagraphs, removeParagraph } from './paragraphs.ts';
import { pieces } from './paragraph-text.ts';
import { cut } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { removeComment } from './comments.ts';
import { isTracking, markDeleted, markParagraph } from './tracking.ts';
import { attribute, children, closest, is, walk } from './wml.ts';

/** Deletes what stands between two places. The mark of a paragraph goes where the span holds it. */
export function deleteSpan(state: State, start: Point, end: Point): void {
  const all = between(start.paragraph, end.paragraph);
  for (const paragraph of all) checkWritable(paragraph);
  const ends = all.map((paragraph) => {
    const length = lengthOf(paragraph);
    const to = paragraph === end.paragraph ? end.offset : length + 1;
    const from = paragraph === start.paragraph ? start.offset : 0;
    return { paragraph, from, to: Math.min(to, length), mark: to > length };
  });
  for (const { paragraph, from, to } of ends) {
    unwrapInside(state, paragraph, from, to);
    deleteInParagraph(state, paragraph, from, to);
  }
  const marked = ends.filter(({ mark }) => mark);
  if (isTracking(state)) {
    for (const { paragraph } of marked) markParagraph(paragraph, 'del');
    return;
  }
  removeTables(state, ends);
  for (const { paragraph } of marked.toReversed()) {
    if (paragraph.isConnected) removeMark(state, paragraph, all.at(-1) as Element);
  }
}

function removeMark(state: State, paragraph: Element, last: Element): void {
  const next = paragraph.nextElementSibling;
  const sameHolder = is(next, 'p') ? next : null;
  if (lengthOf(paragraph) === 0 && paragraph !== last) removeParagraph(state, paragraph);
  else if (sameHolder) joinParagraphs(state, paragraph, sameHolder);
  else if (lengthOf(paragraph) === 0) removeParagraph(state, paragraph);
}

/** A table goes when all its cells are in the span; else its cells stay, empty. */
function removeTables(state: State, ends: readonly { paragraph: Element }[]): void {
  const touched = new Set(ends.map(({ paragraph }) => paragraph));
  const tables = new Set(ends.map(({ paragraph }) => closest(paragraph, 'tbl')));
  for (const table of tables) {
    if (!table) continue;
    const inside = [...walk(table)].filter((element) => is(element, 'p'));
    const beyond = ends.some(({ paragraph }) => !table.contains(paragraph));
    if (!beyond || !inside.every((paragraph) => touched.has(paragraph))) continue;
    touch(state, table);
    table.remove();
  }
}

/** Controls that lie wholly within the span, with text on at least one side of them in it, go with their text. */
export function unwrapInside(state: State, paragraph: Element, from: number, to: number): void {
  for (const control of [...walk(paragraph)].filter((element) => is(element, 'sdt'))) {
    if (closest(control.parentElement, 'p') !== paragraph || levelOf(control) !== 'inline') continue;
    const inner = extentIn(paragraph, control);
    if (inner.from < from || inner.to > to || (inner.from === from && inner.to === to)) continue;
    if (inner.from === inner.to && (inner.from === from || inner.to === to)) continue;
    if (
      cannotDelete(control) ||
      around(control).some(
        (each) => each !== control && cannotDelete(each) && within(paragraph, each, from, to),
      )
    ) {
      refuse('AccessDenied');
    }
    if (!isTracking(state)) unwrap(state, control);
  }
}

const within = (paragraph: Element, control: Element, from: number, to: number): boolean => {
  const inner = extentIn(paragraph, control);
  return inner.from >= from && inner.to <= to;
};

/** Takes a control away from round its content. */
export function unwrap(state: State, control: Element): void {
  touch(state, control);
  control.replaceWith(...children(contentOf(control)));
}

/** Deletes the text between two offsets of one paragraph, and what stands in it: pictures, comments, whole fields. */
export function deleteInParagraph(state: State, paragraph: Element, from: number, to: number): void {
  if (from >= to) return;
  cut(paragraph, from);
  cut(paragraph, to);
  const doomed = pieces(paragraph).filter(({ at, text }) => at >= from && at + text.length <= to);
  const [first] = doomed;
  const last = doomed.at(-1);
  if (!first || !last) return;
  touch(state, paragraph);
  if (isTracking(state)) {
    for (const run of new Set(doomed.toReversed().map((piece) => piece.run))) {
      const { from: at, to: end } = extentIn(paragraph, run);
      if (markDeleted(run)) textDeleted(paragraph, at, end - at);
    }
    return;
  }
  removeBetween(state, paragraph, first.element, last.element);
  for (const { element, run } of doomed) {
    const parent = run.parentElement as Element;
    element.remove();
    if (children(run).every((rest) => is(rest, 'rPr'))) run.remove();
    closeWrappers(parent, paragraph);
  }
  textDeleted(paragraph, from, to - from);
}

/** Links and tracked changes with nothing left in them go; controls stay. */
function closeWrappers(from: Element, paragraph: Element): void {
  let at = from;
  while (
    at !== paragraph &&
    children(at).length === 0 &&
    is(at, 'hyperlink', 'ins', 'del', 'smartTag', 'moveTo', 'moveFrom')
  ) {
    const parent = at.parentElement as Element;
    at.remove();
    at = parent;
  }
}

/** Marks that come in pairs go when both are between the two elements; pictures and comments go anyway. */
function removeBetween(state: State, paragraph: Element, first: Element, last: Element): void {
  const inside = [...walk(paragraph)].filter(
    (element) =>
      (first.compareDocumentPosition(element) & 4) > 0 && (last.compareDocumentPosition(element) & 2) > 0,
  );
  const begun = new Set(
    inside.filter((element) => is(element, 'bookmarkStart')).map((element) => attribute(element, 'id')),
  );
  const ended = new Set(
    inside.filter((element) => is(element, 'bookmarkEnd')).map((element) => attribute(element, 'id')),
  );
  for (const element of inside) {
    const id = attribute(element, 'id');
    if (is(element, 'bookmarkStart', 'bookmarkEnd') && begun.has(id) && ended.has(id)) element.remove();
    else if (is(element, 'commentRangeStart', 'commentRangeEnd', 'commentReference'))
      removeComment(state, element);
    else if (is(element, 'drawing', 'pict', 'object', 'footnoteReference', 'endnoteReference'))
      removeFromRun(element);
  }
  removeFields(inside.filter((element) => is(element, 'fldChar')));
}

function removeFields(marks: readonly Element[]): void {
  const open: Element[] = [];
  for (const mark of marks) {
    const type = attribute(mark, 'fldCharType');
    if (type === 'begin') open.push(mark);
    if (type !== 'end') continue;
    const begin = open.pop();
    if (!begin) continue;
    const inside = [...walk(closest(begin, 'p') as Element)].filter(
      (element) =>
        is(element, 'fldChar', 'instrText') &&
        (element === begin || (begin.compareDocumentPosition(element) & 4) > 0) &&
        (element === mark || (mark.compareDocumentPosition(element) & 2) > 0),
    );
    for (const element of inside) removeFromRun(element);
  }
}

function removeFromRun(element: Element): void {
  const run = closest(element, 'r');
  element.remove();
  if (run && children(run).every((rest) => is(rest, 'rPr'))) run.remove();
}
