/** The document in the middle: drawn from the model's package, and the reader's clicks handed to the model as its selection. */

import type { ReportDocument } from '../../../src/core/model/index.ts';
import { readPackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { adorn } from '../../../src/apps/workbench/paper/adorn.ts';
import { fitPages } from '../../../src/apps/workbench/paper/fit-pages.ts';
import { flash } from '../../../src/apps/workbench/paper/flash.ts';
import { renderPages } from '../../../src/apps/workbench/paper/page-view.ts';
import { placeOf } from '../../../src/apps/workbench/paper/places.ts';
import { layTabs } from '../../../src/apps/workbench/paper/tab-stops.ts';
import { blockOf, offsetAt, paragraphAt } from '../../../src/apps/workbench/paper/text-map.ts';
import type { WordModel } from '../model/word-class.ts';
import { selectedParagraph } from './reader.ts';
import { byId } from './ribbon.ts';

export interface Paper {
  /** Draws the document as it is now, unless it is being drawn already: then once more afterwards. */
  redraw(): void;
  /** Tells the document what is selected on the page, which the browser says only a moment after it is so. */
  hear(): void;
  /** Shows the selection where somebody else has put it. */
  follow(): void;
}

/** `trouble` hears of what cannot be drawn. */
export function createPaper(open: () => WordModel, trouble: (message: string) => void): Paper {
  const [pages, desk] = [byId('pages'), byId('desk')];
  let report: ReportDocument | null = null;
  let sheet: CSSStyleSheet | null = null;
  let drawing = false;
  let again = false;
  /** The last selection that page and document have told each other: neither tells it back. */
  let told = '';
  fitPages(pages, desk);

  const draw = async (pkg: OpcPackage): Promise<void> => {
    const [view, read] = [await renderPages(pkg), readPackage(pkg)];
    if (!view.ok || !read.ok) {
      trouble(!view.ok ? view.error.message : !read.ok ? read.error.message : '');
      return;
    }
    const old = sheet;
    sheet = view.value.sheet;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== old), sheet];
    report = read.value.document;
    const top = desk.scrollTop;
    pages.replaceChildren(...view.value.pages);
    adorn(pages, report);
    const { tabStops } = view.value;
    layTabs(
      [...pages.querySelectorAll<HTMLElement>('p:has(.rw-tab)')].map((paragraph) => [
        paragraph,
        tabStops.get(blockOf(paragraph)) ?? [],
      ]),
    );
    desk.scrollTop = top;
    byId('words').textContent = `${wordsIn(report)} words`;
  };

  /** Selects on the page what is selected in the document; `look` brings it into sight. */
  const mark = (look: boolean): void => {
    const selected = selectedParagraph(open());
    const paragraphs = report?.blocks.filter(({ kind }) => kind === 'paragraph') ?? [];
    const block = selected === null ? undefined : paragraphs[selected.index];
    if (selected === null || block?.kind !== 'paragraph' || report === null) return;
    const { start } = selected;
    const at = { block: block.block, start, end: Math.min(selected.end, block.text.length) };
    if (look && told === JSON.stringify(at)) return;
    const found = placeOf(at, pages, report);
    if (found?.range == null) return;
    told = JSON.stringify(at);
    const { range } = found;
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
    if (look && at.end > at.start) flash(desk, found);
  };

  const redraw = (): void => {
    again = true;
    if (drawing) return;
    drawing = true;
    void (async () => {
      while (again) {
        again = false;
        await draw(open().document.package());
        mark(false);
      }
      drawing = false;
    })();
  };

  const hear = (): void => {
    const at = placeSelected(pages);
    if (at === null || told === JSON.stringify(at)) return;
    told = JSON.stringify(at);
    open().document.select(at);
  };
  document.addEventListener('selectionchange', hear);

  return {
    redraw,
    hear,
    follow: () => mark(true),
  };
}

/** Null where nothing in the text is selected. A selection over several paragraphs counts as that in its first. */
function placeSelected(pages: HTMLElement): { block: number; start: number; end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphAt(range.startContainer);
  if (paragraph === null || !pages.contains(paragraph)) return null;
  const start = offsetAt(paragraph, { node: range.startContainer, offset: range.startOffset });
  const inside = paragraphAt(range.endContainer) === paragraph;
  const end = inside
    ? offsetAt(paragraph, { node: range.endContainer, offset: range.endOffset })
    : (paragraph.textContent?.length ?? start);
  return { block: blockOf(paragraph), start, end: Math.max(start, end) };
}

const wordsIn = ({ blocks }: ReportDocument): number =>
  blocks.reduce(
    (sum, block) => sum + (block.kind === 'paragraph' ? (block.text.match(/\S+/g)?.length ?? 0) : 0),
    0,
  );
