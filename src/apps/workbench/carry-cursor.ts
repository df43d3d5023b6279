import type { Block, Location, ReportDocument } from '../../core/model/index.ts';

const wordsOf = (block: Block | undefined): string | null =>
  block?.kind === 'paragraph' ? block.text : null;

/**
 * Where a cursor stands after a change that it did not make: behind what was put in at it, and along with its
 * paragraph where blocks were put in or taken out before it.
 */
export function carryCursor(
  cursor: Location | null,
  before: ReportDocument,
  after: ReportDocument,
): Location | null {
  if (cursor?.block === undefined) return cursor;
  let first = 0;
  while (first < before.blocks.length && wordsOf(before.blocks[first]) === wordsOf(after.blocks[first]))
    first += 1;
  const grown = after.blocks.length - before.blocks.length;
  const own = wordsOf(before.blocks[cursor.block]);
  const moved = cursor.block === first && own !== '' && wordsOf(after.blocks[first + grown]) === own;
  const shift = cursor.block > first || moved ? grown : 0;
  const block = cursor.block + shift;
  const [was, is] = [own, wordsOf(after.blocks[block])];
  if (was === null || is === null) return null;
  const end = cursor.end ?? cursor.start ?? 0;
  const offset = is.endsWith(was.slice(end)) ? is.length - (was.length - end) : Math.min(end, is.length);
  return { block, start: Math.max(0, offset), end: Math.max(0, offset) };
}
