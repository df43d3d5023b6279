import type { ScanControl, ScanParagraph, ScanPiece, ScanRun } from '../read/scan-types.ts';
import { isLiveTag } from '../write/inlines.ts';
import { withoutForbidden } from '../write/plain-text.ts';
import { rPr, withProperties } from '../write/run-properties.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, enclosing, prefixOf, sourceOf } from './edit-context.ts';
import { insertionPoint, isLocked } from './insertion-point.ts';
import type { Place } from './locate.ts';
import { rewrite, wordsInRun, wordsInside } from './piece-text.ts';
import type { PartSplice, Plan, Planned, Refusal } from './plan.ts';
import { isRefusal, messages, nothing, refuse, shared, spliced, together } from './plan.ts';
import { isGuidance, styleSpan, wordsLike } from './run-format.ts';

/**
 * Puts words in place of a range of a paragraph's text, in the formatting of the first words that they replace.
 * `owner` is the control that the range is the whole text of, where it is one that is being filled; -1 otherwise.
 * `colour` is the w:color of words that stand in a run of their own, where they are to have one.
 */
export function replaceRange(
  context: EditContext,
  place: Place,
  text: string,
  { owner = -1, colour = null }: { readonly owner?: number; readonly colour?: string | null } = {},
): Planned {
  const { part, paragraph, start, end } = place;
  const words = withoutForbidden(text).replace(/\r\n?/g, '\n');
  if (words === paragraph.text.slice(start, end)) return nothing;
  if (start === end) return insertWords(context, place, words);
  const covered = paragraph.pieces.filter(
    (piece) => piece.to > start && piece.from < end && piece.to > piece.from,
  );
  const refusal = refusalFor(context, part, paragraph, covered);
  if (refusal !== null) return refusal;
  const gone = figuresGone(context, covered, place, owner);
  const isGone = (piece: ScanPiece): boolean =>
    enclosing(context, piece.control).some((index) => gone.has(index));
  const left = covered.filter((piece) => !isGone(piece));
  const home = owner >= 0 ? owner : commonControl(context, covered);
  // The first words that lie in no control which the range covers only in part.
  const host = words === '' ? undefined : left.find((piece) => piece.control === home);
  const plans: Plan[] = [...gone].map((index) => removed(part, controlAt(context, index)));
  for (const piece of left) {
    plans.push(spliced(pieceSplices(context, place, piece, piece === host ? words : '', host)));
  }
  if (words !== '' && host === undefined) {
    plans.push(spliced(newRun(context, place, covered[0] as ScanPiece, home, { words, colour })));
  }
  plans.push(spliced(noLongerGuidance(context, place, left, host)));
  return together(...plans);
}

function insertWords(context: EditContext, { part, paragraph, start }: Place, words: string): Planned {
  const point = insertionPoint(context, part, paragraph, start);
  if (point === null) return refuse('unsupported', messages.formula);
  const refusal = refusalAt(context, point.control);
  return refusal ?? together(spliced(point.words(words)), spliced(placeholderOff(context, [point.control])));
}

/** Why nothing may be written inside a control, or inside what stands round it; null where it may. */
export function refusalAt(context: EditContext, control: number): Refusal | null {
  const round = enclosing(context, control).map((index) => controlAt(context, index));
  if (round.some(isLocked)) return refuse('locked', messages.locked);
  if (round.some((outer) => outer.spans.dataBinding !== null)) return refuse('unsupported', messages.bound);
  return null;
}

function refusalFor(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  pieces: readonly ScanPiece[],
): Refusal | null {
  for (const control of new Set([paragraph.control, ...pieces.map((piece) => piece.control)])) {
    const refusal = refusalAt(context, control);
    if (refusal !== null) return refusal;
  }
  const isSymbol = (piece: ScanPiece): boolean =>
    sourceOf(context, part).startsWith(`<${prefixOf(context, part)}sym`, piece.start);
  if (pieces.some((piece) => piece.kind === 'symbol' && !isSymbol(piece))) {
    return refuse('unsupported', messages.formula);
  }
  return null;
}

/**
 * Live figures that go with the text round them: those that lie in the range while the range reaches beyond them.
 * Every other control stays, if need be empty: a field or a sign-off is a place, not a word.
 */
function figuresGone(
  context: EditContext,
  covered: readonly ScanPiece[],
  { start, end }: Place,
  owner: number,
): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const piece of covered) {
    for (const index of enclosing(context, piece.control)) {
      const { level, tag, from, to, lock } = controlAt(context, index);
      const beyond = to - from < end - start || (owner >= 0 && index !== owner);
      const within = start <= from && to <= end && beyond;
      if (level === 'inline' && isLiveTag(tag) && within && lock !== 'sdtLocked') gone.add(index);
    }
  }
  for (const index of [...gone]) {
    if (enclosing(context, controlAt(context, index).parent).some((outer) => gone.has(outer)))
      gone.delete(index);
  }
  return gone;
}

const removed = (part: number, { start, end }: ScanControl): Plan =>
  spliced([{ part, start, end, text: '' }]);

/** Innermost control that holds all the pieces; -1 for none. */
function commonControl(context: EditContext, pieces: readonly ScanPiece[]): number {
  const chains = pieces.map((piece) => enclosing(context, piece.control));
  return chains[0]?.find((index) => chains.every((chain) => chain.includes(index))) ?? -1;
}

const runOf = (paragraph: ScanParagraph, piece: ScanPiece): ScanRun => paragraph.runs[piece.run] as ScanRun;

function pieceSplices(
  context: EditContext,
  { part, paragraph, start, end }: Place,
  piece: ScanPiece,
  words: string,
  host: ScanPiece | undefined,
): readonly PartSplice[] {
  const from = Math.max(start, piece.from);
  const to = Math.min(end, piece.to);
  const whole = from === piece.from && to === piece.to;
  if (piece.kind !== 'text' || (whole && words === '')) {
    const run = runOf(paragraph, piece);
    const emptied = words === '' && isEmptied(context, paragraph, piece, { start, end });
    // A run with nothing left in it goes, save the last one of a control.
    if (emptied && run.control < 0 && host?.run !== piece.run) {
      return [shared(part, run.start, run.end, '')];
    }
    return [{ part, start: piece.start, end: piece.end, text: wordsInRun(context, part, words) }];
  }
  return rewrite(context, part, paragraph, piece, {
    start: from,
    end: to,
    xml: wordsInside(context, part, words),
  });
}

/** All of the run's text lies in the range and there is nothing else in it. */
function isEmptied(
  context: EditContext,
  paragraph: ScanParagraph,
  piece: ScanPiece,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return paragraph.pieces
    .filter((other) => other.run === piece.run)
    .every((other) => other.to > other.from && start <= other.from && other.to <= end);
}

/**
 * Where the range holds nothing but controls, the words stand in a run of their own: in front of them, or after the one
 * that the range begins inside of.
 */
function newRun(
  context: EditContext,
  { part, paragraph, start }: Place,
  first: ScanPiece,
  home: number,
  { words, colour }: { readonly words: string; readonly colour: string | null },
): readonly PartSplice[] {
  const run = runOf(paragraph, first);
  const chain = enclosing(context, first.control);
  const outermost = chain
    .slice(0, home < 0 ? chain.length : chain.indexOf(home))
    .findLast((index) => controlAt(context, index).level === 'inline');
  const control = outermost === undefined ? null : controlAt(context, outermost);
  const at = control === null ? run.start : control.from < start ? control.end : control.start;
  const q = prefixOf(context, part);
  const plain = wordsLike(context, part, run, { plain: true });
  const properties = rPr(colour === null ? plain : withProperties(plain, { color: colour }), q);
  return [
    { part, start: at, end: at, text: `<${q}r>${properties}${wordsInRun(context, part, words)}</${q}r>` },
  ];
}

/** Words in place of guidance are the author's own: the mark of guidance goes, and the control's word that it is showing any. */
function noLongerGuidance(
  context: EditContext,
  { part, paragraph, start, end }: Place,
  pieces: readonly ScanPiece[],
  host: ScanPiece | undefined,
): readonly PartSplice[] {
  const splices: PartSplice[] = [
    ...placeholderOff(
      context,
      pieces.map((piece) => piece.control),
    ),
  ];
  const run = host === undefined ? undefined : runOf(paragraph, host);
  if (run === undefined || !isGuidance(context, run)) return splices;
  const all = paragraph.pieces.filter((piece) => piece.run === host?.run && piece.to > piece.from);
  const style = styleSpan(context, part, run);
  if (style !== null && all.every((piece) => start <= piece.from && piece.to <= end)) {
    splices.push(shared(part, style.start, style.end, ''));
  }
  return splices;
}

/** Takes w:showingPlcHdr out of the controls that are written into. */
export function placeholderOff(context: EditContext, controls: readonly number[]): readonly PartSplice[] {
  const round = new Set(controls.flatMap((control) => enclosing(context, control)));
  return [...round].flatMap((index) => {
    const { part, showingPlaceholder, spans } = controlAt(context, index);
    const span = spans.showingPlaceholder;
    return showingPlaceholder && span !== null ? [shared(part, span.start, span.end, '')] : [];
  });
}

export function replaceText(
  context: EditContext,
  place: Place | Refusal,
  expected: string,
  text: string,
): Planned {
  if (isRefusal(place)) return place;
  const { paragraph, start, end } = place;
  if (paragraph.text.slice(start, end) !== expected) return refuse('changed', messages.changed);
  return replaceRange(context, place, text);
}
