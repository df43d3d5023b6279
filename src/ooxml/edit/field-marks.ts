import type { ScanParagraph, ScanPiece, ScanRun } from '../read/scan-types.ts';
import type { EditContext } from './edit-context.ts';
import { sourceOf } from './edit-context.ts';

/** The marks that begin and end a field (w:fldChar): what stands between them is replaced when the field is updated. */

const runOf = (paragraph: ScanParagraph, piece: ScanPiece): ScanRun => paragraph.runs[piece.run] as ScanRun;

/** A w:fldChar; of one kind, where `type` is given. */
export const isFieldMark = (context: EditContext, part: number, piece: ScanPiece, type: string): boolean =>
  (piece.kind === 'none' || piece.kind === 'symbol') &&
  new RegExp(`fldCharType\\s*=\\s*["']${type}`).test(sourceOf(context, part).slice(piece.start, piece.end));

/** End of the field that a piece is the last of: words after it must not be lost when the field is updated. */
export function fieldEnd(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
): number {
  if (!piece.field) return 0;
  const from = paragraph.pieces.indexOf(piece);
  const mark = paragraph.pieces.slice(from).find((other) => isFieldMark(context, part, other, 'end'));
  return mark === undefined ? 0 : runOf(paragraph, mark).end;
}

/** Start of the field that a piece is in, or that shows its state where it ends, as a form's check box does. */
export function fieldStart(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
): number {
  if (!piece.field && !isFieldMark(context, part, piece, 'end')) return Number.MAX_SAFE_INTEGER;
  const to = paragraph.pieces.indexOf(piece);
  const mark = paragraph.pieces.slice(0, to).findLast((other) => isFieldMark(context, part, other, 'begin'));
  return mark === undefined ? Number.MAX_SAFE_INTEGER : runOf(paragraph, mark).start;
}
