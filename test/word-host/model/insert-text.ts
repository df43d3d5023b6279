/** Putting text in at a place, with the formatting of what it stands beside. */

import { removeComment } from './comments.ts';
import { checkWritable, contentOf, extentIn, levelOf, setSetting, showsPlaceholder } from './controls.ts';
import { deleted, inserted, point, span } from './places.ts';
import type { Point, Span } from './places.ts';
import { addParagraph, inInlineControl, splitParagraph } from './paragraphs.ts';
import { cut, formatOf, markFormat, newRun, sides } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { isTracking, markInserted, markParagraph } from './tracking.ts';
import { attribute, child, children, closest, is, walk } from './wml.ts';

/** Which neighbour the text joins: what stands before the place, or what stands after it. */
export type Beside = 'before' | 'after';

interface Spot {
  readonly parent: Element;
  readonly next: Node | null;
  /** The run whose formatting the text takes. */
  readonly like: Element | null;
}

export function insertText(
  state: State,
  asked: Point,
  text: string,
  beside: Beside,
  format?: Element | null,
): Span {
  const place = intoPlaceholder(state, asked);
  const { paragraph, offset } = place;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const spot = spotAt(place, beside);
  checkWritable(spot.parent);
  if (lines.length > 1 && inInlineControl(spot.parent)) {
    refuse('GeneralException', 'A control inside a paragraph cannot hold the end of a paragraph.');
  }
  const like = format === undefined ? (formatOf(spot.like) ?? markFormatIf(spot, paragraph)) : format;
  touch(state, paragraph);
  // The side of an edge that the text was put at is that of its near end only.
  const near = (...sides: readonly string[]) =>
    place.side !== null && sides.includes(place.side.at) ? place.side : null;
  const start = point(paragraph, offset, near('after', 'start'));
  const length = putRun(state, spot, lines[0] ?? '', like);
  inserted(paragraph, offset, length, spot.parent);
  if (lines.length === 1) return span(start, point(paragraph, offset + length, near('before', 'end')));
  const end = putLines(state, paragraph, offset + length, lines.slice(1), like);
  return span(start, end);
}

/** A run with no text in it: a picture. */
export function insertRun(state: State, asked: Point, beside: Beside, run: Element): void {
  const place = intoPlaceholder(state, asked);
  const { parent, next } = spotAt(place, beside);
  checkWritable(parent);
  touch(state, place.paragraph);
  parent.insertBefore(run, next);
  if (isTracking(state)) markInserted(run);
}

/** The ends of lines end paragraphs; what stood after the place follows the last line. */
function putLines(
  state: State,
  paragraph: Element,
  offset: number,
  lines: readonly string[],
  format: Element | null,
): Point {
  const rest = splitParagraph(state, paragraph, offset);
  const last = lines.at(-1) ?? '';
  for (const line of lines.slice(0, -1)) {
    const between = addParagraph(state, rest, 'before', paragraph);
    putRun(state, { parent: between, next: null, like: null }, line, format);
  }
  const next = child(rest, 'pPr')?.nextSibling ?? rest.firstChild;
  const length = putRun(state, { parent: rest, next, like: null }, last, format);
  inserted(rest, 0, length);
  if (isTracking(state)) markParagraph(paragraph, 'ins');
  return point(rest, length);
}

const markFormatIf = (spot: Spot, paragraph: Element): Element | null => {
  if (spot.like) return null;
  const control = is(spot.parent, 'sdtContent') ? (spot.parent.parentElement as Element) : null;
  const own = control && child(child(control, 'sdtPr'), 'rPr');
  return own ? (own.cloneNode(true) as Element) : markFormat(paragraph);
};

function putRun(state: State, { parent, next }: Spot, line: string, format: Element | null): number {
  const run = newRun(parent, line, format);
  if (!run) return 0;
  parent.insertBefore(run, next);
  if (isTracking(state)) markInserted(run);
  return textLength(run);
}

const textLength = (run: Element): number =>
  [...run.children].reduce((sum, element) => {
    if (is(element, 't')) return sum + (element.textContent?.length ?? 0);
    return is(element, 'tab', 'br') ? sum + 1 : sum;
  }, 0);

function spotAt({ paragraph, offset, side }: Point, beside: Beside): Spot {
  if (side?.control.isConnected && levelOf(side.control) === 'inline')
    return spotBeside(side.control, side.at, paragraph, offset);
  const { before, after } = cut(paragraph, offset);
  const joined = beside === 'before' ? (before ?? after) : (after ?? before);
  if (!joined) {
    const empty = paragraph.querySelector(':scope > *:last-child');
    return { parent: paragraph, next: is(empty, 'bookmarkEnd') ? empty : null, like: null };
  }
  let run = joined.run;
  // New text does not join what is deleted.
  while (is(run.parentElement, 'del', 'moveFrom')) run = run.parentElement;
  const next = joined === before ? run.nextSibling : run;
  return { parent: run.parentElement as Element, next, like: joined.run };
}

function spotBeside(
  control: Element,
  at: 'before' | 'start' | 'end' | 'after',
  paragraph: Element,
  offset: number,
): Spot {
  const content = contentOf(control);
  const { before, after } = cut(paragraph, offset);
  const inside = (run: Element | undefined): Element | null => (run && content.contains(run) ? run : null);
  const outside = (run: Element | undefined): Element | null => (run && !content.contains(run) ? run : null);
  const parent = control.parentElement as Element;
  switch (at) {
    case 'start':
      return { parent: content, next: content.firstChild, like: inside(after?.run) };
    case 'end':
      return { parent: content, next: null, like: inside(before?.run) };
    case 'before':
      return { parent, next: control, like: outside(before?.run) };
    case 'after':
      return { parent, next: control.nextSibling, like: outside(after?.run) };
  }
}

/** What is typed into a control that shows its placeholder takes the placeholder's place. */
function intoPlaceholder(state: State, place: Point): Point {
  const { paragraph, offset, side } = place;
  const beyond = side?.at === 'before' || side?.at === 'after';
  const { before, after } = sides(paragraph, offset);
  const inside = side && !beyond ? side.control : sharedControl(before?.run, after?.run);
  if (!inside || levelOf(inside) !== 'inline' || !showsPlaceholder(inside)) return place;
  return point(paragraph, emptyControl(state, inside), { control: inside, at: 'start' });
}

const sharedControl = (a: Element | undefined, b: Element | undefined): Element | null => {
  const control = a ? closest(a, 'sdt') : null;
  return control && b && control.contains(b) ? control : null;
};

/** Takes everything out of a control inside a paragraph; gives the offset where it stands. */
export function emptyControl(state: State, control: Element): number {
  const paragraph = closest(control, 'p') as Element;
  const { from, to } = extentIn(paragraph, control);
  checkWritable(control);
  touch(state, control);
  setSetting(control, 'showingPlcHdr', null);
  const content = contentOf(control);
  for (const mark of [...walk(content)].filter((element) =>
    is(element, 'commentRangeStart', 'commentReference'),
  )) {
    if (mark.isConnected) removeComment(state, mark);
  }
  for (const element of children(content)) if (!isHalf(element, content)) element.remove();
  deleted(paragraph, from, to - from);
  return from;
}

/** A bookmark of which the other half lies outside. */
function isHalf(element: Element, content: Element): boolean {
  if (!is(element, 'bookmarkStart', 'bookmarkEnd')) return false;
  const id = attribute(element, 'id');
  return (
    children(content).filter(
      (other) => is(other, 'bookmarkStart', 'bookmarkEnd') && attribute(other, 'id') === id,
    ).length < 2
  );
}
