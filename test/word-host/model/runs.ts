/** Runs: cutting them at a place in the text, and making new ones. */

import { pieces } from './paragraph-text.ts';
import type { Piece } from './paragraph-text.ts';
import { child, children, insertAfter, is, keepSpace, keepsSpace, make, textElement } from './wml.ts';

interface Cut {
  /** The pieces on both sides; they stand in different runs now. */
  readonly before: Piece | null;
  readonly after: Piece | null;
}

/** Cuts the run at an offset in two, so that the text on both sides stands in runs of its own. */
export function cut(paragraph: Element, offset: number): Cut {
  const { before, after } = sides(paragraph, offset);
  if (!before || !after) return { before, after };
  if (before === after) splitText(before, offset - before.at);
  else if (before.run === after.run) splitRun(before.run, after.element);
  else return { before, after };
  return sides(paragraph, offset);
}

export function sides(paragraph: Element, offset: number): Cut {
  const found = pieces(paragraph);
  return {
    before: found.findLast((piece) => piece.at < offset) ?? null,
    after: found.find((piece) => piece.at + piece.text.length > offset) ?? null,
  };
}

function splitText({ element, text, run }: Piece, at: number): void {
  const rest = element.cloneNode(false) as Element;
  element.textContent = text.slice(0, at);
  rest.textContent = text.slice(at);
  for (const half of [element, rest]) if (!keepsSpace(half)) keepSpace(half);
  insertAfter(rest, element);
  splitRun(run, rest);
}

/** Moves an element of a run, and all after it, into a new run with the same formatting. */
function splitRun(run: Element, from: Element): void {
  const rest = run.cloneNode(false) as Element;
  const format = child(run, 'rPr');
  if (format) rest.append(format.cloneNode(true));
  const all = children(run);
  rest.append(...all.slice(all.indexOf(from)));
  insertAfter(rest, run);
}

/** Makes the ends of wrappers (links, tracked changes) fall where the runs were cut, up to but not including `top`. */
export function splitAncestors(node: Element, top: Element): Element {
  let at = node;
  while (at.parentElement && at.parentElement !== top) {
    const parent: Element = at.parentElement;
    if (at.previousElementSibling === null) {
      at = parent;
      continue;
    }
    const rest = parent.cloneNode(false) as Element;
    const all = [...parent.childNodes];
    rest.append(...all.slice(all.indexOf(at)));
    insertAfter(rest, parent);
    at = rest;
  }
  return at;
}

/** The formatting of a run for new text beside it: without the record of a tracked change of formatting. */
export function formatOf(run: Element | null): Element | null {
  const format = child(run, 'rPr')?.cloneNode(true) as Element | undefined;
  child(format, 'rPrChange')?.remove();
  return format ?? null;
}

/** What the paragraph mark is formatted like: text typed into an empty paragraph takes it. */
export function markFormat(paragraph: Element): Element | null {
  const format = child(child(paragraph, 'pPr'), 'rPr')?.cloneNode(true) as Element | undefined;
  if (!format) return null;
  for (const element of children(format)) {
    if (is(element, 'ins', 'del', 'moveFrom', 'moveTo', 'rPrChange')) element.remove();
  }
  return format;
}

/** What XML 1.0 cannot hold is left out. */
const legal = (text: string): string =>
  [...text]
    .filter((character) => {
      const code = character.codePointAt(0) as number;
      if (code < 0x20) return [0x09, 0x0a, 0x0b, 0x0c, 0x0d].includes(code);
      return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

/** A run for a line of text: tabs and line breaks (\v) as Word writes them. Null for no text. */
export function newRun(near: Node, line: string, format: Element | null): Element | null {
  const text = legal(line);
  if (text === '') return null;
  const run = make(near, 'r');
  if (format) run.append(near.ownerDocument?.importNode(format, true) ?? format);
  for (const part of text.split(/([\t\v\f])/)) {
    if (part === '\t') run.append(make(near, 'tab'));
    else if (part === '\v') run.append(make(near, 'br'));
    else if (part === '\f') run.append(make(near, 'br', { type: 'page' }));
    else if (part !== '') run.append(textElement(near, 't', part));
  }
  return run;
}
