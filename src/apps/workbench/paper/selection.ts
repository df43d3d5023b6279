/** The author's selection in terms of the document. */

import type { ReportDocument, TextRange } from '../../../core/model/index.ts';
import { blockOf, breakClass, offsetAt, paragraphAt, pointAt, rangeAt } from './text-map.ts';

export const breakCharacter = '\n';

export interface Selected {
  /** The paragraph in which it begins. */
  readonly paragraph: HTMLElement;
  readonly from: Spot;
  readonly to: Spot;
  readonly collapsed: boolean;
  /** The guidance that it lies in, which gives way to what is typed. */
  readonly guidance: TextRange | null;
  /** A cursor among words that belong to nothing else: neither at a figure's edge nor in an empty paragraph. */
  readonly plain: boolean;
}

interface Spot {
  readonly block: number;
  readonly offset: number;
}

/** Null where nothing of the text is selected, or only what cannot be written in. */
export function selectionIn(pages: HTMLElement, report: ReportDocument): Selected | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphAt(range.startContainer);
  const last = paragraphAt(range.endContainer);
  if (!paragraph || !last || !pages.contains(paragraph) || !pages.contains(last)) return null;
  if (!paragraph.isContentEditable) return null;
  const from = {
    block: blockOf(paragraph),
    offset: offsetAt(paragraph, { node: range.startContainer, offset: range.startOffset }),
  };
  const to = {
    block: blockOf(last),
    offset: offsetAt(last, { node: range.endContainer, offset: range.endOffset }),
  };
  return {
    paragraph,
    from,
    to,
    collapsed: range.collapsed,
    guidance: from.block === to.block ? guidanceAt(report, from, to.offset) : null,
    plain: range.collapsed && isPlain(range.startContainer, range.startOffset),
  };
}

/** Writes at the selection, which lies in one paragraph, and leaves the cursor behind it. */
export function insertAtCaret(at: Selected, text: string): void {
  const { paragraph } = at;
  if (!at.collapsed) rangeAt(paragraph, at.from.offset, at.to.offset).deleteContents();
  const { node, offset } = pointAt(paragraph, at.from.offset);
  const selection = getSelection();
  if (node instanceof Text && text !== breakCharacter) {
    node.insertData(offset, text);
    selection?.collapse(node, offset + text.length);
    return;
  }
  const written = text === breakCharacter ? lineBreak() : document.createTextNode(text);
  const range = document.createRange();
  range.setStart(node, offset);
  range.insertNode(written);
  for (const filler of paragraph.querySelectorAll(`br:not(.${breakClass})`)) filler.remove();
  // A line break at the end shows only when something follows it.
  if (written instanceof HTMLElement && written === lastIn(paragraph))
    written.after(document.createElement('br'));
  if (written instanceof Text) selection?.collapse(written, text.length);
  else
    selection?.collapse(written.parentNode, [...(written.parentNode?.childNodes ?? [])].indexOf(written) + 1);
}

function guidanceAt(report: ReportDocument, from: Spot, end: number): TextRange | null {
  const block = report.blocks[from.block];
  if (block?.kind !== 'paragraph') return null;
  return block.guidance.find((range) => from.offset >= range.start && end <= range.end) ?? null;
}

function isPlain(node: Node, offset: number): boolean {
  if (!(node instanceof Text)) return false;
  const figure = node.parentElement?.closest('[data-figure]');
  if (figure) return offset > 0 && offset < node.length;
  // Between two pieces of text the browser may choose the figure's.
  return offset > 0 || node.previousSibling !== null;
}

function lineBreak(): HTMLElement {
  const element = document.createElement('br');
  element.classList.add(breakClass);
  return element;
}

function lastIn(paragraph: HTMLElement): Node {
  let node: Node = paragraph;
  while (node.lastChild !== null) node = node.lastChild;
  return node;
}
