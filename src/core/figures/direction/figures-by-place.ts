import type { FigureStatus } from '../../model/index.ts';
import type { FigureInText } from './direction-claims.ts';

/** The figures of a story by the block that they stand in, each in the order of the text. */
export type ByBlock = ReadonlyMap<number, readonly FigureInText[]>;

const first = (a: FigureInText, b: FigureInText): number => a.start - b.start;

/** The figures that stand in text, charts not among them, by their stories; the main one is "". */
export function figuresByPlace(statuses: readonly FigureStatus[]): ReadonlyMap<string, ByBlock> {
  const stories = new Map<string, Map<number, FigureInText[]>>();
  for (const status of statuses) {
    const { query } = status;
    const { start, end, block = -1, story = '' } = status.at;
    if (start === undefined || end === undefined || end <= start || query === null) continue;
    let blocks = stories.get(story);
    if (blocks === undefined) stories.set(story, (blocks = new Map<number, FigureInText[]>()));
    const figures = blocks.get(block);
    if (figures === undefined) blocks.set(block, [{ start, end, status, query }]);
    else figures.push({ start, end, status, query });
  }
  for (const blocks of stories.values()) for (const figures of blocks.values()) figures.sort(first);
  return stories;
}
