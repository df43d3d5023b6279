import type { Location } from '../../core/model/index.ts';
import type { ScanParagraph, ScanPiece, ScanRun } from '../read/scan-types.ts';
import { escapeText } from '../write/plain-text.ts';
import { rPr, withProperties } from '../write/run-properties.ts';
import type { EditContext } from './edit-context.ts';
import { prefixOf } from './edit-context.ts';
import { locate } from './locate.ts';
import type { Place } from './locate.ts';
import { rewrite } from './piece-text.ts';
import type { PartSplice, Planned } from './plan.ts';
import { isRefusal, messages, refuse, spliced } from './plan.ts';
import { refusalAt } from './replace-range.ts';
import { runProperties } from './run-format.ts';
import { setRunProperty } from './run-property.ts';

/** One property of runs that marks words. */
export interface WordMark {
  /** Local name of the property. */
  readonly property: string;
  readonly isOn: (run: ScanRun, paragraph: ScanParagraph) => boolean;
  /** XML of the property where the words must say themselves that they are not marked; null where it just goes. */
  readonly off: (run: ScanRun, paragraph: ScanParagraph) => string | null;
}

/** Takes a mark off the words of a range: runs are cut where they need to be, all else stays. */
export function unmarkWords(
  context: EditContext,
  edit: { readonly at: Location; readonly expected: string },
  mark: WordMark,
): Planned {
  const place = locate(context, edit.at);
  if (isRefusal(place)) return place;
  const { paragraph, start, end } = place;
  if (paragraph.text.slice(start, end) !== edit.expected) return refuse('changed', messages.changed);
  const covered = paragraph.pieces.filter(
    (piece) => piece.to > piece.from && piece.to > start && piece.from < end,
  );
  for (const control of new Set([paragraph.control, ...covered.map((piece) => piece.control)])) {
    const refusal = refusalAt(context, control);
    if (refusal !== null) return refusal;
  }
  const runs = [...new Set(covered.map((piece) => piece.run))].filter((run) =>
    mark.isOn(paragraph.runs[run] as ScanRun, paragraph),
  );
  return spliced(runs.flatMap((run) => unmarked(context, place, run, mark)));
}

function unmarked(
  context: EditContext,
  { part, paragraph, start, end }: Place,
  index: number,
  { property, off }: WordMark,
): readonly PartSplice[] {
  const run = paragraph.runs[index] as ScanRun;
  const words = paragraph.pieces.filter((piece) => piece.run === index && piece.to > piece.from);
  const first = words.find((piece) => piece.to > start) as ScanPiece;
  const last = words.findLast((piece) => piece.from < end) as ScanPiece;
  const cutsStart = start > (words[0] as ScanPiece).from;
  const cutsEnd = end < (words.at(-1) as ScanPiece).to;
  const bare = setRunProperty(context, part, run, property, off(run, paragraph));
  if (!cutsStart && !cutsEnd) return bare;
  const q = prefixOf(context, part);
  const marked = runProperties(context, part, run);
  const opened = `<${q}r>${rPr(marked, q)}`;
  const plain = `<${q}r>${rPr(withProperties(marked, { [property]: off(run, paragraph) }), q)}`;
  // Where the words begin inside the run, the run before them keeps the mark; where they begin it, the run loses it.
  if (!cutsStart) return [...bare, ...cut(context, part, paragraph, last, [{ at: end, open: opened }])];
  if (!cutsEnd) return [...cut(context, part, paragraph, first, [{ at: start, open: plain }])];
  const [from, to] = [
    { at: start, open: plain },
    { at: end, open: opened },
  ];
  if (first === last) return [...cut(context, part, paragraph, first, [from, to])];
  return [...cut(context, part, paragraph, first, [from]), ...cut(context, part, paragraph, last, [to])];
}

/** Ends the run at places of the text of one piece, and begins another there. */
function cut(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
  places: readonly { readonly at: number; readonly open: string }[],
): readonly PartSplice[] {
  const q = prefixOf(context, part);
  const inside = places.filter(({ at }) => piece.from < at && at < piece.to);
  const beside = places
    .filter((place) => !inside.includes(place))
    .map(({ at, open }): PartSplice => {
      const point = at <= piece.from ? piece.start : piece.end;
      return { part, start: point, end: point, text: `</${q}r>${open}` };
    });
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return beside;
  const turn = (open: string): string => `</${q}t></${q}r>${open}<${q}t xml:space="preserve">`;
  const between = escapeText(paragraph.text.slice(first.at, last.at));
  const xml = first === last ? turn(first.open) : turn(first.open) + between + turn(last.open);
  return [...beside, ...rewrite(context, part, paragraph, piece, { start: first.at, end: last.at, xml })];
}
