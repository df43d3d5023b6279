import type { Content, Control, Edit, Inline, Location, Table } from '../../core/model/index.ts';
import { applyEdits, insertionOf, locateIn, readPackage } from '../../ooxml/index.ts';
import type { OpcPackage, PackageReading, Place, ScanParagraph } from '../../ooxml/index.ts';
import type { Refusal } from './outcomes.ts';
import { isRefusal, messages, refuse } from './outcomes.ts';
import { changesBetween, insertionBetween, plain, textOf, tokensOf } from './paragraph-tokens.ts';
import { besideOf, firstBlockAfter } from './spots-between-blocks.ts';
import { anchorAt, guidanceSpots, removals } from './spots-in-paragraph.ts';
import type { HeadingLevel, Step } from './steps.ts';

/** The document as it was read, which every edit of a call speaks of. */
export interface Read {
  readonly pkg: OpcPackage;
  readonly reading: PackageReading;
}

/**
 * What to ask Word for, so that it comes to what the edit makes of the file. In a paragraph that is the difference
 * between the paragraph as it was read and as the edit leaves it: what an edit means is said in one room only.
 * The record is not among it: it is no part of the text.
 */
export function stepsOf(read: Read, edit: Edit): readonly Step[] | Refusal {
  switch (edit.kind) {
    case 'set-control-text':
      return fillControl(read, edit);
    case 'insert-inline':
    case 'replace-text':
    case 'wrap-text':
    case 'unmark-guidance':
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
    case 'set-ledger':
      return [];
    case 'split-paragraph':
    case 'join-paragraph':
    case 'set-language':
      return refuse('unsupported', byHand);
  }
}

const { byHand } = messages;
const notInBody =
  'This place is in a header, footer, note or text box, which Reportwright cannot reach in Word. Change it there by hand.';

function controlIndex({ reading }: Read, tag: string, occurrence: number): number {
  let seen = 0;
  return reading.document.controls.findIndex((control) => control.tag === tag && seen++ === occurrence);
}

/** The place in the main story that a location means. */
export function placeOf({ pkg, reading }: Read, at: Location): Place | Refusal {
  const place = locateIn(pkg, at, reading);
  return isRefusal(place) || place.story === 0 ? place : refuse('unsupported', notInBody);
}

function fillControl(read: Read, edit: Edit & { kind: 'set-control-text' }): readonly Step[] | Refusal {
  const index = controlIndex(read, edit.tag, edit.occurrence);
  const control = read.reading.document.controls[index] as Control;
  const text = plain(edit.text);
  if (text === control.text) return [];
  const { scan } = read.reading;
  if (control.level !== 'inline') return fillLines(read, index, control, edit);
  if (!scan.controls.some(({ parent }) => parent === index)) {
    return [
      {
        do: 'replace',
        at: { in: 'control', control: index, at: 'Content' },
        text,
        plain: control.placeholder,
      },
    ];
  }
  return difference(read, edit, control.at.story === undefined ? (scan.controls[index]?.first ?? -1) : -1);
}

/** A control round whole paragraphs: a line for each. */
function fillLines(
  read: Read,
  index: number,
  { first, last }: Control,
  edit: Edit & { kind: 'set-control-text' },
): readonly Step[] | Refusal {
  if (read.reading.scan.controls[index]?.story !== 0) return refuse('unsupported', notInBody);
  const lines = plain(edit.text).split('\n');
  const blocks = read.reading.document.blocks
    .slice(first, last + 1)
    .filter((block) => block.kind === 'paragraph');
  const kept = blocks.slice(0, lines.length);
  const filled = kept.map((block) => difference(read, edit, block.block));
  const refused = filled.find(isRefusal);
  if (refused !== undefined) return refused;
  const end = blocks.at(-1)?.block ?? first;
  // Each goes right behind the last line, so that the last comes first.
  const more = lines.slice(blocks.length).reverse();
  return [
    ...filled.flatMap((steps) => (isRefusal(steps) ? [] : steps)),
    ...more.map((text): Step => ({ do: 'add-paragraph', after: end, text })),
    ...blocks.slice(lines.length).map(({ block }): Step => ({ do: 'delete-paragraph', block })),
  ];
}

function inParagraph(
  read: Read,
  edit: Extract<Edit, { kind: 'insert-inline' | 'replace-text' | 'wrap-text' | 'unmark-guidance' }>,
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

function difference(read: Read, edit: Edit, block: number): readonly Step[] | Refusal {
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
  const { pictures, parts } = reading.scan;
  const isInline = (picture: (typeof pictures)[number]): boolean =>
    picture.kind === 'drawing' &&
    /<[\w.-]*:?(inline|anchor)\b(?![\s\S]*<[\w.-]*:?(?:inline|anchor)\b)/.exec(
      (parts[picture.part]?.text ?? '').slice(Math.max(0, picture.open.start - 2000), picture.open.start),
    )?.[1] === 'inline';
  const picture = pictures[index];
  if (picture === undefined || picture.story !== 0) return refuse('unsupported', notInBody);
  if (picture.altText === text) return [];
  if (!isInline(picture)) {
    return refuse(
      'unsupported',
      'Word does not let Reportwright describe a picture that floats beside the text. Right-click it, choose View Alt Text, and describe it there.',
    );
  }
  const alike = pictures.filter((one) => one.story === 0 && one.block === picture.block && isInline(one));
  return [{ do: 'describe', block: picture.block, nth: alike.indexOf(picture), text: plain(text) }];
}

function inTable(
  { reading }: Read,
  block: number,
  step: (inside: number, table: Table) => Step,
): readonly Step[] | Refusal {
  const { blocks } = reading.document;
  const inside = blocks.findIndex((one) => one.kind === 'paragraph' && one.cell?.table === block);
  const table = blocks[block];
  return inside < 0 || table?.kind !== 'table' ? refuse('unsupported', byHand) : [step(inside, table)];
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
