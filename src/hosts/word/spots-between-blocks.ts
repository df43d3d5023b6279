import type { InsertionPlace, PackageReading } from '../../ooxml/index.ts';
import type { Spot } from './steps.ts';

type Beside = Exclude<Spot, { readonly in: 'words' | 'cursor' }>;

/** What blocks go beside: a control, a table or a paragraph; null where they are the whole document. */
export function besideOf(reading: PackageReading, place: InsertionPlace): Beside | null {
  if (place.where === 'whole') return null;
  const { blocks, controls } = reading.document;
  if (place.where === 'end') {
    const last = blocks.length - 1;
    // The outermost comes first in document order.
    const round = controls.findIndex(
      ({ level, last: end, at }) => level === 'block' && end === last && at.story === undefined,
    );
    if (round >= 0) return { in: 'control', control: round, at: 'After' };
    let block = blocks[last];
    while (block?.cell) block = blocks[block.cell.table];
    return besideBlock(reading, block?.block ?? last, 'after');
  }
  if (place.control === null) return besideBlock(reading, place.block, place.where);
  return { in: 'control', control: place.control, at: place.where === 'before' ? 'Before' : 'After' };
}

function besideBlock({ document }: PackageReading, block: number, where: 'before' | 'after'): Beside {
  if (document.blocks[block]?.kind !== 'table') {
    return { in: 'paragraph', block, at: where === 'before' ? 'Start' : 'End' };
  }
  const inside = document.blocks.findIndex((one) => one.kind === 'paragraph' && one.cell?.table === block);
  return { in: 'table', block: inside, at: where === 'before' ? 'Before' : 'After' };
}

/** The block that stands after the place. */
export function firstBlockAfter({ document }: PackageReading, beside: Beside | null): number {
  if (beside === null) return 0;
  if (beside.in === 'control') {
    const control = document.controls[beside.control];
    return beside.at === 'Before' ? (control?.first ?? 0) : (control?.last ?? 0) + 1;
  }
  if (beside.in === 'paragraph') return beside.at === 'Start' ? beside.block : beside.block + 1;
  const inside = document.blocks[beside.block];
  const table = inside?.kind === 'paragraph' && inside.cell ? document.blocks[inside.cell.table] : undefined;
  if (table?.kind !== 'table') return beside.block;
  return beside.at === 'Before' ? table.block : table.end;
}
