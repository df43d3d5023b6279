import type { Desk } from './desk.ts';
import { findWords } from './find-words.ts';
import { textOf } from './paragraph-tokens.ts';
import { comparable } from './same-text.ts';
import type { Spot, Step } from './steps.ts';

/**
 * After an error in the midst of an insertion: takes out again what of it came into the paragraph, so that no figure
 * stands there that is none. Does nothing where the paragraph holds anything else that is new.
 */
export async function takeBack(desk: Desk, steps: readonly Step[]): Promise<void> {
  const [step] = steps;
  if (step?.do !== 'insert' || steps.length > 1) return;
  const { context, found, read } = desk;
  const block = read.reading.document.blocks[blockOf(desk, step.at)];
  if (block?.kind !== 'paragraph') return;
  try {
    const paragraph = found.range(step.at).paragraphs.getFirst();
    paragraph.load('text');
    await context.sync();
    const now = comparable(paragraph.text);
    const whole = comparable(step.inlines.map(textOf).join(''));
    const stretch = beginningIn(now, comparable(block.text), whole);
    if (stretch === null) return;
    const words = findWords(paragraph, now, stretch);
    await context.sync();
    if (words.refusal() === null) words.range('Whole').delete();
    await context.sync();
  } catch {
    // The outcome already says what went wrong.
  }
}

function blockOf({ read }: Desk, spot: Spot): number {
  if (spot.in !== 'control') return spot.block;
  const control = read.reading.scan.controls[spot.control];
  return control?.story === 0 ? control.first : -1;
}

/** Where the beginning of some words makes a text of an older one; null where nothing, or something else, was put in. */
function beginningIn(
  now: string,
  old: string,
  words: string,
): { readonly start: number; readonly end: number } | null {
  const length = now.length - old.length;
  if (length <= 0) return null;
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  // Words that begin as what follows them can have been put in further left.
  for (; start >= 0; start -= 1) {
    const end = start + length;
    if (now.slice(end) !== old.slice(start)) return null;
    if (words.startsWith(now.slice(start, end))) return { start, end };
  }
  return null;
}
