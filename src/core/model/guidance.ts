import type { Paragraph, TextRange } from './document.ts';

/** Whether paragraphs, or a range of their text, hold words, and none of them are the author's. */
export function isAllGuidance(
  paragraphs: readonly Pick<Paragraph, 'text' | 'guidance'>[],
  range: TextRange | null,
): boolean {
  let guided = false;
  for (const { text, guidance } of paragraphs) {
    let at = range?.start ?? 0;
    const end = range?.end ?? text.length;
    for (const part of guidance) {
      if (part.end <= at || part.start >= end) continue;
      if (text.slice(at, Math.max(at, part.start)).trim() !== '') return false;
      at = Math.min(part.end, end);
      guided = true;
    }
    if (text.slice(at, end).trim() !== '') return false;
  }
  return guided;
}
