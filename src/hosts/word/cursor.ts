import type { HostError, Location, Result } from '../../core/model/index.ts';
import type { PackageReading } from '../../ooxml/index.ts';
import { run } from './errors.ts';
import { comparable } from './same-text.ts';
import type { Job, Spot } from './steps.ts';
import type { Selection } from './locate.ts';
import type { Tracking } from './tracking.ts';

/** Where the author's cursor was, as a place of the reading and as a range that Word keeps in its place. */
export interface Cursor extends Selection {
  readonly at: Location;
  readonly text: string;
}

/** Asks Word where its cursor is, in one flight. Null where it is in no text of the body, or nothing was read yet. */
export async function askCursor(
  reading: PackageReading | null,
  tracking: Tracking,
): Promise<Result<Cursor | null, HostError>> {
  return run('find the cursor', async (context) => {
    const { document } = context;
    const selected = document.getSelection();
    const { body } = document;
    selected.load('text');
    const paragraph = selected.paragraphs.getFirst();
    paragraph.load('text');
    const upToStart = body.getRange('Start').expandToOrNullObject(selected.getRange('Start'));
    const before = upToStart.paragraphs;
    before.load('items/isListItem');
    const head = paragraph.getRange('Start').expandTo(selected.getRange('Start'));
    head.load('text');
    const range = selected.getRange('End');
    const around = paragraph.getRange('Content');
    context.trackedObjects.add([range, selected, around]);
    tracking.load(context);
    await context.sync();
    // Headers, notes and text boxes are no part of the body: nothing reaches from its start to them.
    if (reading === null || upToStart.isNullObject) {
      release({ range, selected, around });
      return null;
    }
    const at = placeIn(reading, before.items.length - 1, paragraph.text, head.text, selected.text);
    if (at === null) release({ range, selected, around });
    return at === null ? null : { at, range, selected, around, text: selected.text };
  });
}

/** Lets Word forget the ranges. Nobody waits for it: it is sent beside whatever comes next. */
export function release({ range, selected, around }: Selection): void {
  const { context } = range;
  context.trackedObjects.remove([range, selected, around]);
  context.sync().catch(() => undefined);
}

/** The nth paragraph of the reading, or where that reads otherwise the nearest that reads like it. */
function placeIn(
  { document }: PackageReading,
  nth: number,
  text: string,
  head: string,
  selected: string,
): Location | null {
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  const like = comparable(text);
  const alike = [...paragraphs.keys()].filter((index) => comparable(paragraphs[index]?.text ?? '') === like);
  const [nearest] = alike.sort((a, b) => Math.abs(a - nth) - Math.abs(b - nth));
  const there = paragraphs[nth];
  // Word's text has words in it whose deletion is tracked; the reading has not.
  const paragraph = paragraphs[nearest ?? -1] ?? (there && isWithin(there.text, text) ? there : undefined);
  if (paragraph === undefined) return null;
  const start = within(paragraph.text, head);
  return { block: paragraph.block, start, end: within(paragraph.text, head + selected) };
}

/** How far into the text of the reading these words of Word's reach. What is selected beyond its end is not spoken of. */
function within(text: string, words: string): number {
  let at = 0;
  for (const character of comparable(words)) if (text.startsWith(character, at)) at += character.length;
  return at;
}

const isWithin = (text: string, words: string): boolean => text !== '' && within(text, words) === text.length;

/** The jobs with their places put as the cursor, where they are just there, with words on neither side that belong elsewhere. */
export function withCursor({ at }: Cursor, jobs: readonly Job[]): readonly Job[] {
  const { block = -1 } = at;
  return jobs.flatMap(({ index, steps }): readonly Job[] => {
    const [step] = steps;
    if (step === undefined || steps.length > 1) return [];
    const spot = (where: 'End' | 'Whole' | 'Paragraph', offset = 0): Spot => ({
      in: 'cursor',
      block,
      offset,
      at: where,
    });
    if (step.do === 'insert' && !step.over && isEnd(step.at, at))
      return [{ index, steps: [{ ...step, at: spot('End', at.end) }] }];
    if (step.do === 'insert' && step.over && isParagraph(step.at, at))
      return [{ index, steps: [{ ...step, at: spot('Paragraph') }] }];
    if (step.do === 'wrap' && isWhole(step.at, at))
      return [{ index, steps: [{ ...step, at: spot('Whole') }] }];
    return [];
  });
}

/** An edge of a control is found by the control: Word's cursor can be on either side of it. */
function isEnd(spot: Spot, { block, end }: Location): boolean {
  if (spot.in === 'words') return spot.block === block && (spot.at === 'End' ? spot.end : spot.start) === end;
  return spot.in === 'paragraph' && spot.block === block && spot.at === 'Start' && end === 0;
}

const isWhole = (spot: Spot, { block, start, end }: Location): boolean =>
  spot.in === 'words' && spot.block === block && spot.start === start && spot.end === end;

const isParagraph = (spot: Spot, { block }: Location): boolean =>
  spot.in === 'paragraph' && spot.block === block && spot.at === 'Content';
