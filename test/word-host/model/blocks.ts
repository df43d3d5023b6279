/** Which paragraphs, tables, controls and pictures stand in a part of the document, in document order. */

import { children, closest, is, walk } from './wml.ts';

const holders = [
  ...[
    'body',
    'hdr',
    'ftr',
    'footnote',
    'endnote',
    'comment',
    'sdt',
    'sdtContent',
    'tbl',
    'tr',
    'tc',
    'customXml',
  ],
  ...['ins', 'del', 'moveFrom', 'moveTo'],
];

/** Paragraphs, those in tables and controls too; what stands in a text box is not in the document's text. */
export function paragraphsIn(container: Element): Element[] {
  if (is(container, 'p')) return [container];
  const around = closest(container.parentElement, 'p');
  if (around && is(container, 'sdt', 'sdtContent')) return [around];
  const found: Element[] = [];
  gather(container, found);
  return found;
}

function gather(container: Element, found: Element[]): void {
  for (const element of children(container)) {
    if (is(element, 'p')) found.push(element);
    else if (is(element, ...holders)) gather(element, found);
  }
}

const notInRuns = (element: Element): boolean => !is(element, 'r', 'pPr', 'sdtPr', 'tblPr', 'trPr', 'tcPr');

/** Content controls of every level and kind, but none in text boxes (office-js issue 2945): those stand in runs. */
export const controlsIn = (container: Element): Element[] =>
  [...walk(container, notInRuns)].filter((element) => is(element, 'sdt'));

/** Tables, not those inside a cell of another. */
export const tablesIn = (container: Element): Element[] =>
  [...walk(container, (element) => is(element, ...holders) && !is(element, 'tbl'))].filter((element) =>
    is(element, 'tbl'),
  );

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const strictDrawing = 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing';

/** Pictures that stand in the line (wp:inline); floating ones are shapes to Word. */
export const picturesIn = (container: Element): Element[] =>
  [
    ...walk(container, (element) => element.localName !== 'txbxContent' && element.localName !== 'Fallback'),
  ].filter(
    (element) =>
      element.localName === 'inline' &&
      (element.namespaceURI === drawing || element.namespaceURI === strictDrawing) &&
      element.getElementsByTagNameNS('*', 'pic').length > 0,
  );

/** The story that a node stands in: the body, a header or footer, a note. */
export const storyOf = (node: Node): Element =>
  closest(node, 'body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'txbxContent') as Element;

export const neighbour = (paragraph: Element, step: 1 | -1): Element | null => {
  const all = paragraphsIn(storyOf(paragraph));
  return all[all.indexOf(paragraph) + step] ?? null;
};

/** Every paragraph from one to another, both included. */
export function between(first: Element, last: Element): Element[] {
  if (first === last) return [first];
  const all = paragraphsIn(storyOf(first));
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}
