import type { Desk } from './desk.ts';
import type { Step } from './steps.ts';
import { comparable } from './same-text.ts';
import { findWords } from './find-words.ts';

/**
 * After an error in the midst of an insertion: takes out again what of it came into the paragraph, so that no figure
 * stands there that is none. Does nothing where the paragraph holds anything else that is new.
 */
export async function takeBack({ context, found, read }: Desk, steps: readonly Step[]): Promise<void> {
  const [step] = steps;
  if (step?.do !== 'insert' || steps.length > 1) return;
  try {
    const paragraph = found.range(step.at).paragraphs.getFirst();
    paragraph.load('text');
    await context.sync();
    const now = comparable(paragraph.text);
    const before = read.reading.document.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [comparable(block.text)] : []))
      .filter((text) => text.length < now.length && isWithin(text, now));
    const [old] = before.sort((a, b) => b.length - a.length);
    if (old === undefined) return;
    let start = 0;
    while (start < old.length && old[start] === now[start]) start += 1;
    const words = findWords(paragraph, now, { start, end: start + now.length - old.length });
    await context.sync();
    if (words.refusal() === null) words.range('Whole').delete();
    await context.sync();
  } catch {
    // The outcome already says what went wrong.
  }
}

/** Whether one text is the other with a stretch put in. */
function isWithin(old: string, now: string): boolean {
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  return now.endsWith(old.slice(start));
}
