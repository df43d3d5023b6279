/** Between the text of a paragraph in the page and the text of its block in the ReportDocument. */

/** Pictures, notes marks, formulas: they stand in a paragraph and have no text. */
export const objectClass = 'rw-object';
/** A line break of the document, not one that the browser puts into an empty paragraph. */
export const breakClass = 'rw-break';

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

interface Leaf {
  readonly node: Text | Element;
  readonly text: string;
}

/** The paragraph of the main story that a node stands in; null outside. */
export function paragraphAt(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('p[data-block]') ?? null;
}

export function blockOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset['block']);
}

/** The text of a paragraph as the ReportDocument has it. */
export function textOf(paragraph: Element): string {
  return leaves(paragraph)
    .map((leaf) => leaf.text)
    .join('');
}

/** Offset in the paragraph's text of a place in the page. */
export function offsetAt(paragraph: Element, point: Point): number {
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  let offset = 0;
  for (const leaf of leaves(paragraph)) {
    if (leaf.node === point.node) return offset + Math.min(point.offset, leaf.text.length);
    const [container, index] =
      leaf.node instanceof Text ? [leaf.node, 0] : [leaf.node.parentNode as Node, indexIn(leaf.node)];
    if (range.comparePoint(container, index) >= 0) return offset;
    offset += leaf.text.length;
  }
  return offset;
}

/**
 * The place in the page of an offset in the paragraph's text. Where a figure begins or ends there the place is
 * outside of it, so that what an author types beside a figure does not become part of it.
 */
export function pointAt(paragraph: HTMLElement, offset: number): Point {
  let passed = 0;
  let inside: Point | null = null;
  for (const leaf of leaves(paragraph)) {
    const local = offset - passed;
    passed += leaf.text.length;
    if (local < 0) break;
    if (local > leaf.text.length) continue;
    const point =
      leaf.node instanceof Text
        ? { node: leaf.node, offset: local }
        : { node: leaf.node.parentNode as Node, offset: indexIn(leaf.node) + local };
    const closed =
      leaf.node.parentElement?.closest<HTMLElement>('[data-figure], [contenteditable="false"]') ?? null;
    if (closed === null || !paragraph.contains(closed)) return point;
    const within = local > 0 && local < leaf.text.length;
    if (within && closed.isContentEditable) return point;
    // Beside the figure: the end of what stands before it, or the start of what follows, is better where there is one.
    inside = { node: closed.parentNode as Node, offset: indexIn(closed) + (local > 0 ? 1 : 0) };
  }
  return inside ?? emptyPoint(paragraph);
}

/** A range of the paragraph's text in the page. */
export function rangeAt(paragraph: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  const from = pointAt(paragraph, start);
  const to = pointAt(paragraph, end);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The one change that makes `after` of `before`; `caret` says which of several equal ones, from where typing ended. */
export function difference(
  before: string,
  after: string,
  caret: number,
): { readonly start: number; readonly end: number; readonly text: string } | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let suffix = 0;
  const limit = Math.min(most, Math.max(0, after.length - caret));
  while (suffix < limit && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  let prefix = 0;
  while (prefix < most - suffix && before[prefix] === after[prefix]) prefix += 1;
  while (suffix < most - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  return { start: prefix, end: before.length - suffix, text: after.slice(prefix, after.length - suffix) };
}

function leaves(paragraph: Element): Leaf[] {
  const found: Leaf[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data !== '') found.push({ node, text: node.data });
    } else if (node instanceof Element && !node.classList.contains(objectClass)) {
      if (node.nodeName === 'BR') {
        if (node.classList.contains(breakClass)) found.push({ node, text: '\n' });
      } else {
        node.childNodes.forEach(visit);
      }
    }
  };
  paragraph.childNodes.forEach(visit);
  return found;
}

/** Where typing into a paragraph without text goes: into its run, which carries the formatting. */
function emptyPoint(paragraph: HTMLElement): Point {
  const run = paragraph.querySelector('span.rw-empty');
  return { node: run ?? paragraph, offset: 0 };
}

function indexIn(node: Node): number {
  return [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode);
}
