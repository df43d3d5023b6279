/** What ranges, paragraphs, controls and bodies do alike, by the text that they stand for. */

import { between, controlsIn, picturesIn, tablesIn } from './blocks.ts';
import { isReply } from './comment-threads.ts';
import { commentsOf, markOf } from './comments.ts';
import { contentOf, extentIn, kindOf, levelOf } from './controls.ts';
import { collection, isRange, objectOf, objectsOf, rangeOf, spanOf } from './objects.ts';
import type { CollectionObject, ElementObject, RangeObject, TextObject } from './objects.ts';
import { compare, lengthOf, span } from './places.ts';
import type { Span } from './places.ts';
import { originalTextOf, pieces as piecesOf, reviewedTextOf, textOf } from './paragraph-text.ts';
import { search } from './search.ts';
import { lookedUp, refuse } from './state.ts';
import type { State } from './state.ts';
import { closest, is } from './wml.ts';

/** Text with \r between paragraphs; the cells of a row have \t between them. */
export function textOfSpan({ start, end }: Span, read: (paragraph: Element) => string = textOf): string {
  let text = '';
  let previous: Element | null = null;
  for (const paragraph of between(start.paragraph, end.paragraph)) {
    const from = paragraph === start.paragraph ? start.offset : 0;
    const to = paragraph === end.paragraph ? end.offset : undefined;
    if (previous) text += separator(previous, paragraph);
    text += read === textOf ? read(paragraph).slice(from, to) : read(paragraph);
    previous = paragraph;
  }
  return text;
}

function separator(before: Element, after: Element): string {
  const row = closest(before, 'tr');
  return row && row === closest(after, 'tr') && closest(before, 'tc') !== closest(after, 'tc') ? '\t' : '\r';
}

export function reviewedText(object: TextObject, version: unknown): string {
  if (version !== undefined && version !== 'Original' && version !== 'Current') refuse('InvalidArgument');
  const of = spanOf(object);
  const read = version === 'Original' ? originalTextOf : reviewedTextOf;
  const part = of.start.offset > 0 || of.end.offset < lengthOf(of.end.paragraph);
  return part ? reviewedPart(of, version === 'Original') : textOfSpan(of, read);
}

/** A part of a paragraph: its text less what was deleted (or inserted, for the original) inside it. */
function reviewedPart(of: Span, original: boolean): string {
  return between(of.start.paragraph, of.end.paragraph)
    .map((paragraph) => {
      const from = paragraph === of.start.paragraph ? of.start.offset : 0;
      const to = paragraph === of.end.paragraph ? of.end.offset : Infinity;
      return piecesIn(paragraph, original)
        .map(({ text, at }) => text.slice(Math.max(0, from - at), Math.max(0, to - at)))
        .join('');
    })
    .join('\r');
}

const piecesIn = (paragraph: Element, original: boolean): { text: string; at: number }[] =>
  piecesOf(paragraph).filter(({ deleted, run }) =>
    original ? !is(run.parentElement, 'ins', 'moveTo') : !deleted,
  );

export const paragraphsOf = (object: TextObject): CollectionObject =>
  collection(object.state, 'ParagraphCollection', () => {
    const { start, end } = spanOf(object);
    return objectsOf(object.state, 'Paragraph', between(start.paragraph, end.paragraph));
  });

/** Elements of a kind that lie in what an object stands for. */
function inside(object: TextObject, find: (container: Element) => Element[]): readonly Element[] {
  if (!isRange(object)) {
    const holder = object.class === 'ContentControl' ? contentOf(object.element) : object.element;
    return lookedUp(object.state, holder, find);
  }
  const { start, end } = object.span;
  let holder: Element = start.paragraph;
  while (!holder.contains(end.paragraph)) holder = holder.parentElement as Element;
  return find(holder).filter((element) => touches(object, element));
}

function touches({ span: of }: RangeObject, element: Element): boolean {
  const paragraph = closest(element, 'p');
  if (paragraph) {
    const { from, to } = extentIn(paragraph, element);
    if (paragraph === of.start.paragraph && to < of.start.offset) return false;
    if (paragraph === of.end.paragraph && from > of.end.offset) return false;
    if (paragraph === of.start.paragraph && to === of.start.offset && from < to) return false;
    if (paragraph === of.end.paragraph && from === of.end.offset && from < to) return false;
    return isBetween(of, paragraph);
  }
  return [...element.querySelectorAll('*')].some((inner) => is(inner, 'p') && isBetween(of, inner));
}

const isBetween = ({ start, end }: Span, paragraph: Element): boolean =>
  between(start.paragraph, end.paragraph).includes(paragraph);

/** Rich text only, as every Word (office-js issue 6144); with types asked for, those. */
export const controlsOf = (object: TextObject, types?: readonly string[]): CollectionObject =>
  collection(object.state, 'ContentControlCollection', () =>
    objectsOf(
      object.state,
      'ContentControl',
      inside(object, controlsIn).filter((control) => (types ?? ['RichText']).includes(kindOf(control))),
    ),
  );

/** `getContentControls({types})`: rich text where none are asked for. */
export function typesOf(options: unknown): readonly string[] {
  const types =
    (options as { types?: unknown } | null | undefined)?.types ?? (options as { Types?: unknown })?.Types;
  if (types === undefined || types === null) return ['RichText'];
  if (!Array.isArray(types) || types.length === 0) refuse('InvalidArgument');
  return (types as string[]).flatMap((type) => {
    if (/^RichText/.test(type)) return ['RichText'];
    return /^PlainText/.test(type) ? ['PlainText'] : [type];
  });
}

export const tablesOf = (object: TextObject): CollectionObject =>
  collection(object.state, 'TableCollection', () =>
    objectsOf(object.state, 'Table', inside(object, tablesIn)),
  );

export const picturesOf = (object: TextObject): CollectionObject =>
  collection(object.state, 'InlinePictureCollection', () =>
    objectsOf(object.state, 'InlinePicture', inside(object, picturesIn)),
  );

export function commentsOfText(object: TextObject): CollectionObject {
  return collection(object.state, 'CommentCollection', () => {
    const of = spanOf(object);
    const within = new Set(between(of.start.paragraph, of.end.paragraph));
    return objectsOf(
      object.state,
      'Comment',
      commentsOf(object.state).filter((comment) => {
        if (isReply(object.state, comment)) return false;
        const marks = markOf(object.state, comment);
        const paragraph = marks && closest(marks.start, 'p');
        if (!paragraph || !within.has(paragraph)) return false;
        const at = extentIn(paragraph, marks.start).from;
        return (
          !(paragraph === of.start.paragraph && at < of.start.offset) &&
          !(paragraph === of.end.paragraph && at > of.end.offset)
        );
      }),
    );
  });
}

export function searchIn(object: TextObject, text: unknown, options: unknown): CollectionObject {
  const flags = ((options as { values?: object } | undefined)?.values ?? options ?? {}) as Record<
    string,
    unknown
  >;
  const plain = Object.fromEntries(
    Object.entries(flags).map(([name, on]) => [name.charAt(0).toLowerCase() + name.slice(1), on === true]),
  );
  const found = search(object.state, spanOf(object), text, plain).map((each) => rangeOf(object.state, each));
  return collection(object.state, 'RangeCollection', () => found);
}

/** The nearest control round what an object stands for; of a control, the one round it. */
export function parentControl(object: TextObject): ElementObject | null {
  if (object.class === 'ContentControl') return control(object.state, object.element.parentElement);
  const { start, end } = spanOf(object);
  const from =
    start.side && isInside(start.side.at)
      ? start.side.control
      : nodeAt(start.paragraph, start.offset, 'after', compare(start, end) === 0);
  for (let at = closest(from, 'sdt'); at; at = closest(at.parentElement, 'sdt')) {
    if (holds(at, { start, end, whole: null })) return control(object.state, at);
  }
  return null;
}

const isInside = (at: string): boolean => at === 'start' || at === 'end';

function holds(element: Element, { start, end }: Span): boolean {
  if (levelOf(element) !== 'inline')
    return element.contains(start.paragraph) && element.contains(end.paragraph);
  const paragraph = closest(element, 'p');
  if (paragraph !== start.paragraph || paragraph !== end.paragraph) return false;
  const { from, to } = extentIn(paragraph, element);
  return from <= start.offset && end.offset <= to;
}

/** What stands at an offset: the run of the character after it (of an empty span: the one before it too). */
function nodeAt(paragraph: Element, offset: number, _which: 'after', empty: boolean): Node {
  const found = piecesOf(paragraph);
  const after = found.find(({ at, text }) => at <= offset && offset < at + text.length);
  const before = found.find(({ at, text }) => at < offset && offset <= at + text.length);
  if (!empty) return after?.run ?? before?.run ?? paragraph;
  // Between a control and other text the cursor is outside.
  const [a, b] = [before?.run, after?.run];
  if (!a || !b)
    return closest(a ?? b ?? null, 'sdt') && !closestInline(a ?? b) ? ((a ?? b) as Node) : paragraph;
  return closestInline(a) === closestInline(b) ? a : paragraph;
}

const closestInline = (node: Node | undefined): Element | null => {
  const at = node ? closest(node, 'sdt') : null;
  return at && levelOf(at) === 'inline' ? at : null;
};

const control = (state: State, from: Element | null): ElementObject | null => {
  const found = closest(from, 'sdt');
  return found && objectOf(state, 'ContentControl', found);
};

/** The element round an object that is one of these. */
export function parentOf(
  object: TextObject,
  name: string,
  ...elements: readonly string[]
): ElementObject | null {
  const from = isRange(object) ? object.span.start.paragraph : object.element.parentElement;
  const found = closest(from, ...elements);
  if (!found || (isRange(object) && !found.contains(object.span.end.paragraph))) return null;
  return objectOf(object.state, name, found);
}

/** The story or cell that an object is in. */
export const parentBody = (object: TextObject): ElementObject | null =>
  parentOf(object, 'Body', 'tc', 'body', 'hdr', 'ftr', 'footnote', 'endnote');

export const or = <T>(found: T | null): T => found ?? refuse('ItemNotFound');

export const select = (object: TextObject, mode: unknown): null => {
  const { start, end } = spanOf(object);
  const at = mode === 'Start' ? [start, start] : mode === 'End' ? [end, end] : [start, end];
  object.state.selection = span(
    at[0] as typeof start,
    at[1] as typeof end,
    mode === undefined || mode === 'Select' ? spanOf(object).whole : null,
  );
  object.state.onSelect?.();
  return null;
};
