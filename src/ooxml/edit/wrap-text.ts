import type { Edit } from '../../core/model/index.ts';
import type { ScanParagraph, ScanPiece, ScanRun } from '../read/scan-types.ts';
import { sdtPr } from '../write/controls.ts';
import { escapeText } from '../write/plain-text.ts';
import { toStrict } from '../write/strict.ts';
import type { Claim } from './claims.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, enclosing, partOf, prefixOf, sourceOf } from './edit-context.ts';
import { locate } from './locate.ts';
import type { Place } from './locate.ts';
import { rewrite } from './piece-text.ts';
import type { PartSplice, Planned, Refusal } from './plan.ts';
import { isRefusal, messages, refuse } from './plan.ts';
import { refusalAt } from './replace-range.ts';
import { runProperties } from './run-format.ts';
import { refuseLongTag } from './sound-content.ts';

/** Puts an inline control round words that stand in a paragraph: runs are cut where they need to be, words and formatting stay. */
export function wrapText(context: EditContext, edit: Extract<Edit, { readonly kind: 'wrap-text' }>): Planned {
  const place = locate(context, edit.at);
  if (isRefusal(place)) return place;
  const { part, paragraph, start, end } = place;
  if (paragraph.text.slice(start, end) !== edit.expected) return refuse('changed', messages.changed);
  const tooLong = refuseLongTag(edit.control.tag);
  if (tooLong !== null) return tooLong;
  const stretch = stretchOf(paragraph, start, end);
  if (stretch === null) return refuse('unsupported', noWords);
  const refusal = refusalFor(context, place, stretch);
  if (refusal !== null) return refusal;
  const { first, last } = stretch;
  const claimed = cuts(context, place, stretch, { open: '', close: '' });
  return {
    claims: claimsOf(claimed),
    splices: () => {
      const properties = runProperties(context, part, runOf(paragraph, first));
      const { strict } = partOf(context, part);
      const control = sdtPr(edit.control, context.target().context, properties);
      const own = strict ? toStrict(control) : control;
      return cuts(
        context,
        place,
        { first, last },
        { open: `<w:sdt>${own}<w:sdtContent>`, close: '</w:sdtContent></w:sdt>' },
      );
    },
  };
}

const noWords = 'Nothing is selected here. Select the words or the number first.';
const across =
  'The selection takes in part of a link, a field, a picture or another figure. Select plain words of one paragraph.';

/** The pieces of the text that a range begins and ends in. */
interface Stretch {
  readonly first: ScanPiece;
  readonly last: ScanPiece;
}

function stretchOf({ pieces }: ScanParagraph, start: number, end: number): Stretch | null {
  const covered = pieces.filter((piece) => piece.to > piece.from && piece.to > start && piece.from < end);
  const [first] = covered;
  const last = covered.at(-1);
  return start === end || first === undefined || last === undefined ? null : { first, last };
}

const runOf = (paragraph: ScanParagraph, piece: ScanPiece): ScanRun => paragraph.runs[piece.run] as ScanRun;

function refusalFor(
  context: EditContext,
  { part, paragraph }: Place,
  { first, last }: Stretch,
): Refusal | null {
  const { pieces } = paragraph;
  const within = pieces.slice(pieces.indexOf(first), pieces.indexOf(last) + 1);
  for (const control of new Set([paragraph.control, ...within.map((piece) => piece.control)])) {
    const refusal = refusalAt(context, control);
    if (refusal !== null) return refusal;
  }
  const source = sourceOf(context, part);
  const isInline = (piece: ScanPiece): boolean =>
    enclosing(context, piece.control).some((index) => controlAt(context, index).level === 'inline');
  const isWords = (piece: ScanPiece): boolean =>
    piece.kind !== 'symbol' &&
    (piece.kind !== 'none' || /^<[\w.-]*:?softHyphen/.test(source.slice(piece.start, piece.end)));
  const sound =
    within.every(
      (piece) => !isInline(piece) && !piece.field && piece.excluded !== 'code' && isWords(piece),
    ) && isWhole(source, paragraph, prefixOf(context, part), runOf(paragraph, first), runOf(paragraph, last));
  return sound ? null : refuse('unsupported', across);
}

/** What may stand round the words (a control may stand in it too), and what may stand between them. */
const round = new Set(['ins', 'moveTo', 'smartTag', 'dir', 'bdo']);
const between = new Set([
  ...[
    'r',
    'ins',
    'del',
    'moveTo',
    'moveFrom',
    'proofErr',
    'bookmarkStart',
    'bookmarkEnd',
    'smartTag',
    'dir',
    'bdo',
  ],
  ...['commentRangeStart', 'commentRangeEnd', 'permStart', 'permEnd'],
]);

/** Whether two runs lie beside each other in one element, with nothing between them that a control cannot hold. */
function isWhole(
  source: string,
  paragraph: ScanParagraph,
  prefix: string,
  first: ScanRun,
  last: ScanRun,
): boolean {
  const open: string[] = [];
  let depth = 0;
  const tags = /<(\/?)([A-Za-z_][\w.:-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;
  for (const match of source.slice(paragraph.openEnd, last.end).matchAll(tags)) {
    const [, closing, name = '', selfClosing] = match;
    const local = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const inside = paragraph.openEnd + match.index >= first.start;
    if (closing === '/') {
      if (inside && depth === 0) return false;
      if (inside) depth -= 1;
      else open.pop();
      continue;
    }
    if (inside && depth === 0 && !between.has(local)) return false;
    if (selfClosing === '/') continue;
    if (inside) depth += 1;
    else open.push(local);
  }
  return depth === 0 && open.every((local) => round.has(local));
}

/** The marks of the control, cut into the runs that the range begins and ends in. */
function cuts(
  context: EditContext,
  { part, paragraph, start, end }: Place,
  { first, last }: Stretch,
  marks: { readonly open: string; readonly close: string },
): readonly PartSplice[] {
  const q = prefixOf(context, part);
  const source = sourceOf(context, part);
  const again = (piece: ScanPiece): string => {
    const { rPr } = runOf(paragraph, piece);
    return `<${q}r>${rPr === null ? '' : source.slice(rPr.start, rPr.end)}`;
  };
  const inText = (piece: ScanPiece, mark: string): string =>
    `</${q}t></${q}r>${mark}${again(piece)}<${q}t xml:space="preserve">`;
  const cutsFirst = start > first.from;
  const cutsLast = end < last.to;
  if (first === last && cutsFirst && cutsLast) {
    const words = escapeText(paragraph.text.slice(start, end));
    const xml = inText(first, marks.open) + words + inText(first, marks.close);
    return rewrite(context, part, paragraph, first, { start, end, xml });
  }
  const at = (place: number, text: string): PartSplice => ({ part, start: place, end: place, text });
  const beforeFirst = (): PartSplice => {
    const run = runOf(paragraph, first);
    return first.start === (run.rPr?.end ?? run.openEnd)
      ? at(run.start, marks.open)
      : at(first.start, `</${q}r>${marks.open}${again(first)}`);
  };
  const afterLast = (): PartSplice => {
    const run = runOf(paragraph, last);
    return source.slice(last.end, run.end) === `</${q}r>`
      ? at(run.end, marks.close)
      : at(last.end, `</${q}r>${marks.close}${again(last)}`);
  };
  return [
    ...(cutsFirst
      ? rewrite(context, part, paragraph, first, { start, end: start, xml: inText(first, marks.open) })
      : [beforeFirst()]),
    ...(cutsLast
      ? rewrite(context, part, paragraph, last, { start: end, end, xml: inText(last, marks.close) })
      : [afterLast()]),
  ];
}

/**
 * All that lies between the marks, and one place more on either side: words that another edit puts in right there would
 * fall on one side of a mark or the other by chance.
 */
function claimsOf(splices: readonly PartSplice[]): readonly Claim[] {
  const own = splices.filter((splice) => splice.key === undefined);
  const { part } = own[0] as PartSplice;
  const start = Math.min(...own.map((splice) => splice.start)) - 1;
  const end = Math.max(...own.map((splice) => splice.end)) + 1;
  const beyond = splices.filter(
    (splice) => splice.key !== undefined && (splice.end <= start || splice.start >= end),
  );
  return [{ part, start, end }, ...beyond];
}
