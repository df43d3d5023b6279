/** From a Location of the report to what stands there on the page. */

import type { Control, Location, ReportDocument } from '../../../core/model/index.ts';
import { rangeAt } from './text-map.ts';

export interface Place {
  /** What to scroll to. */
  readonly element: Element;
  /** What to select and mark; the whole element where null. */
  readonly range: Range | null;
}

/** Null where the page does not show the place. */
export function placeOf(at: Location, pages: HTMLElement, report: ReportDocument): Place | null {
  if (at.story !== undefined && at.story !== 'document') return inOtherStory(at.story, pages);
  return (
    byTag(at, pages, report) ??
    byPicture(at, pages) ??
    byBlock(at, pages, report) ??
    byQuote(at, pages, report)
  );
}

export function paragraphOf(pages: HTMLElement, block: number): HTMLElement | null {
  return pages.querySelector<HTMLElement>(`p[data-block="${block}"]`);
}

function byTag(at: Location, pages: HTMLElement, report: ReportDocument): Place | null {
  if (at.tag === undefined) return null;
  const control = report.controls.filter(({ tag }) => tag === at.tag)[at.occurrence ?? 0];
  if (control === undefined || (control.at.story ?? 'document') !== 'document') return null;
  const index = report.controls.indexOf(control);
  const inline = pages.querySelector(`[data-control="${index}"]`);
  if (inline !== null) return { element: inline, range: null };
  const inside = at.block !== undefined && control.first <= at.block && at.block <= control.last;
  return byBlock(inside ? at : { block: whereToWrite(control, report) }, pages, report);
}

/** In a section: its guidance, else what stands under its heading. */
function whereToWrite({ first, last }: Control, report: ReportDocument): number {
  const paragraphs = report.blocks
    .slice(first, last + 1)
    .flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const found =
    paragraphs.find(({ guidance }) => guidance.length > 0) ??
    paragraphs.find(({ headingLevel }) => headingLevel === null);
  return found?.block ?? first;
}

function byPicture(at: Location, pages: HTMLElement): Place | null {
  const element = at.picture === undefined ? null : pages.querySelector(`[data-picture="${at.picture}"]`);
  return element === null ? null : { element, range: null };
}

function byBlock(at: Location, pages: HTMLElement, report: ReportDocument): Place | null {
  if (at.block === undefined) return null;
  const paragraph = paragraphOf(pages, at.block);
  if (paragraph !== null) {
    const range =
      at.start === undefined || at.end === undefined ? null : rangeAt(paragraph, at.start, at.end);
    return { element: paragraph, range };
  }
  const table = report.blocks[at.block];
  if (table?.kind !== 'table') return null;
  for (let block = table.block; block < table.end; block += 1) {
    const element = paragraphOf(pages, block)?.closest('table');
    if (element) return { element, range: null };
  }
  return null;
}

function byQuote(at: Location, pages: HTMLElement, report: ReportDocument): Place | null {
  if (at.quote === undefined) return null;
  const { exact, prefix, suffix } = at.quote;
  for (const wanted of [prefix + exact + suffix, exact]) {
    for (const block of report.blocks) {
      const found = block.kind === 'paragraph' ? block.text.indexOf(wanted) : -1;
      const paragraph = found < 0 ? null : paragraphOf(pages, block.block);
      if (paragraph === null) continue;
      const start = wanted === exact ? found : found + prefix.length;
      return { element: paragraph, range: rangeAt(paragraph, start, start + exact.length) };
    }
  }
  return null;
}

/** The page shows headers, footers and notes; of text boxes it shows nothing that could be relied upon. */
const shown: Readonly<Record<string, string>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'section > ol',
  endnotes: 'section > ol',
};

function inOtherStory(story: string, pages: HTMLElement): Place | null {
  const selector = shown[story.replace(/\d+$/, '')];
  const element = selector === undefined ? null : pages.querySelector(selector);
  return element === null ? null : { element, range: null };
}
