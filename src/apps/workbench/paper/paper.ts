/** The paper: shows the open document, keeps the cursor, and knows what of the page has been typed into. */

import type { Location, ReportDocument } from '../../../core/model/index.ts';
import type { OpenDocument, View } from '../open-document.ts';
import { adorn, fill } from './adorn.ts';
import { flash } from './flash.ts';
import { renderPages } from './page-view.ts';
import { paragraphOf, placeOf } from './places.ts';
import { layTabs } from './tab-stops.ts';
import type { TabStop } from './tab-stops.ts';
import { blockOf, difference, offsetAt, paragraphAt, pointAt, textOf } from './text-map.ts';

export interface Paper extends View {
  /** What is shown, as last read. */
  report(): ReportDocument | null;
  /** Tells that the author changed the text of a paragraph on the page. */
  typed(paragraph: HTMLElement): void;
  /** Puts the cursor there and lets the author see it. */
  place(at: Location): void;
  /** Follows the selection of the page; the last place in the text is remembered. */
  follow(): void;
  /**
   * Hands over what was typed, once the cursor has left the place where it was: typing in two places of a paragraph would
   * read as one change that takes in what stands between them.
   */
  settle(): void;
  /** While it shows a new page what is typed must wait. */
  busy(): boolean;
  destroy(): void;
}

/** How long an author must pause before what was typed goes into the document, in milliseconds. */
const pause = 300;

/** `pages` is the editable element; `desk` scrolls. `problem` hears of what cannot be shown or was refused. */
export function createPaper(
  pages: HTMLElement,
  desk: HTMLElement,
  document: OpenDocument,
  problem: (message: string) => void,
): Paper {
  let report: ReportDocument | null = null;
  let last: Location | null = null;
  let sheet: CSSStyleSheet | null = null;
  let tabStops: ReadonlyMap<number, readonly TabStop[]> = new Map();
  let showing = 0;
  let generation = document.generation;
  let timer = 0;
  const dirty = new Set<HTMLElement>();
  /** Where the cursor was left by the latest typing. */
  let typedTo: Location | null = null;
  /** What paragraphs said when the cursor left them; `caret` is the end of what was typed. */
  const said: { block: number; text: string; caret: number }[] = [];
  let writing: Promise<void> = Promise.resolve();

  const show = async (cursor: Location | null): Promise<void> => {
    const mine = ++showing;
    const [view, read] = await Promise.all([renderPages(document.package()), document.report()]);
    if (mine !== showing) return;
    showing = 0;
    if (!read.ok || !view.ok) {
      problem(!read.ok ? read.error.message : !view.ok ? view.error.message : '');
      return;
    }
    const hadFocus = pages.contains(globalThis.document.activeElement);
    // Another document begins at its beginning.
    const top = generation === document.generation ? desk.scrollTop : 0;
    generation = document.generation;
    const replaced = sheet;
    forgetPictures(pages);
    dirty.clear();
    said.length = 0;
    report = read.value;
    sheet = view.value.sheet;
    tabStops = view.value.tabStops;
    const sheets = globalThis.document.adoptedStyleSheets.filter((other) => other !== replaced);
    globalThis.document.adoptedStyleSheets = [...sheets, sheet];
    pages.replaceChildren(...view.value.pages);
    adorn(pages, report);
    lay(pages.querySelectorAll<HTMLElement>('p:has(.rw-tab)'));
    desk.scrollTop = top;
    last = cursor;
    if (hadFocus && cursor !== null) place(cursor);
    ringFigure();
  };

  const lay = (paragraphs: Iterable<HTMLElement>): void =>
    layTabs([...paragraphs].map((paragraph) => [paragraph, tabStops.get(blockOf(paragraph)) ?? []]));

  const place = (at: Location): void => {
    const paragraph = at.block === undefined ? null : paragraphOf(pages, at.block);
    if (paragraph === null) return;
    const point = pointAt(paragraph, at.end ?? at.start ?? 0);
    pages.focus({ preventScroll: true });
    getSelection()?.collapse(point.node, point.offset);
    keepInSight(paragraph, desk);
    follow();
  };

  const follow = (): void => {
    const selected = placeSelected();
    if (selected === null) return;
    last = selected;
    ringFigure();
  };

  const placeSelected = (): Location | null => {
    const selection = getSelection();
    const { focusNode, anchorNode } = selection ?? {};
    const paragraph = paragraphAt(focusNode ?? null);
    if (!selection || !focusNode || !anchorNode || !paragraph || !pages.contains(paragraph)) return null;
    const focus = offsetAt(paragraph, { node: focusNode, offset: selection.focusOffset });
    const anchor =
      paragraphAt(anchorNode) === paragraph
        ? offsetAt(paragraph, { node: anchorNode, offset: selection.anchorOffset })
        : focus;
    return { block: blockOf(paragraph), start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  };

  /** Rings the figure that the cursor is in. */
  const ringFigure = (): void => {
    const node = getSelection()?.focusNode ?? null;
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    const chosen = pages.contains(element) ? (element?.closest('[data-control]') ?? null) : null;
    for (const other of pages.querySelectorAll('.rw-chosen'))
      if (other !== chosen) other.classList.remove('rw-chosen');
    chosen?.classList.add('rw-chosen');
  };

  /** Notes what the page says at this moment: what is typed after it is another change. */
  const note = (): void => {
    clearTimeout(timer);
    for (const paragraph of dirty) {
      if (!paragraph.isConnected) continue;
      const [block, text] = [blockOf(paragraph), textOf(paragraph)];
      said.push({ block, text, caret: typedTo?.block === block ? (typedTo.end ?? 0) : text.length });
    }
    dirty.clear();
  };

  const handOver = async (): Promise<void> => {
    for (let next = said.shift(); next !== undefined && report !== null; next = said.shift()) {
      const { block, text, caret } = next;
      const known = report.blocks[block];
      if (known?.kind !== 'paragraph') continue;
      const change = difference(known.text, text, caret);
      if (change === null) continue;
      const expected = known.text.slice(change.start, change.end);
      const at = { block, start: change.start, end: change.end };
      const [outcome] = await document.write(
        [{ kind: 'replace-text', at, expected, text: change.text }],
        `typing in ${block}`,
      );
      const read = await document.report();
      if (read.ok) report = read.value;
      if (outcome?.done === false) {
        problem(outcome.message);
        await show(last);
      }
    }
  };

  const flush = (): Promise<void> => {
    note();
    writing = writing.then(handOver);
    return writing;
  };

  return {
    report: () => report,
    busy: () => showing > 0,
    show,
    flush,
    place,
    follow,
    cursor: () => last,
    settle: () => {
      if (dirty.size > 0 && JSON.stringify(last) !== JSON.stringify(typedTo)) void flush();
    },
    typed: (paragraph) => {
      dirty.add(paragraph);
      typedTo = placeSelected();
      if (paragraph.textContent === '') fillAgain(paragraph);
      if (paragraph.querySelector('.rw-tab') !== null) lay([paragraph]);
      clearTimeout(timer);
      timer = window.setTimeout(() => void flush(), pause);
    },
    reveal: (at) => {
      const found = report === null ? null : placeOf(at, pages, report);
      if (found === null) return false;
      pages.focus({ preventScroll: true });
      const range = found.range ?? globalThis.document.createRange();
      if (found.range === null) {
        range.selectNodeContents(found.element);
        range.collapse(true);
      }
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
      follow();
      flash(desk, found);
      return true;
    },
    destroy: () => {
      clearTimeout(timer);
      forgetPictures(pages);
      globalThis.document.adoptedStyleSheets = globalThis.document.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
    },
  };
}

function fillAgain(paragraph: HTMLElement): void {
  const caret = getSelection()?.focusNode ?? null;
  const held = paragraph.contains(caret);
  for (const own of paragraph.querySelectorAll('br')) own.remove();
  fill(paragraph);
  if (held) getSelection()?.collapse(paragraph.querySelector('.rw-empty'), 0);
}

function forgetPictures(pages: HTMLElement): void {
  for (const image of pages.querySelectorAll('img'))
    if (image.src.startsWith('blob:')) URL.revokeObjectURL(image.src);
}

function keepInSight(paragraph: HTMLElement, desk: HTMLElement): void {
  const [inner, outer] = [paragraph.getBoundingClientRect(), desk.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) paragraph.scrollIntoView({ block: 'nearest' });
}
