import type { Content, Edit, Inline, Table } from '../../core/model/index.ts';
import { insertionOf } from '../../ooxml/index.ts';
import type { Refusal } from './outcomes.ts';
import { isRefusal, messages, refuse } from './outcomes.ts';
import { plain } from './paragraph-tokens.ts';
import { controlIndex, controlSteps } from './plan-controls.ts';
import { inParagraph, placeOf } from './plan-paragraph.ts';
import type { Read } from './plan-paragraph.ts';
import { inlinePicturesIn } from './inline-pictures.ts';
import { besideOf, firstBlockAfter } from './spots-between-blocks.ts';
import type { HeadingLevel, Step } from './steps.ts';

/** What to ask Word for, so that it comes to what the edit makes of the file. The record is not among it: it is no part of the text. */
export function stepsOf(read: Read, edit: Edit): readonly Step[] | Refusal {
  switch (edit.kind) {
    case 'set-control-text':
    case 'set-picture':
    case 'unwrap-control':
    case 'retag-control':
      return controlSteps(read, edit);
    case 'insert-inline':
    case 'replace-text':
    case 'wrap-text':
    case 'unmark-guidance':
    case 'clear-highlight':
      return inParagraph(read, edit);
    case 'insert-content':
      return insertBlocks(read, edit);
    case 'set-checked': {
      const control = controlIndex(read, edit.tag, edit.occurrence);
      const same = read.reading.document.controls[control]?.checked === edit.checked;
      return same ? [] : [{ do: 'tick', control, checked: edit.checked }];
    }
    case 'set-heading-level': {
      const place = placeOf(read, edit.at);
      return isRefusal(place)
        ? place
        : [{ do: 'level', block: place.paragraph.block, level: edit.level as HeadingLevel }];
    }
    case 'set-alignment': {
      const place = placeOf(read, edit.at);
      if (isRefusal(place)) return place;
      const { block } = place.paragraph;
      const paragraph = read.reading.document.blocks[block];
      const same = paragraph?.kind === 'paragraph' && paragraph.alignment === edit.alignment;
      return same ? [] : [{ do: 'align', block, to: edit.alignment }];
    }
    case 'set-alt-text':
      return describePicture(read, edit.picture, edit.text);
    case 'append-row':
      return inTable(read, edit.table, (block, { rows }) => ({
        do: 'add-row',
        block,
        columns: rows.at(-1)?.cells.length ?? 0,
        cells: edit.cells,
        plain: endsInGuidance(read, edit.table),
      }));
    case 'set-header-row':
      return isMarked(read, edit.table)
        ? []
        : inTable(read, edit.table, (block) => ({ do: 'header-row', block }));
    case 'set-title':
      return [{ do: 'title', title: plain(edit.title) }];
    case 'set-property':
      return edit.property === 'last saved by'
        ? refuse('unsupported', writtenByWord)
        : [{ do: 'property', property: edit.property, text: plain(edit.text) }];
    case 'set-ledger':
      return [];
    case 'split-paragraph':
    case 'join-paragraph':
    case 'set-language':
      return refuse('unsupported', messages.byHand);
  }
}

const writtenByWord =
  'Word itself writes into the file who saved it last, so Reportwright cannot take that out. In Word, choose File, Info, Check for Issues, Inspect Document.';

function insertBlocks(read: Read, edit: Edit & { kind: 'insert-content' }): readonly Step[] | Refusal {
  if (edit.content.length === 0) return [];
  const made = insertionOf(read.pkg, edit, read.reading);
  if (!made.ok) return made.error;
  const insertion = made.value;
  const { blocks } = read.reading.document;
  const beside = besideOf(read.reading, insertion.place);
  const start = blocks
    .slice(0, firstBlockAfter(read.reading, beside))
    .filter(({ kind }) => kind === 'paragraph').length;
  const boxes = boxesIn(edit.content);
  const tags = insertion.tags.filter((tag) => !boxes.has(tag));
  return [{ do: 'insert-blocks', insertion, beside, start, tags }];
}

/** Tags of the check boxes in blocks, however deep. */
function boxesIn(content: readonly Content[]): ReadonlySet<string> {
  const tags = new Set<string>();
  JSON.stringify(content, (_, value: unknown) => {
    const inline = value as Inline | null;
    if (typeof inline === 'object' && inline?.kind === 'check') tags.add(inline.control.tag);
    return value;
  });
  return tags;
}

function describePicture({ reading }: Read, index: number, text: string): readonly Step[] | Refusal {
  const picture = reading.scan.pictures[index];
  if (picture === undefined || picture.story !== 0) return refuse('unsupported', messages.notInBody);
  if (picture.altText === text) return [];
  const nth = inlinePicturesIn(reading, picture.block).indexOf(picture);
  if (nth < 0) {
    return refuse(
      'unsupported',
      'Word does not let Reportwright describe a picture that floats beside the text. Right-click it, choose View Alt Text, and describe it there.',
    );
  }
  return [{ do: 'describe', block: picture.block, nth, text: plain(text) }];
}

function inTable(
  { reading }: Read,
  block: number,
  step: (inside: number, table: Table) => Step,
): readonly Step[] | Refusal {
  const { blocks } = reading.document;
  const inside = blocks.findIndex((one) => one.kind === 'paragraph' && one.cell?.table === block);
  const table = blocks[block];
  return inside < 0 || table?.kind !== 'table'
    ? refuse('unsupported', messages.byHand)
    : [step(inside, table)];
}

function isMarked({ reading }: Read, block: number): boolean {
  const table = reading.document.blocks[block];
  return table?.kind === 'table' && table.rows[0]?.header === true;
}

/** A new row takes after the last one, its guidance included. */
function endsInGuidance({ reading }: Read, table: number): boolean {
  const { blocks } = reading.document;
  const found = blocks[table];
  const last = found?.kind === 'table' ? found.rows.at(-1) : undefined;
  return (last?.cells ?? []).some(({ start, end }) =>
    blocks.slice(start, end).some((block) => block.kind === 'paragraph' && block.guidance.length > 0),
  );
}
