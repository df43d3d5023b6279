/** Tracked changes: new text in w:ins, deleted text kept in w:del (ECMA-376 part 1, 17.13.5). */

import type { State } from './state.ts';
import { attribute, child, children, is, make, place, properties, textElement } from './wml.ts';

/** Who Word says makes the add-in's changes. */
export const author = 'Word user';

export const isTracking = (state: State): boolean => state.tracking !== 'Off';

let number = 900_000;

export function mark(near: Node, name: 'ins' | 'del'): Element {
  number += 1;
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  return make(near, name, { id: String(number), author, date });
}

/** Puts a run that is in the tree already inside w:ins. */
export function markInserted(run: Element): void {
  if (is(run.parentElement, 'ins')) return;
  const around = mark(run, 'ins');
  run.before(around);
  around.append(run);
}

/** A run stays, marked as deleted; what the same author had inserted goes. True where it went. */
export function markDeleted(run: Element): boolean {
  const parent = run.parentElement;
  if (is(parent, 'del', 'moveFrom')) return false;
  if (is(parent, 'ins') && attribute(parent, 'author') === author) {
    run.remove();
    if (children(parent).length === 0) parent.remove();
    return true;
  }
  const around = mark(run, 'del');
  run.before(around);
  around.append(run);
  for (const text of children(run).filter((element) => is(element, 't'))) {
    text.replaceWith(textElement(text, 'delText', text.textContent ?? ''));
  }
  return false;
}

/** Marks a paragraph's own mark (the end of the paragraph) as inserted or deleted. */
export function markParagraph(paragraph: Element, name: 'ins' | 'del'): void {
  const pPr = properties(paragraph, 'pPr');
  const format = child(pPr, 'rPr') ?? make(pPr, 'rPr');
  if (!format.parentNode) place(pPr, format);
  if (!child(format, name)) place(format, mark(paragraph, name));
}
