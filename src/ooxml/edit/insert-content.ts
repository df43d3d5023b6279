import type { Content, Position } from '../../core/model/index.ts';
import type { ScanBlock, ScanStory } from '../read/scan-types.ts';
import { beginsWithTable, endsWithTable, renderContent } from '../write/content.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, partOf, sourceOf, spelled, storyOf } from './edit-context.ts';
import type { Planned, Refusal } from './plan.ts';
import { isRefusal, messages, nothing, refuse } from './plan.ts';
import { refusalAt } from './replace-range.ts';
import { refuseContent } from './sound-content.ts';

/** Blocks on their way into the main story: what stands in the source in place of a span of the main part. */
export interface Insertion {
  readonly gap: Gap;
  /** As the part spells them, with the empty paragraphs that keep tables apart. */
  readonly xml: () => string;
}

/** Puts blocks into the main story. */
export function insertContent(context: EditContext, content: readonly Content[], at: Position): Planned {
  if (content.length === 0) return nothing;
  const insertion = insertionInto(context, content, at);
  if (isRefusal(insertion)) return insertion;
  const { start, end } = insertion.gap;
  return {
    claims: [{ part: 0, start, end }],
    splices: () => [{ part: 0, start, end, text: insertion.xml() }],
  };
}

/** Where blocks go, and how they are spelled there. */
export function insertionInto(
  context: EditContext,
  content: readonly Content[],
  at: Position,
): Insertion | Refusal {
  const unsound = refuseContent(content);
  if (unsound !== null) return unsound;
  const gap = gapFor(context, content, at);
  if (isRefusal(gap)) return gap;
  const { before, after } = gap;
  // Word makes one table of two that touch, and wants a paragraph after a table at the end of the text.
  const first = beginsWithTable(content[0]) && before === 'table' ? '<w:p/>' : '';
  const last = endsWithTable(content.at(-1)) && after !== 'paragraph' ? '<w:p/>' : '';
  return {
    gap,
    xml: () => spelled(context, 0, first + renderContent(content, context.target().context) + last),
  };
}

type Neighbour = 'paragraph' | 'table' | 'none';

/** Where blocks go, for a program that cannot write at an offset of the source. */
export type InsertionPlace =
  /** In place of everything: the document has no text. */
  | { readonly where: 'whole' }
  | { readonly where: 'end' }
  | {
      readonly where: 'before' | 'after';
      readonly block: number;
      /** Index of the outermost control that the blocks stay outside of; null where they stand right beside the block. */
      readonly control: number | null;
    };

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly place: InsertionPlace;
  readonly before: Neighbour;
  readonly after: Neighbour;
}

function gapFor(context: EditContext, content: readonly Content[], at: Position): Gap | Refusal {
  const story = storyOf(context, 0);
  const { body, sectPr } = partOf(context, 0);
  if (body === null) return refuse('unsupported', 'The text of this file cannot be added to.');
  const end = sectPr?.start ?? body.end;
  if (at.where === 'whole' || at.where === 'end') {
    if (isBlank(context, story))
      return { start: body.start, end, place: { where: 'whole' }, before: 'none', after: 'none' };
    if (at.where === 'end') {
      const before = neighbour(story.blocks.at(-1));
      return { start: end, end, place: { where: 'end' }, before, after: 'none' };
    }
    return refuse(
      'changed',
      'The report already has text, so it was left as it is. Add the missing sections instead.',
    );
  }
  const block = story.blocks[at.block];
  if (block === undefined) return refuse('not-found', messages.gone);
  if (block.cell !== null) {
    return refuse('unsupported', 'Sections cannot be put inside a table. Choose a place outside it.');
  }
  return beside(context, story, block, at.where, content.some(isSection));
}

/** Nothing but empty paragraphs. */
function isBlank(context: EditContext, { blocks, part }: ScanStory): boolean {
  const { controls, pictures } = context.scan;
  return (
    blocks.every(
      (block) =>
        block.kind === 'paragraph' &&
        block.text.trim() === '' &&
        block.pieces.every((piece) => piece.excluded === null && piece.kind !== 'none'),
    ) &&
    !controls.some((control) => control.story === 0) &&
    !pictures.some((picture) => picture.story === 0) &&
    !blocks.some(({ start, end }) => /<[\w.-]*:?sectPr\b/.test(sourceOf(context, part).slice(start, end)))
  );
}

const isSection = (block: Content): boolean =>
  block.kind === 'section' ||
  block.kind === 'appendix' ||
  block.kind === 'heading' ||
  // Approvals and records are parts of the report of their own.
  block.kind === 'table';

/** Before or after a block. A section goes outside the section whose first or last block that is. */
function beside(
  context: EditContext,
  story: ScanStory,
  block: ScanBlock,
  where: 'before' | 'after',
  outside: boolean,
): Gap | Refusal {
  const lastBlock = block.kind === 'table' ? block.endBlock - 1 : block.block;
  let place = where === 'before' ? block.start : block.end;
  let control = block.control;
  let left: number | null = null;
  while (control >= 0) {
    const round = controlAt(context, control);
    // A table of figures is a whole, with its notes and source.
    if (!outside && !round.tag.startsWith('rw:t:')) break;
    const edge = where === 'before' ? round.first === block.block : round.last === lastBlock;
    if (!edge) break;
    place = where === 'before' ? round.start : round.end;
    left = control;
    control = round.parent;
  }
  const refusal = refusalAt(context, control);
  if (refusal !== null) return refusal;
  const [previous, next] =
    where === 'before' ? [story.blocks[block.block - 1], block] : [block, story.blocks[lastBlock + 1]];
  return {
    start: place,
    end: place,
    place: { where, block: block.block, control: left },
    before: neighbour(previous),
    after: neighbour(next),
  };
}

const neighbour = (block: ScanBlock | undefined): Neighbour =>
  block === undefined ? 'none' : block.kind === 'table' || block.cell !== null ? 'table' : 'paragraph';
