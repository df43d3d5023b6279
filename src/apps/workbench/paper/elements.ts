/** How docx-preview makes elements for us: text of a document never becomes markup, a link or a name in the page. */

import type { HElement } from 'docx-preview';
import { readMark } from '../../../ooxml/display/index.ts';
import { breakClass, objectClass } from './text-map.ts';

/** For fonts that a machine does not have: ones of the same width first. */
export const fallbackFonts = 'Carlito, "Liberation Sans", Arial, sans-serif';

const objects = new Set(['img', 'svg', 'math', 'div', 'object']);
const allowed = new Set(
  (
    'section article header footer p span table colgroup col tr td sup sub br ol ul li div img wbr style ' +
    'svg g rect ellipse line path image foreignObject ' +
    'math mrow mfrac msqrt mroot mo mn mi ms mtext msup msub msubsup munder mover munderover mtable mtr mtd'
  ).split(' '),
);
const properties = new Set(['colSpan', 'rowSpan', 'lang']);

/** An element, text or fragment for docx-preview. Anything that it would not need for a page becomes a plain span. */
export function makeElement(from: HElement | Node | string): Node {
  if (typeof from === 'string') return document.createTextNode(from);
  if (from instanceof Node) return from;
  if (from.tagName === '#fragment') {
    const fragment = document.createDocumentFragment();
    append(fragment, from);
    return fragment;
  }
  if (from.tagName === '#comment') return document.createComment('');
  const tag = allowed.has(from.tagName) ? from.tagName : 'span';
  const namespace = from['ns'];
  const element = (
    namespace ? document.createElementNS(namespace, tag) : document.createElement(tag)
  ) as HTMLElement;
  if (from.className) element.setAttribute('class', from.className);
  style(element, from.style);
  for (const [key, value] of Object.entries(from)) {
    if (properties.has(key) && value !== undefined)
      (element as unknown as Record<string, unknown>)[key] = value;
  }
  append(element, from);
  classify(element, from);
  return element;
}

function append(parent: Node, from: HElement): void {
  for (const child of from.children ?? []) parent.appendChild(makeElement(child));
}

function style(element: HTMLElement, given: HElement['style']): void {
  // Set through the object model, so that a content security policy without inline styles lets it pass.
  if (typeof given === 'string') element.style.cssText = given;
  else if (given !== undefined) {
    for (const [key, value] of Object.entries(given)) {
      if (key === 'font-family') element.style.fontFamily = `${value}, ${fallbackFonts}`;
      else if (key.includes('-')) element.style.setProperty(key, value);
      else (element.style as unknown as Record<string, string>)[key] = value;
    }
  }
}

function classify(element: HTMLElement, from: HElement): void {
  const only = from.children?.length === 1 ? from.children[0] : undefined;
  const plain = from.className === undefined && from.style === undefined;
  if (from.tagName === 'br') element.classList.add(breakClass);
  else if (objects.has(from.tagName) || (from.tagName === 'sup' && typeof only === 'string')) {
    // Drawings, and the numbers of notes.
    element.classList.add(objectClass);
    if ('contentEditable' in element) element.contentEditable = 'false';
  } else if (from.tagName === 'span' && plain && only === '\u2003') {
    element.textContent = '\t';
    element.classList.add('rw-tab');
    element.contentEditable = 'false';
  }
  // Bookmarks: the display copy has none but our marks.
  const id = from['id'] as unknown;
  if (typeof id === 'string' && readMark(id) !== null) element.dataset['mark'] = id;
}
