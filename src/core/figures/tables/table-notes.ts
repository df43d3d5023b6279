/** The notes of a table: one live figure that explains every symbol in the table above it, and nothing else. */

import type {
  Block,
  Computed,
  FigureQuery,
  FigureStatus,
  FigureTag,
  ReportDocument,
  Table,
  TableWords,
} from '../../model/index.ts';
import type { FigureControl } from '../figure-controls.ts';
import { symbolNotes } from '../observation.ts';
import { masked } from '../direction/sentences.ts';
import { parseTag } from '../tag.ts';

/** Whether a figure speaks of the table above it. */
const isTableNotes = (query: FigureQuery | null): boolean =>
  query?.measure === 'notes' && query.format?.flags === true;

/** What the notes of a table say of the texts in it. */
export const tableNotes = (notes: Computed, texts: readonly string[]): Computed => ({
  ...notes,
  text: symbolNotes(texts),
});

/**
 * What stands in the tables that notes are under, by the tag of the notes: a tag has one text wherever it stands, so that
 * notes that stand under several tables are about all of them.
 */
export function wordsOfTables(
  figures: readonly FigureControl[],
  document: ReportDocument,
): ReadonlyMap<FigureTag, TableWords> {
  const found = new Map<FigureTag, TableWords>();
  for (const { control } of figures) {
    if (!control.tag.endsWith('.fl') || !isTableNotes(parseTag(control.tag))) continue;
    const story = storyOf(control.at.story);
    const blocks = blocksOf(document, story);
    const table = tableAbove(blocks, control.first);
    if (table === null) continue;
    const inside = figures.flatMap(({ control: { at, first } }, index) =>
      storyOf(at.story) === story && table.block < first && first < table.end ? [index] : [],
    );
    const words = blocks.slice(table.block, table.end).flatMap((block) =>
      block.kind === 'table'
        ? []
        : masked(
            block.text,
            inside.flatMap((index) => {
              const { first, range } = figures[index]!.control;
              return first === block.block && range !== null ? [range] : [];
            }),
          ),
    );
    const before = found.get(control.tag) ?? { figures: [], words: [] };
    found.set(control.tag, {
      figures: [...before.figures, ...inside],
      words: [...before.words, ...words],
    });
  }
  return found;
}

/** What will stand in a table once its figures are as their source has them; what is kept stays as it is. */
export const textsAfter = (
  { figures, words }: TableWords,
  statuses: readonly FigureStatus[],
): readonly string[] => [
  ...words,
  ...figures.flatMap((index) => {
    const status = statuses[index];
    if (status === undefined) return [];
    return status.state === 'stale' && status.now !== null ? [status.now.text] : [status.text];
  }),
];

const storyOf = (story: string | undefined): string => story ?? 'document';

const blocksOf = ({ blocks, stories }: ReportDocument, story: string): readonly Block[] =>
  story === 'document' ? blocks : (stories.find(({ id }) => id === story)?.blocks ?? []);

/** The last table that begins before a block, whole; null where there is none. */
function tableAbove(blocks: readonly Block[], before: number): Table | null {
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' && block.cell === null && block.block < before ? [block] : [],
  );
  return tables.at(-1) ?? null;
}
