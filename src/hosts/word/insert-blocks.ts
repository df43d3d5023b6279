import type { EditOutcome } from '../../core/model/index.ts';
import { fromFlatOpc, savePackage } from '../../ooxml/index.ts';
import type { Insertion, PackageReading } from '../../ooxml/index.ts';
import type { Found } from './locate.ts';
import { refuse } from './outcomes.ts';
import { quirks } from './quirks.ts';
import type { Spot, Step } from './steps.ts';

/** Blocks on their way into the document. */
export type Placed = Omit<Extract<Step, { readonly do: 'insert-blocks' }>, 'do'>;

/** As Word must make them, so that what stands before a place has not moved when its turn comes: from the end, and in the order asked for within a place. */
export function inWritingOrder<T extends Placed>(all: readonly T[]): readonly T[] {
  return [...all.entries()]
    .sort(([i, a], [j, b]) => {
      if (a.start !== b.start) return b.start - a.start;
      if (isBefore(a.beside) !== isBefore(b.beside)) return isBefore(a.beside) ? -1 : 1;
      return isBefore(a.beside) ? i - j : j - i;
    })
    .map(([, placed]) => placed);
}

/**
 * Puts one insertion into the batch: as a package, or as a file where its numbers would be lost otherwise. What came of
 * them is looked at afterwards; a second try would find the styles of the first, which no insertion changes any more.
 */
export function insertBlocks(
  { document }: Word.RequestContext,
  found: Found,
  { insertion, beside }: Placed,
): void {
  // Never at the end of what is there: that falls into a control which ends there (office-js issue 866).
  const place = beside === null ? document.body : emptyParagraph(found, beside).getRange('Whole');
  const asFile = insertion.numbered > 0 && (beside === null || quirks().numbersByFile > 0);
  const file = asFile ? fileOf(insertion, beside) : null;
  if (file !== null && file.length <= quirks().maxBase64) place.insertFileFromBase64(base64(file), 'Replace');
  else place.insertOoxml(insertion.flatOpc, 'Replace');
}

/** The whole document for an empty one; elsewhere a document of the blocks alone. */
function fileOf({ document, flatOpc }: Insertion, beside: Spot | null): Uint8Array | null {
  if (beside === null) return document;
  const pkg = fromFlatOpc(flatOpc);
  return pkg.ok ? savePackage(pkg.value) : null;
}

function emptyParagraph(found: Found, spot: Spot): Word.Paragraph {
  switch (spot.in) {
    case 'control':
      return found.control(spot.control).insertParagraph('', spot.at === 'Before' ? 'Before' : 'After');
    case 'table':
      return found.paragraph(spot.block).parentTable.insertParagraph('', spot.at);
    case 'paragraph':
      return found.paragraph(spot.block).insertParagraph('', spot.at === 'Start' ? 'Before' : 'After');
    case 'words':
    case 'cursor':
      throw new Error('Blocks go beside blocks');
  }
}

/** What has to be known afterwards, loaded by the same batch: Word works through a batch in order. */
export function askWhatCame({ document }: Word.RequestContext): Came {
  const { paragraphs, contentControls } = document.body;
  paragraphs.load('items/text,items/isListItem');
  contentControls.load('items/tag');
  return { paragraphs, contentControls };
}

interface Came {
  readonly paragraphs: Word.ParagraphCollection;
  readonly contentControls: Word.ContentControlCollection;
}

/** What became of one insertion. */
export interface Settled {
  readonly placed: Placed;
  readonly outcome: EditOutcome;
  /** Its paragraphs. */
  readonly own: readonly Word.Paragraph[];
  /** Empty ones after them that are ours too. */
  readonly surplus: readonly Word.Paragraph[];
}

/** What became of insertions that were made in writing order, the first `made` of them. */
export function settleBlocks(
  reading: PackageReading,
  all: readonly Placed[],
  made: number,
  { paragraphs, contentControls }: Came,
): readonly Settled[] {
  const done = all.slice(0, made);
  const present = counted(contentControls.items.map(({ tag }) => tag));
  const wanted = counted([...richTags(reading), ...done.flatMap(({ tags }) => tags)]);
  const extra = emptyOnes(reading, done, paragraphs.items.length);
  return done.map((placed, index) => {
    const { insertion } = placed;
    const start =
      placed.start +
      total(
        done.filter((other, at) => stands(other, at, placed, index)),
        extra,
      );
    const end = start + insertion.paragraphs;
    const own = paragraphs.items.slice(start, end);
    const surplus = paragraphs.items.slice(end, end + extra).filter(({ text }) => text === '');
    const tagged = placed.tags.every((tag) => (present.get(tag) ?? 0) >= (wanted.get(tag) ?? 0));
    const numbers = own.filter(({ isListItem }) => isListItem).length;
    const whole = own.length === insertion.paragraphs && tagged;
    const outcome = !whole
      ? incomplete
      : numbers < insertion.numbered
        ? unnumbered
        : ({ done: true } as const);
    return { placed, outcome, own, surplus };
  });
}

/**
 * How many empty paragraphs each insertion brought besides its own: the one at the end of what was put in, the one that
 * it was put into, both or neither. None where that cannot be told: what stands there may be the author's.
 */
function emptyOnes(reading: PackageReading, done: readonly Placed[], now: number): number {
  const each = (now - countBefore(reading, done) - total(done, 0)) / done.length;
  return each === 1 || each === 2 ? each : 0;
}

/** Whether one insertion stands before another: at an earlier place, or at the same one and put in nearer its front. */
function stands(other: Placed, at: number, placed: Placed, index: number): boolean {
  if (other === placed || other.start !== placed.start) return other.start < placed.start;
  if (isBefore(other.beside) !== isBefore(placed.beside)) return isBefore(placed.beside);
  return isBefore(placed.beside) ? at < index : at > index;
}

const isBefore = (beside: Spot | null): boolean =>
  beside !== null && 'at' in beside && ['Before', 'Start'].includes(beside.at);

/** How many paragraphs insertions bring, with so many empty ones each. */
const total = (all: readonly Placed[], extra: number): number =>
  all.reduce((sum, { insertion }) => sum + insertion.paragraphs + extra, 0);

const countBefore = ({ document }: PackageReading, all: readonly Placed[]): number =>
  all.some(({ beside }) => beside === null)
    ? 0
    : document.blocks.filter(({ kind }) => kind === 'paragraph').length;

/** How many of the insertions Word made before it failed, from how many paragraphs there are. */
export function madeOf(reading: PackageReading, all: readonly Placed[], now: number): number {
  const first = (count: number): readonly Placed[] => all.slice(0, count);
  let made = 0;
  while (made < all.length && now >= countBefore(reading, first(made + 1)) + total(first(made + 1), 1))
    made += 1;
  return made;
}

const incomplete = refuse(
  'host',
  'Word put in only part of what was asked for. Undo it in Word, then try again.',
);
const unnumbered = refuse(
  'host',
  'The text was put in, but Word left out its numbering. Undo it in Word and try again, or number the paragraphs by hand.',
);

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Of the controls that Word tells of. */
const richTags = ({ document, scan }: PackageReading): readonly string[] =>
  document.controls
    .filter(({ kind }, index) => kind === 'rich' && scan.controls[index]?.story === 0)
    .map(({ tag }) => tag);

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
