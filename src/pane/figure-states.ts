/** How a figure of the report stands, in the one or two words that an author reads. */
import type { FigureStatus } from '../core/model/index.ts';
import type { FigureGroup } from './figure-words.ts';

const standings = [
  'newer value',
  'revised',
  'edited by you',
  'adopted',
  'renamed',
  'withdrawn',
  'unknown',
  'pinned',
  'provisional',
  'not compared',
  'current',
] as const;
export type Standing = (typeof standings)[number];

/** The states of one use, the one that needs the author most first. */
export function standingsOf({ state, mark, written, now }: FigureStatus): readonly Standing[] {
  const also: readonly Standing[] = mark === 'provisional' || mark === 'revised' ? [mark] : [];
  if (mark === 'renamed' || mark === 'withdrawn') return state === 'pinned' ? ['pinned', mark] : [mark];
  switch (state) {
    case 'stale':
      return ['newer value', ...also];
    case 'edited':
      return [written === null ? 'adopted' : 'edited by you', ...also];
    case 'pinned':
      return ['pinned', ...also];
    case 'unknown':
      return ['unknown'];
    case 'current':
      // Without an answer of the source a figure is as it was written, which is not to say that it is current.
      if (now === null) return ['not compared', ...also];
      return mark === 'adopted' ? ['adopted'] : also.length > 0 ? also : ['current'];
  }
}

export type Filter = Standing | 'all';

/** Whether one of its uses stands so. */
export const standsSo = ({ uses }: FigureGroup, filter: Filter): boolean =>
  filter === 'all' || uses.some((use) => standingsOf(use).includes(filter));

/** The states that are there, each with the number of figures that have it; all of them first. */
export function filtersOf(groups: readonly FigureGroup[]): readonly (readonly [Filter, string])[] {
  const there = standings
    .map((standing) => [standing, groups.filter((group) => standsSo(group, standing)).length] as const)
    .filter(([, number]) => number > 0);
  return [
    ['all', `all ${groups.length}`],
    ...there.map(([standing, number]) => [standing, `${standing} ${number}`] as const),
  ];
}
