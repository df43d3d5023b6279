/** One part as a reader sees it: no controls, no tracked changes, no fields, and marks to find things by. */

import { attribute, escapeXml, isOn } from '../package/xml.ts';
import type { Scan, ScanParagraph, ScanPiece } from '../read/scan-types.ts';
import { markName } from './marks.ts';
import type { Mark } from './marks.ts';
import { fieldResults } from './field-results.ts';
import { pageBreaks } from './page-breaks.ts';
import { placesIn } from './places.ts';
import { rewrite } from './rewrite.ts';
import type { Treatment, Visit } from './rewrite.ts';

/** Wrappers of which a reader sees only the content. Links too: the page view leads nowhere. */
const unwrapped = new Set(
  'sdt sdtContent ins moveTo customXml smartTag hyperlink fldSimple dir bdo'.split(' '),
);

/** Elements of which a reader sees nothing. */
const dropped = new Set(
  (
    'sdtPr sdtEndPr customXmlPr smartTagPr del moveFrom delText delInstrText instrText fldChar softHyphen ' +
    'bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef proofErr ' +
    'permStart permEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd ' +
    'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd ' +
    'customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd ' +
    'rPrChange pPrChange tblPrChange trPrChange tcPrChange tblPrExChange tblGridChange sectPrChange numberingChange ' +
    'lastRenderedPageBreak altChunk'
  ).split(' '),
);

const keep: Treatment = { fate: 'keep' };
const unwrap: Treatment = { fate: 'unwrap' };
const drop: Treatment = { fate: 'drop' };

/** The text of the part with index `part` of the scan; null where it is not well formed. */
export function displayPart(scan: Scan, part: number): string | null {
  const source = scan.parts[part];
  if (source === undefined) return null;
  const places = placesIn(scan, part);
  const breaks = pageBreaks(places.paragraphs, source.text, source.sectPr);
  const w = source.prefix === '' ? '' : `${source.prefix}:`;
  const attr = source.prefix === '' ? '' : w;
  const fields = fieldResults();
  let bookmarks = 0;

  const mark = (mark: Mark): string => {
    bookmarks += 1;
    return `<${w}bookmarkStart ${attr}id="${900000 + bookmarks}" ${attr}name="${markName(mark)}"/>`;
  };
  const words = (text: string): Treatment =>
    text === '' ? drop : { fate: 'drop', before: `<${w}t xml:space="preserve">${escapeXml(text)}</${w}t>` };

  const ofPiece = (piece: ScanPiece, paragraph: ScanParagraph): Treatment => {
    const text = paragraph.text.slice(piece.from, piece.to);
    if (piece.excluded !== null) return drop;
    if (piece.kind === 'text' || piece.kind === 'hyphen') return words(text);
    // A symbol font's private characters mean something only in that font.
    if (piece.kind === 'symbol') return /^[\uE000-\uF8FF]?$/.test(text) ? keep : words(text);
    if (piece.kind === 'tab') return { fate: 'drop', before: `<${w}tab/>` };
    if (piece.kind === 'break') return { fate: 'drop', before: `<${w}br/>` };
    return keep;
  };

  const ofParagraph = (paragraph: ScanParagraph | undefined): Treatment => {
    if (paragraph === undefined) return keep;
    const begin = mark({ kind: 'block', block: paragraph.block });
    const page = breaks.has(paragraph.block) ? `<${w}pPr><${w}pageBreakBefore/></${w}pPr>` : '';
    return paragraph.pPr === null ? { fate: 'keep', first: page + begin } : keep;
  };

  const ofProperties = (paragraph: ScanParagraph | undefined): Treatment => {
    if (paragraph === undefined) return keep;
    const after = mark({ kind: 'block', block: paragraph.block });
    return breaks.has(paragraph.block)
      ? { fate: 'keep', last: `<${w}pageBreakBefore/>`, after }
      : { fate: 'keep', after };
  };

  const treat = (visit: Visit): Treatment => {
    const { name } = visit;
    const piece = places.pieces.get(visit.start);
    fields.see(visit, () => source.text.slice(visit.openEnd, source.text.indexOf('<', visit.openEnd)));
    switch (name) {
      case 'p':
        return ofParagraph(places.paragraphAt.get(visit.start));
      case 'pPr':
        return ofProperties(places.paragraphByProperties.get(visit.start));
      case 'tr':
        return places.rows.has(visit.start) ? keep : drop;
      case 'sdtContent': {
        const control = places.inlineByContent.get(visit.start);
        if (control === undefined) return unwrap;
        return {
          fate: 'unwrap',
          first: mark({ kind: 'control', control, edge: 'start' }),
          last: mark({ kind: 'control', control, edge: 'end' }),
        };
      }
      case 'br':
        // Page breaks have become properties of paragraphs; the view has no columns to break.
        if (['page', 'column'].includes(attribute(visit.tag, 'type') ?? '')) return drop;
        break;
      case 'fldChar': {
        // The check box of an old form is a field; the scanner gives it a glyph.
        if (piece !== undefined && piece.piece.from < piece.piece.to)
          return ofPiece(piece.piece, piece.paragraph);
        const shown = fields.shown();
        return shown === null ? drop : words(shown);
      }
      case 'fldSimple': {
        const shown = fields.shown();
        return shown === null ? unwrap : { fate: 'unwrap', first: `<${w}r><${w}t>${shown}</${w}t></${w}r>` };
      }
      case 'vanish':
        // What counts is in the pieces; a run that is hidden only by a style is left to the view.
        return isOn(visit.tag) ? keep : drop;
    }
    if (piece !== undefined) return ofPiece(piece.piece, piece.paragraph);
    if (unwrapped.has(name)) return unwrap;
    return dropped.has(name) ? drop : keep;
  };
  return rewrite(source.text, treat);
}
