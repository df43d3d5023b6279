/** Pages of a document as elements of the page, by docx-preview over a display copy. */

import { parseAsync, renderDocument } from 'docx-preview';
import type { HostError, Result } from '../../../core/model/index.ts';
import { err, ok } from '../../../core/model/index.ts';
import { displayCopy, readMark } from '../../../ooxml/index.ts';
import type { OpcPackage } from '../../../ooxml/index.ts';
import { makeElement } from './elements.ts';
import { pageSheet } from './page-sheet.ts';
import type { TabStop } from './tab-stops.ts';

export interface PageView {
  /** One element a page, not yet in the document. */
  readonly pages: readonly HTMLElement[];
  readonly sheet: CSSStyleSheet;
  /** Tab stops of paragraphs that have some, by block. */
  readonly tabStops: ReadonlyMap<number, readonly TabStop[]>;
}

/** What docx-preview parses; its type file says `any`. */
interface Parsed {
  readonly type?: string;
  readonly name?: string;
  readonly children?: readonly Parsed[];
  readonly tabs?: readonly TabStop[];
}

interface ParsedDocument {
  readonly documentPart: { readonly body: Parsed };
}

/** The pages of a document. An error where the document, or docx-preview, cannot make any. */
export async function renderPages(pkg: OpcPackage): Promise<Result<PageView, HostError>> {
  const copy = displayCopy(pkg);
  if (!copy.ok) return err(copy.error);
  const options = {
    className: 'docx',
    inWrapper: false,
    ignoreFonts: true,
    breakPages: false,
    // The copy has none; only so are sections kept together that go on on the same page.
    ignoreLastRenderedPageBreak: false,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
    h: makeElement,
  };
  try {
    const parsed = (await parseAsync(copy.value.bytes, options)) as ParsedDocument;
    const nodes = await renderDocument(parsed, options);
    const styles = nodes.filter((node) => node.nodeName === 'STYLE').map((node) => node.textContent ?? '');
    const pages = nodes.filter((node): node is HTMLElement => node.nodeName === 'SECTION');
    pages.forEach(giveSize);
    const tabStops = new Map<number, readonly TabStop[]>();
    collectTabStops(parsed.documentPart.body, tabStops);
    return ok({ pages, sheet: pageSheet(styles), tabStops });
  } catch {
    return err({
      kind: 'unsupported',
      message:
        'This document cannot be shown as pages here. It is unharmed: the checks work, and you can save it and look at it in Word.',
    });
  }
}

/** A4 with margins of an inch, where the document does not say how large its pages are (17.6.13, 17.6.11). */
function giveSize({ style }: HTMLElement): void {
  if (style.width === '') Object.assign(style, { width: '595.3pt', minHeight: '841.9pt' });
  if (style.paddingLeft === '') style.padding = '72pt';
}

function collectTabStops(element: Parsed, into: Map<number, readonly TabStop[]>): void {
  if (element.tabs !== undefined) {
    for (const child of element.children ?? []) {
      const mark = child.name === undefined ? null : readMark(child.name);
      if (mark?.kind === 'block') into.set(mark.block, element.tabs);
    }
  }
  for (const child of element.children ?? []) collectTabStops(child, into);
}
