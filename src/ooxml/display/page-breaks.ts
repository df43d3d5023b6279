import type { ScanParagraph, Span } from '../read/scan-types.ts';

const pageBreak = /\btype\s*=\s*["']page["']/;
const sectionProperties = /<(?:[\w.-]+:)?sectPr\b[\s\S]*<\/(?:[\w.-]+:)?sectPr>/;
const continuous = /<(?:[\w.-]+:)?type\b[^>]*\bval\s*=\s*["'](?:continuous|nextColumn)["']/;

/**
 * Blocks that begin a page: because of a page break in the text (w:br of type page), which docx-preview would split a
 * paragraph at, or because a section begins there on a new page, which it does not tell from one that goes on.
 * `last` is the w:sectPr of the body.
 */
export function pageBreaks(
  paragraphs: readonly ScanParagraph[],
  source: string,
  last: Span | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  const sections: { readonly next: ScanParagraph | undefined; readonly properties: string }[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const own = paragraph.pPr && sectionProperties.exec(source.slice(paragraph.pPr.start, paragraph.pPr.end));
    if (own) sections.push({ next, properties: own[0] });
    for (const piece of paragraph.pieces) {
      if (piece.kind !== 'none' || piece.excluded !== null) continue;
      if (!pageBreak.test(source.slice(piece.start, piece.end))) continue;
      const starts = paragraph.text !== '' && piece.from === 0 ? paragraph : next;
      if (starts !== undefined) found.add(starts.block);
    }
  });
  // How a section begins is said in the properties at its own end.
  sections.forEach(({ next }, index) => {
    const following = sections[index + 1]?.properties ?? (last ? source.slice(last.start, last.end) : '');
    if (next !== undefined && !continuous.test(following)) found.add(next.block);
  });
  return found;
}
