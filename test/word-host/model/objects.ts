/** The live objects behind the classes: one for each element, so that Word's references stay good. */

import type { Point, Span } from './places.ts';
import { lengthOf, point, span, wholeParagraph } from './places.ts';
import { paragraphsIn } from './blocks.ts';
import { extent, levelOf } from './controls.ts';
import { refuse } from './state.ts';
import type { State } from './state.ts';
import type { WordObject } from './word-class.ts';

/** An object that is an element of the document: a paragraph, a control, a table, a story as a Body. */
export interface ElementObject extends WordObject {
  readonly state: State;
  readonly element: Element;
}

export interface RangeObject extends WordObject {
  readonly class: 'Range';
  readonly state: State;
  readonly span: Span;
}

/** Evaluated each time it is asked, but for what a search found. */
export interface CollectionObject extends WordObject {
  readonly state: State;
  readonly list: () => readonly WordObject[];
}

export interface DocumentObject extends WordObject {
  readonly class: 'Document';
  readonly state: State;
}

const known = new WeakMap<Element, Map<string, ElementObject>>();

export function objectOf(state: State, name: string, element: Element): ElementObject {
  const named = known.get(element) ?? new Map<string, ElementObject>();
  known.set(element, named);
  const present = named.get(name);
  if (present) return present;
  const made: ElementObject = { class: name, state, element };
  named.set(name, made);
  return made;
}

export const objectsOf = (state: State, name: string, elements: readonly Element[]): ElementObject[] =>
  elements.map((element) => objectOf(state, name, element));

export const rangeOf = (state: State, of: Span): RangeObject => ({ class: 'Range', state, span: of });

export const collection = (
  state: State,
  name: string,
  list: () => readonly WordObject[],
): CollectionObject => ({ class: name, state, list });

/** Objects that stand for some of the text. */
export type TextObject = ElementObject | RangeObject;

export const isRange = (object: WordObject): object is RangeObject => object.class === 'Range';

/** The text that an object stands for. A paragraph's holds its mark, a control's is what is inside it. */
export function spanOf(object: TextObject): Span {
  if (isRange(object)) return object.span;
  const { element } = object;
  switch (object.class) {
    case 'Paragraph':
      return wholeParagraph(element);
    case 'ContentControl': {
      const { start, end } = extent(element);
      return span(start, end);
    }
    case 'Table':
    case 'TableRow':
      return overBlocks(element, element);
    default:
      return overBlocks(element, null);
  }
}

/** From the start of the first paragraph in an element to the end of the last, before its mark. */
export function overBlocks(element: Element, whole: Element | null): Span {
  const inside = paragraphsIn(element);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) refuse('ItemNotFound');
  return span(point(first, 0), point(last, lengthOf(last)), whole);
}

/** Just outside a control, or at the edge of what else an object stands for. */
export function outside(object: TextObject, where: 'before' | 'after'): Point {
  const of = spanOf(object);
  const at = where === 'before' ? of.start : of.end;
  if (object.class !== 'ContentControl' || levelOf(object.element) !== 'inline') return { ...at };
  return point(at.paragraph, at.offset, { control: object.element, at: where });
}
