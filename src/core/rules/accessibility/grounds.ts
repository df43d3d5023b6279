import type { Block, CellRef, ReportDocument } from '../../model/index.ts';
import type { Placed } from '../place.ts';

const paper = ['FFFFFF'];

/** What may lie behind a paragraph, RRGGBB. Nothing in a text box, whose filling is not read. */
export function createGrounds(document: ReportDocument): (placed: Placed) => readonly string[] {
  const blocksOf = new Map<string | null, readonly Block[]>([
    [null, document.blocks],
    ...document.stories.map(({ id, blocks }) => [id, blocks] as const),
  ]);
  return ({ story, paragraph }) =>
    story?.startsWith('textbox') === true ? [] : behind(blocksOf.get(story) ?? [], paragraph.cell);
}

/** Through cells of no colour shows what the table stands on: the page, or a cell of the table round it. */
function behind(blocks: readonly Block[], at: CellRef | null): readonly string[] {
  if (at === null) return paper;
  const table = blocks[at.table];
  if (table?.kind !== 'table') return [];
  const own = table.rows[at.row]?.cells[at.cell]?.behind ?? [];
  return own.flatMap((colour) => (colour === null ? behind(blocks, table.cell) : [colour]));
}
