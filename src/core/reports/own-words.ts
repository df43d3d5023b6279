import type { Block, Control, Paragraph, ReportDocument, ReportType, TextRange } from '../model/index.ts';
import { isAllGuidance, madeOnceFor, madeOnceForBoth } from '../model/index.ts';
import { guidanceIn } from './guidance-wording.ts';

/**
 * The document with the author's own words told from guidance that they only look like: Word goes on with the formatting
 * of the place, so that what is typed over guidance stays marked as guidance. Marked text is guidance where it reads as
 * the skeleton of the type writes it, and where a control shows its placeholder; the rest is `lookalike`. The same again
 * of what it gives. As it is where no type is known, or where the skeleton came from another type or version of it, whose
 * guidance may have read otherwise.
 */
export function withOwnWords(document: ReportDocument, type: ReportType | null): ReportDocument {
  if (type === null || !isSkeletonOf(document, type)) return document;
  if (readBy(document).type === type) return document;
  const own = readAgainst(document, type);
  readBy(own).type = type;
  return own;
}

/** The type by which the words of a document were told already. */
const readBy = madeOnceFor((): { type: ReportType | null } => ({ type: null }));

/** Whoever reads a report also needs its document. */
const readAgainst = madeOnceForBoth((document: ReportDocument, type: ReportType): ReportDocument => {
  const read = (blocks: readonly Block[], story: string | undefined): readonly Block[] => {
    const controls = document.controls.filter((control) => control.at.story === story);
    return blocks.map((block) => (block.kind === 'paragraph' ? readParagraph(block, controls, type) : block));
  };
  const blocks = read(document.blocks, undefined);
  const stories = document.stories.map((story) => ({ ...story, blocks: read(story.blocks, story.id) }));
  const blocksOf = (story: string | undefined): readonly Block[] =>
    story === undefined ? blocks : (stories.find(({ id }) => id === story)?.blocks ?? []);
  const controls = document.controls.map((control) => readControl(control, blocksOf(control.at.story)));
  return { ...document, blocks, stories, controls };
});

function isSkeletonOf({ ledger }: ReportDocument, type: ReportType): boolean {
  const recorded = ledger.state === 'read' ? ledger.ledger.type : null;
  return recorded === null || (recorded.id === type.id && recorded.version === type.version);
}

function readParagraph(paragraph: Paragraph, controls: readonly Control[], type: ReportType): Paragraph {
  if (paragraph.guidance.length === 0) return paragraph;
  const { text, block } = paragraph;
  const round = controls.filter(({ first, last }) => first <= block && block <= last);
  const guidance: TextRange[] = [];
  const lookalike: TextRange[] = [...(paragraph.lookalike ?? [])];
  for (const { range, shown } of byPlaceholder(paragraph, round)) {
    const tags = round.filter((control) => touches(control, range)).map(({ tag }) => tag);
    const found = shown
      ? [range]
      : guidanceIn(text.slice(range.start, range.end), type, tags).map((part) => shift(part, range.start));
    guidance.push(...found);
    for (const gap of without(range, found)) {
      // Spaces and full stops between are nobody's words.
      if (/[\p{L}\p{N}]/u.test(text.slice(gap.start, gap.end))) lookalike.push(trimmed(text, gap));
      else guidance.push(gap);
    }
  }
  const own = { ...paragraph, guidance: joined(guidance) };
  return lookalike.length === 0 ? own : { ...own, lookalike: joined(lookalike) };
}

/** Guidance, parted where a control that shows its placeholder begins and ends. */
function byPlaceholder(
  { guidance }: Paragraph,
  round: readonly Control[],
): readonly { readonly range: TextRange; readonly shown: boolean }[] {
  const showing = round.filter(({ showingPlaceholder }) => showingPlaceholder);
  return guidance.flatMap((range) => {
    const shown = joined(
      showing.flatMap((control) => {
        const { start, end } = control.range ?? range;
        const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
        return part.start < part.end ? [part] : [];
      }),
    );
    return [
      ...shown.map((part) => ({ range: part, shown: true })),
      ...without(range, shown).map((part) => ({ range: part, shown: false })),
    ].sort((a, b) => a.range.start - b.range.start);
  });
}

const touches = (control: Control, { start, end }: TextRange): boolean =>
  control.range === null || (control.range.start < end && start < control.range.end);

function readControl(control: Control, blocks: readonly Block[]): Control {
  if (!control.placeholder || control.showingPlaceholder) return control;
  const paragraphs = blocks
    .slice(control.first, control.last + 1)
    .filter((block) => block.kind === 'paragraph');
  return { ...control, placeholder: isAllGuidance(paragraphs, control.range) };
}

const shift = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by });

/** What is left of a range without parts of it, which are in order. */
function without(range: TextRange, parts: readonly TextRange[]): readonly TextRange[] {
  const starts = [range.start, ...parts.map(({ end }) => end)];
  const ends = [...parts.map(({ start }) => start), range.end];
  return starts
    .map((start, index) => ({ start, end: ends[index] as number }))
    .filter(({ start, end }) => start < end);
}

/** In order, what meets or overlaps in one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const all: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end)
      all.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else all.push(range);
  }
  return all;
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}
