import type { PackageReading, ScanParagraph } from '../../ooxml/index.ts';
import type { Desk } from './desk.ts';
import { findWords } from './find-words.ts';
import { textOf } from './paragraph-tokens.ts';
import { comparable, sameText } from './same-text.ts';
import type { Spot, Step } from './steps.ts';
import { takeBackPictures } from './take-back-picture.ts';
import { takeBackRow } from './take-back-row.ts';
import { tells } from './told-text.ts';
import { guidanceStyle } from './write-text.ts';

/**
 * After an error in the midst of an insertion: takes out again what of it came into the paragraph, so that no figure
 * stands there that is none, and puts back the guidance that gave way. Does nothing where anything else is new.
 */
export async function takeBack(desk: Desk, steps: readonly Step[]): Promise<void> {
  const [step] = steps;
  if (step?.do === 'wrap' && steps.length === 1) return unwrap(desk, step);
  if (step?.do === 'add-row' && steps.length === 1) return takeBackRow(desk, step);
  const place = step?.do === 'insert' && steps.length === 1 ? placeOf(desk, step.at) : null;
  if (step?.do !== 'insert' || place === null) return;
  await takeBackPictures(desk, step);
  const { context, found } = desk;
  const { text, start, end } = place;
  try {
    const paragraph = found.range(step.at).paragraphs.getFirst();
    paragraph.load('text');
    await context.sync();
    const now = comparable(paragraph.text);
    const ours = comparable(step.inlines.map(textOf).join(''));
    const came = cameInto(place, now, ours) ?? cameAmongDeletions(desk.read.reading, place, now, ours);
    if (came === null) return;
    const words = findWords(paragraph, now, came);
    await context.sync();
    if (words.refusal() !== null) return;
    if (end === start) words.range('Whole').delete();
    else words.range('Whole').insertText(text.slice(start, end), 'Replace').style = guidanceStyle;
    await context.sync();
  } catch {
    // The outcome already says what went wrong.
  }
}

/** Takes a control that came without its name, or without all of it, off the words again. Where one without a name stood there before, it is not ours. */
async function unwrap(
  { context, found, read: { reading } }: Desk,
  { at, control }: Extract<Step, { readonly do: 'wrap' }>,
): Promise<void> {
  if (at.in !== 'words' && at.in !== 'cursor') return;
  const { block } = at;
  const stood = reading.document.controls.some(
    ({ tag, first, last }) => (tag === '' || tag === control.tag) && first <= block && block <= last,
  );
  const own = reading.document.blocks[block];
  if (stood || own?.kind !== 'paragraph') return;
  try {
    const round = found.range(at).paragraphs.getFirst().getRange('Content').contentControls;
    round.load('items/tag,items/text');
    await context.sync();
    const isOurs = (text: string): boolean =>
      at.in === 'words'
        ? sameText(text, own.text.slice(at.start, at.end))
        : text !== '' && comparable(own.text).includes(comparable(text));
    const came = round.items.filter(({ tag, text }) => (tag === '' || tag === control.tag) && isOurs(text));
    for (const one of came) one.delete(true);
    if (came.length > 0) await context.sync();
  } catch {
    // The outcome already says what went wrong.
  }
}

interface Came {
  readonly start: number;
  readonly end: number;
}

/** Where words that came in stand, as far as they came; null where anything else is new. */
function cameInto({ text, start, end }: Stretch, now: string, ours: string): Came | null {
  const stop = now.length - (text.length - end);
  const came = now.slice(start, stop);
  const isOurs = came !== '' && ours.startsWith(came);
  return isOurs && now === text.slice(0, start) + came + text.slice(end) ? { start, end: stop } : null;
}

/** The same where Word's text has words in it whose deletion is tracked; null also where it could be either of two places. */
function cameAmongDeletions(
  reading: PackageReading,
  { scanned, start }: Stretch,
  now: string,
  ours: string,
): Came | null {
  if (tells(reading, scanned, now)) return null;
  for (let { length } = ours; length > 0; length -= 1) {
    const came = ours.slice(0, length);
    const places: number[] = [];
    for (let at = now.indexOf(came, start); at >= 0; at = now.indexOf(came, at + 1))
      if (tells(reading, scanned, now.slice(0, at) + now.slice(at + length))) places.push(at);
    const [at] = places;
    if (at !== undefined) return places.length === 1 ? { start: at, end: at + length } : null;
  }
  return null;
}

interface Stretch {
  readonly scanned: ScanParagraph;
  /** Of the paragraph as it was read. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a spot is in the text of its paragraph; null outside the body. */
function placeOf({ read: { reading } }: Desk, spot: Spot): Stretch | null {
  const control = spot.in === 'control' ? reading.scan.controls[spot.control] : undefined;
  if (control !== undefined && control.story !== 0) return null;
  const block = reading.document.blocks[spot.in === 'control' ? (control?.first ?? -1) : spot.block];
  if (block?.kind !== 'paragraph') return null;
  const scanned = reading.scan.stories[0]?.blocks[block.block];
  if (scanned?.kind !== 'paragraph') return null;
  const text = comparable(block.text);
  const [from, to] = edges(spot, text.length, control ?? { from: 0, to: 0 });
  const atStart = spot.at === 'Start' || spot.at === 'Before';
  const atEnd = spot.at === 'End' || spot.at === 'After';
  return { scanned, text, start: atEnd ? to : from, end: atStart ? from : to };
}

function edges(
  spot: Spot,
  length: number,
  control: { readonly from: number; readonly to: number },
): readonly [number, number] {
  switch (spot.in) {
    case 'control':
      return [control.from, control.to];
    case 'words':
      return [spot.start, spot.end];
    case 'cursor':
      return spot.at === 'Paragraph' ? [0, length] : [spot.offset, spot.offset];
    case 'paragraph':
    case 'table':
      return [0, length];
  }
}
