import type { Tracked } from '../../core/model/index.ts';
import type { ScanControl, ScanParagraph, ScanPiece, ScanRun, Span } from '../read/scan-types.ts';
import { escapeAttribute, withoutForbidden } from '../write/plain-text.ts';
import { rPr, withProperties } from '../write/run-properties.ts';
import type { XmlNode } from '../write/xml-tree.ts';
import { parseFragment, value } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, enclosing, prefixOf, sourceOf } from './edit-context.ts';
import { insideControl } from './insertion-point.ts';
import { wordsInRun } from './piece-text.ts';
import type { Plan, Planned } from './plan.ts';
import { isRefusal, messages, nothing, refuse, together } from './plan.ts';
import { placeholderOff } from './replace-range.ts';
import { wordsLike } from './run-format.ts';

export interface TrackedWords {
  readonly text: string;
  readonly tracked: Tracked;
  /** XML of w:color, where the new words are to have one. */
  readonly colour: string | null;
}

const notLines =
  'The number of lines here would change, which cannot be written as a tracked change. Refresh it without tracking.';
const notWords =
  'This figure holds more than words, so that it cannot be written as a tracked change. Refresh it without tracking.';

/**
 * Fills a control for an author to accept or reject: what stands there is marked as deleted (w:del), the new words as
 * inserted (w:ins). In somebody else's insertion, deletions stand inside it and the new words beside it; one's own
 * earlier insertion simply gives way, as in Word.
 */
export function trackedText(
  context: EditContext,
  index: number,
  paragraphs: readonly ScanParagraph[],
  words: TrackedWords,
): Planned {
  const control = controlAt(context, index);
  const text = withoutForbidden(words.text).replace(/\r\n?/g, '\n');
  if (control.level === 'inline') {
    const [paragraph] = paragraphs;
    if (paragraph === undefined || control.inner === null) return refuse('unsupported', messages.damaged);
    const place = { paragraph, area: control.inner, control: index };
    return trackedPlace(context, control, place, { ...words, text });
  }
  const lines = text.split('\n');
  if (lines.length !== paragraphs.length) return refuse('unsupported', notLines);
  const plans: Plan[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const line = lines[at] as string;
    if (line === paragraph.text) continue;
    const close = sourceOf(context, control.part).lastIndexOf('<', paragraph.end - 1);
    const from = paragraph.pPr?.end ?? paragraph.openEnd;
    if (paragraph.openEnd === paragraph.end) return refuse('unsupported', notLines);
    const area = { start: from, end: Math.max(from, close) };
    const planned = trackedPlace(
      context,
      control,
      { paragraph, area, control: -1 },
      { ...words, text: line },
    );
    if (isRefusal(planned)) return planned;
    plans.push(planned);
  }
  return plans.length === 0 ? nothing : together(...plans);
}

interface TrackedPlace {
  readonly paragraph: ScanParagraph;
  /** Inner span of the control, or of the paragraph, that is filled. */
  readonly area: Span;
  /** Index of the inline control; -1 where the paragraph is filled. */
  readonly control: number;
}

function trackedPlace(
  context: EditContext,
  { part, from, to }: ScanControl,
  { paragraph, area, control }: TrackedPlace,
  words: TrackedWords,
): Planned {
  const counted = paragraph.pieces.filter(
    (piece) => piece.to > piece.from && area.start <= piece.start && piece.end <= area.end,
  );
  if (counted.length === 0 && from < to && control >= 0) return refuse('unsupported', messages.damaged);
  const runs = [...new Set(counted.map((piece) => piece.run))].map((run) => paragraph.runs[run] as ScanRun);
  const source = sourceOf(context, part);
  if (!runs.every((run) => isWords(context, part, source, paragraph, run)))
    return refuse('unsupported', notWords);
  const tree = parseFragment(source.slice(area.start, area.end));
  const gone = removals(tree, area.start, runs, words.tracked.author);
  const anchor = anchorOf(context, { part, paragraph, area, control }, tree, runs);
  if (anchor === null) return refuse('unsupported', messages.damaged);
  const first = counted[0] === undefined ? undefined : (paragraph.runs[counted[0].run] as ScanRun);
  const like = first === undefined ? anchor.format : wordsLike(context, part, first, { plain: false });
  const format = words.colour === null ? like : withProperties(like, { color: words.colour });
  const isInserted = anchor.inInsertion && (counted.length === 0 || counted.some((piece) => piece.inserted));
  const clear = placeholderOff(context, [control, ...counted.map((piece) => piece.control)]);
  const spans = gone.map(({ span }) => ({ part, ...span }));
  return {
    claims: [...spans, { part, start: anchor.at, end: anchor.end }, ...clear],
    splices: () => [
      ...gone.map(({ span, isOwn }) => ({
        part,
        ...span,
        text: isOwn ? '' : deleted(context, part, source.slice(span.start, span.end), words.tracked),
      })),
      {
        part,
        start: anchor.at,
        end: anchor.end,
        text: anchor.wrap(inserted(context, part, words, format, isInserted)),
      },
      ...clear,
    ],
  };
}

/** A run of nothing but words, tabs and line breaks that count or are deleted already. */
function isWords(
  context: EditContext,
  part: number,
  source: string,
  paragraph: ScanParagraph,
  run: ScanRun,
): boolean {
  const own = paragraph.pieces.filter((piece) => paragraph.runs[piece.run] === run);
  const isWord = (piece: ScanPiece): boolean =>
    piece.excluded === null && ['text', 'tab', 'break', 'hyphen'].includes(piece.kind);
  return own.every(isWord) && source.startsWith(`<${prefixOf(context, part)}r`, run.start);
}

interface Removal {
  readonly span: Span;
  /** An insertion of the same author that nobody has accepted: it leaves no trace. */
  readonly isOwn: boolean;
}

function removals(
  tree: readonly XmlNode[],
  shift: number,
  runs: readonly ScanRun[],
  author: string,
): readonly Removal[] {
  const whole = new Set<XmlNode>();
  const found = runs.flatMap((run): readonly Removal[] => {
    const path = pathTo(tree, run.start - shift);
    const own = path.find((node) => node.local === 'ins' && value(node, 'author') === author);
    if (own === undefined) return [{ span: { start: run.start, end: run.end }, isOwn: false }];
    const isEmptied = own.children.every((child) => runs.some((one) => one.start - shift === child.start));
    if (!isEmptied) return [{ span: { start: run.start, end: run.end }, isOwn: true }];
    if (whole.has(own)) return [];
    whole.add(own);
    return [{ span: { start: own.start + shift, end: own.end + shift }, isOwn: true }];
  });
  return found;
}

/** Elements round a place, outermost first. */
function pathTo(nodes: readonly XmlNode[], at: number): readonly XmlNode[] {
  const round = nodes.find((node) => node.start <= at && at < node.end);
  return round === undefined ? [] : [round, ...pathTo(round.children, at)];
}

interface Anchor {
  readonly at: number;
  readonly end: number;
  readonly format: string;
  /** The place lies in a tracked insertion, whoever's, that reaches beyond what is filled. */
  readonly inInsertion: boolean;
  readonly wrap: (xml: string) => string;
}

/** Where the new words go: after the last old ones, beside any insertion that those stand in. */
function anchorOf(
  context: EditContext,
  { part, paragraph, area, control }: TrackedPlace & { readonly part: number },
  tree: readonly XmlNode[],
  runs: readonly ScanRun[],
): Anchor | null {
  const last = runs.at(-1);
  if (last !== undefined) {
    const path = pathTo(tree, last.start - area.start);
    const insertion = path.find((node) => ['ins', 'moveTo'].includes(node.local));
    const nested = path.find((node) => node.local === 'sdt');
    const beside = [insertion, nested].find((node) => node !== undefined);
    const at = beside === undefined ? last.end : area.start + beside.end;
    return { at, end: at, format: '', inInsertion: insertion === undefined, wrap: (xml) => xml };
  }
  const inInsertion = control >= 0 && isInInsertion(context, part, paragraph, control);
  const point = control < 0 ? null : insideControl(context, paragraph, control);
  if (control >= 0 && point === null) return null;
  const [splice] = point?.runs('\u0000') ?? [{ start: area.end, end: area.end, text: '\u0000' }];
  if (splice === undefined) return null;
  const { start, end, text } = splice;
  return {
    at: start,
    end,
    format: point?.format ?? '',
    inInsertion,
    wrap: (xml) => text.replace('\u0000', () => xml),
  };
}

/** Whether a control that holds no words stands in a tracked insertion. */
function isInInsertion(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  control: number,
): boolean {
  const { start } = controlAt(context, enclosing(context, control)[0] ?? control);
  const tree = parseFragment(sourceOf(context, part).slice(paragraph.start, paragraph.end));
  return pathTo(tree, start - paragraph.start).some((node) => ['ins', 'moveTo'].includes(node.local));
}

function inserted(
  context: EditContext,
  part: number,
  { text, tracked }: TrackedWords,
  format: string,
  isInserted: boolean,
): string {
  if (text === '') return '';
  const q = prefixOf(context, part);
  const run = `<${q}r>${rPr(format, q)}${wordsInRun(context, part, text)}</${q}r>`;
  return isInserted ? run : `<w:ins ${mark(context, tracked)}>${run}</w:ins>`;
}

function deleted(context: EditContext, part: number, run: string, tracked: Tracked): string {
  const q = prefixOf(context, part);
  const words = run.replace(new RegExp(`<(/?)${q}t(?=[\\s>/])`, 'g'), `<$1${q}delText`);
  return `<w:del ${mark(context, tracked)}>${words}</w:del>`;
}

/** Word takes times to the second. */
const mark = (context: EditContext, { author, at }: Tracked): string =>
  `w:id="${context.nextNumber()}" w:author="${escapeAttribute(author)}" w:date="${escapeAttribute(at.replace(/\.\d+/, ''))}"`;
