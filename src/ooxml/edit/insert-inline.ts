import type { Edit, Inline } from '../../core/model/index.ts';
import type { ScanParagraph, ScanPiece, ScanRun } from '../read/scan-types.ts';
import { renderInlines } from '../write/inlines.ts';
import type { EditContext } from './edit-context.ts';
import { partOf, spelled } from './edit-context.ts';
import { insertionPoint } from './insertion-point.ts';
import { locate } from './locate.ts';
import type { Place } from './locate.ts';
import type { PartSplice, Planned } from './plan.ts';
import { isRefusal, messages, nothing, refuse, shared } from './plan.ts';
import { placeholderOff, refusalAt } from './replace-range.ts';
import { isGuidance, wordsLike } from './run-format.ts';
import { refuseInlines } from './sound-content.ts';

/** Puts words and figures in at a cursor; where only guidance stands, they take its place. */
export function insertInline(
  context: EditContext,
  { inlines, at, keep }: Extract<Edit, { readonly kind: 'insert-inline' }>,
): Planned {
  const place = locate(context, at);
  if (isRefusal(place)) return place;
  if (inlines.length === 0) return nothing;
  const unsound = refuseInlines(inlines);
  if (unsound !== null) return unsound;
  const guidance = keep === true ? [] : guidanceAt(context, place);
  if (guidance.length > 0) return overGuidance(context, place, guidance, inlines);
  const { part, paragraph } = place;
  const point = insertionPoint(context, part, paragraph, place.end, 'runs');
  if (point === null) return refuse('unsupported', messages.formula);
  const refusal = refusalAt(context, point.control);
  if (refusal !== null) return refusal;
  const clear = placeholderOff(context, [point.control]);
  return {
    claims: [...point.runs(''), ...clear],
    splices: () => [...point.runs(rendered(context, part, inlines, point.format)), ...clear],
  };
}

function rendered(context: EditContext, part: number, inlines: readonly Inline[], format: string): string {
  const { name } = partOf(context, part);
  return spelled(context, part, renderInlines(inlines, context.target().contextIn(name), format));
}

const runOf = (paragraph: ScanParagraph, piece: ScanPiece): ScanRun => paragraph.runs[piece.run] as ScanRun;

/** Guidance that the cursor touches, where its control, or the paragraph, holds no other words. */
function guidanceAt(context: EditContext, { paragraph, end: cursor }: Place): readonly ScanPiece[] {
  const words = paragraph.pieces.filter((piece) => piece.to > piece.from);
  const guides = (piece: ScanPiece): boolean => isGuidance(context, runOf(paragraph, piece));
  const touched = words.find((piece) => guides(piece) && piece.from <= cursor && cursor <= piece.to);
  if (touched === undefined) return [];
  const own = words.filter((piece) => piece.control === touched.control);
  const rivals = touched.control < 0 ? words.filter((piece) => !isBlank(paragraph, piece)) : own;
  return rivals.every(guides) ? own.filter(guides) : [];
}

const isBlank = ({ text }: ScanParagraph, { from, to }: ScanPiece): boolean =>
  text.slice(from, to).trim() === '';

function overGuidance(
  context: EditContext,
  { part, paragraph }: Place,
  guidance: readonly ScanPiece[],
  inlines: readonly Inline[],
): Planned {
  const first = guidance[0] as ScanPiece;
  const refusal = refusalAt(context, first.control);
  if (refusal !== null) return refusal;
  const run = runOf(paragraph, first);
  const format = wordsLike(context, part, run, { plain: true });
  const gone: PartSplice[] = guidance.map((piece) => removal(paragraph, part, piece));
  const clear = placeholderOff(context, [first.control]);
  const at = run.start;
  return {
    claims: [...gone, ...clear],
    splices: () => [
      { part, start: at, end: at, text: rendered(context, part, inlines, format) },
      ...gone,
      ...clear,
    ],
  };
}

/** The whole run, unless something else stands in it. */
function removal(paragraph: ScanParagraph, part: number, piece: ScanPiece): PartSplice {
  const run = runOf(paragraph, piece);
  const alone = paragraph.pieces.every((other) => other.run !== piece.run || other.to > other.from);
  return alone
    ? shared(part, run.start, run.end, '')
    : { part, start: piece.start, end: piece.end, text: '' };
}
