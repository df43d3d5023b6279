/** Paragraphs as wholes: splitting, joining, putting in, taking out. */

import { paragraphsIn } from './blocks.ts';
import { around, contentOf } from './controls.ts';
import { collapsed, lengthOf, moved } from './places.ts';
import { cut, splitAncestors } from './runs.ts';
import { refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { isTracking, markParagraph } from './tracking.ts';
import { child, children, closest, insertAfter, is, make } from './wml.ts';

/** The properties a new paragraph takes over from its neighbour: not the section that ends there. */
export function copyOfProperties(paragraph: Element): Element | null {
  const copy = child(paragraph, 'pPr')?.cloneNode(true) as Element | undefined;
  child(copy, 'sectPr')?.remove();
  child(copy, 'pPrChange')?.remove();
  const format = child(copy, 'rPr');
  for (const change of format ? children(format) : []) if (is(change, 'ins', 'del')) change.remove();
  return copy ?? null;
}

function newParagraph(near: Node, like: Element | null): Element {
  const paragraph = make(near, 'p');
  const properties = like && copyOfProperties(like);
  if (properties) paragraph.append(properties);
  return paragraph;
}

/** Ends the paragraph at an offset; what follows stands in a new one, which is given back. */
export function splitParagraph(state: State, paragraph: Element, offset: number): Element {
  const { before, after } = cut(paragraph, offset);
  const first = after && topOf(paragraph, after.run);
  const last = before && topOf(paragraph, before.run);
  if (first && first === last && is(first, 'sdt', 'fldSimple')) refuse('GeneralException');
  const rest = newParagraph(paragraph, paragraph);
  const section = child(child(paragraph, 'pPr'), 'sectPr');
  if (section) (child(rest, 'pPr') as Element).append(section);
  const all = children(paragraph);
  let from = all.length;
  if (first && after) from = all.indexOf(first === last ? splitAncestors(after.run, paragraph) : first);
  else if (offset === 0) from = all.findIndex((element) => !is(element, 'pPr'));
  // The cut of a wrapper made new children.
  if (first && first === last && after) {
    const top = topOf(paragraph, after.run);
    from = children(paragraph).indexOf(top);
  }
  rest.append(...children(paragraph).slice(from < 0 ? all.length : from));
  insertAfter(rest, paragraph);
  moved(paragraph, offset, rest, 0);
  if (isTracking(state)) markParagraph(paragraph, 'ins');
  touch(state, paragraph);
  return rest;
}

/** The child of the paragraph that a run stands in. */
export function topOf(paragraph: Element, node: Element): Element {
  let at = node;
  while (at.parentElement && at.parentElement !== paragraph) at = at.parentElement;
  return at;
}

/** Takes away the mark between a paragraph and the one after it. The first keeps its style unless it is empty. */
export function joinParagraphs(state: State, first: Element, second: Element): void {
  const length = lengthOf(first);
  if (length === 0 && !is(first.parentElement, 'sdtContent')) {
    const properties = copyOfProperties(second);
    child(first, 'pPr')?.remove();
    if (properties) first.prepend(properties);
  }
  const section = child(child(second, 'pPr'), 'sectPr');
  if (section) {
    const properties = child(first, 'pPr') ?? make(first, 'pPr');
    if (!properties.parentNode) first.prepend(properties);
    properties.append(section);
  }
  first.append(...children(second).filter((element) => !is(element, 'pPr')));
  moved(second, 0, first, length);
  const holder = second.parentElement;
  collapsed(second, first, length);
  second.remove();
  if (holder) closeEmpty(state, holder);
  touch(state, first);
}

/** Takes a paragraph out; the last one of a cell, a header or the body stays, empty. */
export function removeParagraph(state: State, paragraph: Element): void {
  const holder = paragraph.parentElement as Element;
  const all = paragraphsIn(
    closest(paragraph, 'tc', 'body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment') as Element,
  );
  const at = all.indexOf(paragraph);
  const heir = all[at + 1] ?? all[at - 1];
  const needed =
    !heir ||
    (is(holder, 'tc') && lastBlock(holder) === paragraph && !is(paragraph.previousElementSibling, 'p'));
  touch(state, paragraph);
  if (needed || child(child(paragraph, 'pPr'), 'sectPr')) {
    for (const element of children(paragraph)) if (!is(element, 'pPr')) element.remove();
    collapsed(paragraph, paragraph, 0);
    return;
  }
  collapsed(paragraph, heir, all[at + 1] ? 0 : lengthOf(heir));
  paragraph.remove();
  closeEmpty(state, holder);
}

const lastBlock = (holder: Element): Element | undefined =>
  children(holder).findLast((element) => is(element, 'p', 'tbl', 'sdt'));

/** A control that is left with nothing in it keeps an empty paragraph. */
function closeEmpty(state: State, holder: Element): void {
  if (is(holder, 'sdtContent') && children(holder).length === 0) holder.append(make(holder, 'p'));
  touch(state, holder);
}

/** A new paragraph beside another, with its properties; `outside` all controls that it begins or ends. */
export function addParagraph(
  state: State,
  beside: Element,
  where: 'before' | 'after',
  like: Element | null,
): Element {
  const paragraph = newParagraph(beside, like);
  if (where === 'before') beside.before(paragraph);
  else insertAfter(paragraph, beside);
  if (isTracking(state)) markParagraph(paragraph, 'ins');
  touch(state, paragraph);
  return paragraph;
}

/** Whether a place lies in an inline control: what stands in one is one paragraph. */
export const inInlineControl = (node: Node): boolean =>
  around(node).some(
    (control) => closest(control.parentElement, 'p') !== null && contentOf(control).contains(node),
  );
