import type { Edit, Inline, Location } from '../../core/model/index.ts';
import { applyEdits, locateIn, readPackage } from '../../ooxml/index.ts';
import type { OpcPackage, PackageReading, Place, ScanParagraph } from '../../ooxml/index.ts';
import type { Refusal } from './outcomes.ts';
import { isRefusal, messages, refuse } from './outcomes.ts';
import { changesBetween, insertionBetween, textOf, tokensOf } from './paragraph-tokens.ts';
import { anchorAt, guidanceSpots, highlightedSpots, removals } from './spots-in-paragraph.ts';
import type { Step } from './steps.ts';

/** The document as it was read, which every edit of a call speaks of. */
export interface Read {
  readonly pkg: OpcPackage;
  readonly reading: PackageReading;
}

const { byHand, notInBody } = messages;

/** The place in the main story that a location means. */
export function placeOf({ pkg, reading }: Read, at: Location): Place | Refusal {
  const place = locateIn(pkg, at, reading);
  return isRefusal(place) || place.story === 0 ? place : refuse('unsupported', notInBody);
}

/**
 * What an edit comes to in one paragraph: the difference between the paragraph as it was read and as the edit leaves it,
 * so that what an edit means is said in one room only.
 */
export function inParagraph(
  read: Read,
  edit: Extract<
    Edit,
    { kind: 'insert-inline' | 'replace-text' | 'wrap-text' | 'unmark-guidance' | 'clear-highlight' }
  >,
): readonly Step[] | Refusal {
  const place = placeOf(read, edit.at);
  if (isRefusal(place)) return place;
  const { block } = place.paragraph;
  if (edit.kind === 'wrap-text') {
    const { start, end } = place;
    return [{ do: 'wrap', at: { in: 'words', block, start, end, at: 'Whole' }, control: edit.control }];
  }
  if (edit.kind === 'unmark-guidance') {
    return guidanceSpots(read.reading, place.paragraph, place).map((at) => ({ do: 'unmark', at }));
  }
  if (edit.kind === 'clear-highlight') {
    return highlightedSpots(read.reading, place.paragraph, place).map((at) => ({
      do: 'clear-highlight',
      at,
    }));
  }
  return edit.kind === 'insert-inline' ? putIn(read, edit, block) : difference(read, edit, block);
}

/** Tokens of one paragraph before and after an edit that leaves the blocks in their places. */
function rowsOf(read: Read, edit: Edit, block: number) {
  const applied = applyEdits(read.pkg, [edit], read.reading);
  const after = readPackage(applied.pkg);
  if (!after.ok) return null;
  const [old, now] = [read.reading, after.value].map((reading) => {
    const paragraph = reading.scan.stories[0]?.blocks[block] as ScanParagraph;
    return { paragraph, tokens: tokensOf(reading, 0, paragraph) };
  }) as [Row, Row];
  return { old, now };
}

interface Row {
  readonly paragraph: ScanParagraph;
  readonly tokens: ReturnType<typeof tokensOf>;
}

function putIn(read: Read, edit: Edit & { kind: 'insert-inline' }, block: number): readonly Step[] | Refusal {
  const rows = rowsOf(read, edit, block);
  const found = rows && insertionBetween(rows.old.tokens, rows.now.tokens, edit.inlines);
  if (!found) return refuse('unsupported', byHand);
  const { tokens } = rows.old;
  const { at, removed } = found;
  const gone = removals(read.reading, block, tokens, at, at + removed);
  const [only] = gone;
  const { inlines } = edit;
  // Guidance gives way to the first words: a control that was emptied before would show its placeholder.
  if (gone.length === 1 && only?.do === 'replace' && textOf(inlines[0] as Inline) !== '') {
    return [{ do: 'insert', at: only.at, inlines, plain: true, over: true }];
  }
  const spot = anchorAt(read.reading, block, tokens, at);
  const isPlain = removed > 0 || besideGuidance(read, block, tokens, at);
  return [
    { do: 'insert', at: spot, inlines, plain: isPlain, over: false },
    ...removals(read.reading, block, tokens, at, at + removed, true),
  ];
}

/** The same for an edit of the text of a place. Tracked or not it comes to the same words. */
export function difference(read: Read, edit: Edit, block: number): readonly Step[] | Refusal {
  if (block < 0) return refuse('unsupported', notInBody);
  const rows = rowsOf(read, edit, block);
  const changes = rows && changesBetween(rows.old.tokens, rows.now.tokens);
  if (!changes) return refuse('unsupported', byHand);
  const { tokens } = rows.old;
  return changes.flatMap(({ at, removed, words }): readonly Step[] => {
    const gone = removals(read.reading, block, tokens, at, at + removed);
    if (words === '') return gone;
    const host = gone.findIndex((step) => step.do === 'replace');
    if (host >= 0) {
      return gone.map((step, index) =>
        index === host && step.do === 'replace' ? { ...step, text: words } : step,
      );
    }
    const anchor = anchorAt(read.reading, block, tokens, at);
    const inlines = [{ kind: 'text', text: words } as const];
    return [
      { do: 'insert', at: anchor, inlines, plain: besideGuidance(read, block, tokens, at), over: false },
      ...gone,
    ];
  });
}

/** Whether words put there would take after guidance. */
function besideGuidance(read: Read, block: number, tokens: Row['tokens'], at: number): boolean {
  const paragraph = read.reading.document.blocks[block];
  const offset = tokens.slice(0, at).filter(({ edge }) => edge === null).length;
  return (
    paragraph?.kind === 'paragraph' &&
    paragraph.guidance.some(({ start, end }) => start <= offset && offset <= end)
  );
}
