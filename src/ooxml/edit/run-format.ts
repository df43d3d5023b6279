import type { ScanParagraph, ScanRun, Span } from '../read/scan-types.ts';
import { withProperties } from '../write/run-properties.ts';
import { child, parseFragment } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, enclosing, sourceOf } from './edit-context.ts';

/** Inner XML of the w:rPr of a run; empty where it has none. */
export function runProperties(context: EditContext, part: number, run: ScanRun | undefined): string {
  if (!run?.rPr) return '';
  return innerXml(sourceOf(context, part).slice(run.rPr.start, run.rPr.end));
}

/** Formatting for words that take after a run and are not what it is: no guidance, figure, link or box. */
export function wordsLike(
  context: EditContext,
  part: number,
  run: ScanRun | undefined,
  options: { readonly plain: boolean },
): string {
  const inner = runProperties(context, part, run);
  const isBox = run !== undefined && run.control >= 0 && controlAt(context, run.control).kind === 'checkbox';
  const withoutChange = inner.includes('rPrChange') ? withProperties(inner, { rPrChange: null }) : inner;
  if (!options.plain && !isGuidance(context, run)) return withoutChange;
  return withProperties(withoutChange, isBox ? { rStyle: null, rFonts: null } : { rStyle: null });
}

/** Words that tell the author what to write: by our style, or because the control shows its placeholder. */
export function isGuidance(context: EditContext, run: ScanRun | undefined): boolean {
  if (run === undefined) return false;
  return context.guidanceStyles.has(run.format.styleId) || showsPlaceholder(context, run.control);
}

const showsPlaceholder = (context: EditContext, control: number): boolean =>
  enclosing(context, control).some((index) => controlAt(context, index).showingPlaceholder);

/** Where the run names its character style; null where it does not. */
export function styleSpan(context: EditContext, part: number, run: ScanRun): Span | null {
  if (run.rPr === null) return null;
  const xml = sourceOf(context, part).slice(run.rPr.start, run.rPr.end);
  const style = child(parseFragment(xml)[0], 'rStyle');
  return style === null ? null : { start: run.rPr.start + style.start, end: run.rPr.start + style.end };
}

/** Formatting of the paragraph mark, for words put into a paragraph that has none. */
export function markProperties(context: EditContext, part: number, paragraph: ScanParagraph): string {
  if (paragraph.pPr === null) return '';
  const xml = sourceOf(context, part).slice(paragraph.pPr.start, paragraph.pPr.end);
  const mark = child(parseFragment(xml)[0], 'rPr');
  if (mark === null) return '';
  const tracked = { ins: null, del: null, moveFrom: null, moveTo: null, rPrChange: null };
  return withProperties(innerXml(xml.slice(mark.start, mark.end)), tracked);
}

export function innerXml(element: string): string {
  const root = parseFragment(element)[0];
  return root === undefined ? '' : element.slice(root.openEnd, root.closeStart);
}
