import type { ScanControl, ScanParagraph, ScanPiece, ScanRun } from '../read/scan-types.ts';
import { isLiveTag } from '../write/inlines.ts';
import { rPr, withProperties } from '../write/run-properties.ts';
import { child, parseFragment } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, enclosing, prefixOf, sourceOf, storyOf } from './edit-context.ts';
import { fieldEnd, fieldStart, isFieldMark } from './field-marks.ts';
import { rewrite, wordsInRun, wordsInside } from './piece-text.ts';
import type { PartSplice } from './plan.ts';
import { innerXml, isGuidance, markProperties, runProperties, wordsLike } from './run-format.ts';

/** A place in the source where words or runs of a paragraph can go in. */
export interface InsertionPoint {
  /** Innermost control that the place lies in; -1 for none. */
  readonly control: number;
  /** Inner XML of w:rPr that words there take. */
  readonly format: string;
  readonly words: (text: string) => readonly PartSplice[];
  readonly runs: (xml: string) => readonly PartSplice[];
}

/**
 * Where a cursor in a paragraph is in its source. Words take after what stands to their left; at the start of a
 * paragraph after what stands to their right. They never fall into a live figure, a check box, a link or guidance that
 * the cursor only touches. Null inside a formula, which holds no words.
 */
export function insertionPoint(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  offset: number,
  use: Use = 'words',
): InsertionPoint | null {
  const pieces = paragraph.pieces.filter((piece) => piece.to > piece.from);
  const within = pieces.find((piece) => piece.from < offset && offset < piece.to);
  const inFormula = isInFormula(context, part, paragraph);
  if (within !== undefined) {
    if (inFormula(within)) return null;
    const inside = isWhole(context, within, within, use)
      ? null
      : insideText(context, part, paragraph, within, offset);
    return inside ?? beside(context, part, paragraph, within, undefined, use);
  }
  const before = pieces.findLast((piece) => piece.to === offset);
  const after = pieces.find((piece) => piece.from === offset);
  if (before === undefined && after === undefined) return inEmpty(context, part, paragraph);
  if (before !== undefined && inFormula(before) && after !== undefined && inFormula(after)) return null;
  if (before !== undefined && after !== undefined && isWhole(context, before, after, use)) {
    return beside(context, part, paragraph, before, undefined, use);
  }
  if (before !== undefined && canHost(context, part, paragraph, before, after, use, false)) {
    return atPiece(context, part, paragraph, before, offset);
  }
  if (after !== undefined && canHost(context, part, paragraph, after, before, use, before !== undefined)) {
    return atPiece(context, part, paragraph, after, offset);
  }
  return beside(context, part, paragraph, before, after, use);
}

/** What goes in: words; runs with controls, which a plain-text control cannot hold; the end of the paragraph, which none can. */
export type Use = 'words' | 'runs' | 'blocks';

/** Whether both pieces lie in one control that is not to be taken apart. */
const isWhole = (context: EditContext, piece: ScanPiece, other: ScanPiece, use: Use): boolean =>
  use !== 'words' &&
  enclosing(context, piece.control).some(
    (index) =>
      isInline(context, index) &&
      isClosed(context, index, use) &&
      enclosing(context, other.control).includes(index),
  );

/** Runs of a formula are not runs of text. */
const isInFormula =
  (context: EditContext, part: number, paragraph: ScanParagraph) =>
  (piece: ScanPiece): boolean =>
    !new RegExp(`^<${prefixOf(context, part)}r[\\s>]`).test(
      sourceOf(context, part).slice(runOf(paragraph, piece).start, runOf(paragraph, piece).openEnd),
    );

const isClosed = (context: EditContext, index: number, use: Use): boolean => {
  const control = controlAt(context, index);
  return isAtomic(control) || use === 'blocks' || (use === 'runs' && control.kind === 'text');
};

/** Figures, boxes and locked text are wholes: words beside them stay beside them. */
const isAtomic = (control: ScanControl): boolean =>
  isLiveTag(control.tag) ||
  isLocked(control) ||
  control.spans.dataBinding !== null ||
  ['checkbox', 'date', 'choice', 'picture'].includes(control.kind);

export const isLocked = (control: ScanControl): boolean =>
  control.lock === 'contentLocked' || control.lock === 'sdtContentLocked';

function canHost(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
  neighbour: ScanPiece | undefined,
  use: Use,
  sameControlOnly: boolean,
): boolean {
  const run = runOf(paragraph, piece);
  const other = neighbour === undefined ? undefined : runOf(paragraph, neighbour);
  if (isGuidance(context, run) || (piece.field && !neighbour?.field)) return false;
  if (isInFormula(context, part, paragraph)(piece) || isFieldMark(context, part, piece, '')) return false;
  if (run.wrapper !== null && run.wrapper.start !== other?.wrapper?.start && run.control < 0) {
    return piece.inserted;
  }
  const left = exited(context, piece, neighbour);
  return sameControlOnly ? left.length === 0 : !left.some((index) => isClosed(context, index, use));
}

const runOf = (paragraph: ScanParagraph, piece: ScanPiece): ScanRun => paragraph.runs[piece.run] as ScanRun;

/** Inline controls round a piece that do not also hold its neighbour, innermost first. */
function exited(context: EditContext, piece: ScanPiece, neighbour: ScanPiece | undefined): readonly number[] {
  const shared = new Set(neighbour === undefined ? [] : enclosing(context, neighbour.control));
  return enclosing(context, piece.control).filter((index) => !shared.has(index) && isInline(context, index));
}

const isInline = (context: EditContext, index: number): boolean =>
  controlAt(context, index).level === 'inline';

/** Inside, or at an end of, a w:t; null for other pieces. */
function insideText(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
  offset: number,
): InsertionPoint | null {
  if (piece.kind !== 'text') return null;
  const q = prefixOf(context, part);
  const properties = reopened(context, part, runOf(paragraph, piece));
  const insert = (xml: string): readonly PartSplice[] =>
    rewrite(context, part, paragraph, piece, { start: offset, end: offset, xml });
  return {
    control: piece.control,
    format: runProperties(context, part, runOf(paragraph, piece)),
    words: (words) => insert(wordsInside(context, part, words)),
    runs: (xml) => insert(`</${q}t></${q}r>${xml}<${q}r>${properties}<${q}t xml:space="preserve">`),
  };
}

/** w:rPr of a run that is cut in two, for its second half. */
function reopened(context: EditContext, part: number, run: ScanRun): string {
  return run.rPr === null ? '' : sourceOf(context, part).slice(run.rPr.start, run.rPr.end);
}

/** At the beginning or end of a piece whose formatting and controls the words take. */
function atPiece(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
  offset: number,
): InsertionPoint {
  const inText = insideText(context, part, paragraph, piece, offset);
  const run = runOf(paragraph, piece);
  const at = offset === piece.to ? piece.end : piece.start;
  const q = prefixOf(context, part);
  const properties = reopened(context, part, run);
  const insert = (xml: string): readonly PartSplice[] => [{ part, start: at, end: at, text: xml }];
  return {
    control: piece.control,
    format: runProperties(context, part, run),
    words: inText?.words ?? ((text) => insert(wordsInRun(context, part, text))),
    runs: (xml) => {
      // At the very edge of the run nothing needs to be cut.
      const source = sourceOf(context, part);
      if (at === piece.end && source.slice(at, run.end) === `</${q}r>`)
        return [{ part, start: run.end, end: run.end, text: xml }];
      if (at === piece.start && at === (run.rPr?.end ?? run.openEnd)) {
        return [{ part, start: run.start, end: run.start, text: xml }];
      }
      return insert(`</${q}r>${xml}<${q}r>${properties}`);
    },
  };
}

/** A run of its own, after `before` or else in front of `after`, outside what neither may be widened. */
function beside(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  before: ScanPiece | undefined,
  after: ScanPiece | undefined,
  use: Use,
): InsertionPoint {
  const piece = (before ?? after) as ScanPiece;
  const run = runOf(paragraph, piece);
  const left = exited(context, piece, before === undefined ? undefined : after);
  const outermost = left.findLast((index) => isClosed(context, index, use));
  const whole = outermost === undefined ? run : controlAt(context, outermost);
  const linked = run.wrapper !== null && run.control < 0 && !piece.inserted ? run.wrapper : whole;
  const at =
    before === undefined
      ? Math.min(whole.start, linked.start, fieldStart(context, part, paragraph, piece))
      : Math.max(whole.end, linked.end, fieldEnd(context, part, paragraph, piece));
  const plain = outermost !== undefined || linked !== whole || piece.field;
  const format = wordsLike(context, part, run, { plain });
  const control = outermost === undefined ? run.control : controlAt(context, outermost).parent;
  return ownRun(context, part, at, control, format);
}

function ownRun(
  context: EditContext,
  part: number,
  at: number,
  control: number,
  format: string,
  wrap: { readonly end: number; readonly open: string; readonly close: string } = {
    end: at,
    open: '',
    close: '',
  },
): InsertionPoint {
  const q = prefixOf(context, part);
  const runs = (xml: string): readonly PartSplice[] => [
    { part, start: at, end: wrap.end, text: `${wrap.open}${xml}${wrap.close}` },
  ];
  return {
    control,
    format,
    runs,
    words: (text) => runs(`<${q}r>${rPr(format, q)}${wordsInRun(context, part, text)}</${q}r>`),
  };
}

/** In a paragraph without text: in its empty field control, else at its end. */
function inEmpty(context: EditContext, part: number, paragraph: ScanParagraph): InsertionPoint {
  const field = context.scan.controls.findIndex(
    (control) =>
      control.level === 'inline' &&
      storyOf(context, control.story).blocks[control.first] === paragraph &&
      !isAtomic(control),
  );
  const inside = field < 0 ? null : insideControl(context, paragraph, field);
  if (inside !== null) return inside;
  const source = sourceOf(context, part);
  const last = paragraph.runs.findLast((run) => run.wrapper === null);
  const taken =
    last === undefined
      ? markProperties(context, part, paragraph)
      : wordsLike(context, part, last, { plain: false });
  // What is typed is to be seen, also where an empty line was hidden.
  const format = taken.includes('vanish') ? withProperties(taken, { vanish: null }) : taken;
  if (paragraph.openEnd === paragraph.end) {
    const open = source.slice(paragraph.start, paragraph.end).replace(/\s*\/>$/, '>');
    const wrap = { end: paragraph.end, open, close: `</${prefixOf(context, part)}p>` };
    return ownRun(context, part, paragraph.start, paragraph.control, format, wrap);
  }
  return ownRun(context, part, source.lastIndexOf('<', paragraph.end - 1), paragraph.control, format);
}

/** In an inline control that has no text; null where it has no content element to put any in. */
export function insideControl(
  context: EditContext,
  paragraph: ScanParagraph,
  index: number,
): InsertionPoint | null {
  const control = controlAt(context, index);
  const { part, content, inner } = control;
  if (content === null || inner === null) return null;
  const q = prefixOf(context, part);
  const own = paragraph.runs.filter((run) => run.control === index);
  const run = own.at(-1);
  const format =
    run === undefined ? typedProperties(context, control) : wordsLike(context, part, run, { plain: false });
  if (inner.start === inner.end) {
    const wrap = { end: content.end, open: `<${q}sdtContent>`, close: `</${q}sdtContent>` };
    return ownRun(context, part, content.start, index, format, wrap);
  }
  return ownRun(context, part, run?.end ?? inner.start, index, format);
}

/** What text typed into an empty control looks like: w:rPr of its properties. */
function typedProperties(context: EditContext, { part, sdtPr }: ScanControl): string {
  if (sdtPr === null) return '';
  const xml = sourceOf(context, part).slice(sdtPr.start, sdtPr.end);
  const properties = child(parseFragment(xml)[0], 'rPr');
  return properties === null ? '' : innerXml(xml.slice(properties.start, properties.end));
}
