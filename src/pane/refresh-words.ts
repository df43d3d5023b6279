/** What a refresh offers, in the words of the review. */
import { isChartTag } from '../core/figures/index.ts';
import type { FigureUpdate } from '../core/figures/index.ts';
import type { FigureTag, Release, SectionId, WarningKind } from '../core/model/index.ts';
import { titleCase } from '../core/rules/place.ts';

const tags: Readonly<Record<WarningKind, string>> = {
  unit: 'another unit',
  sign: 'another sign',
  tenfold: 'ten times larger',
  tenth: 'ten times smaller',
  swing: 'unusually large change',
  rating: 'another rating',
  rise: 'now a rise',
  fall: 'now a fall',
  flat: 'no change any more',
  gone: 'no value any more',
  came: 'no value before',
};

/** What is unusual about an update, in a few words; its sentences say the rest. Null where nothing is. */
export const warningTag = ({ warnings: [gravest] }: FigureUpdate): string | null =>
  gravest === undefined ? null : tags[gravest.kind];

/** Whether an author would see nothing change: the text stays, and nothing about it is to be looked at. */
export const keepsText = ({ tag, old, older = [], new: now, safe, words }: FigureUpdate): boolean =>
  !isChartTag(tag) && old === now && older.length === 0 && safe && words.length === 0;

/** The releases that new values come from, each once. */
export function releasesOf(updates: readonly FigureUpdate[]): readonly Release[] {
  return [...new Map(updates.map(({ release }) => [release.id, release])).values()];
}

export interface SectionChoice {
  readonly id: SectionId;
  readonly title: string;
  readonly tags: readonly FigureTag[];
  /** Titles of the other sections in which some of those figures stand too. */
  readonly elsewhere: readonly string[];
}

/** The sections that updates stand in, in the order of the report; none where all of them stand in one. */
export function sectionChoices(updates: readonly FigureUpdate[]): readonly SectionChoice[] {
  const choices = new Map<SectionId, { title: string; tags: FigureTag[]; elsewhere: Set<string> }>();
  for (const { tag, sections } of updates) {
    for (const { id, title } of sections) {
      const choice = choices.get(id) ?? { title: titleCase(title), tags: [], elsewhere: new Set() };
      choice.tags.push(tag);
      for (const other of sections) if (other.id !== id) choice.elsewhere.add(titleCase(other.title));
      choices.set(id, choice);
    }
  }
  const all = [...choices].map(([id, { title, tags: own, elsewhere }]) => ({
    id,
    title,
    tags: own,
    elsewhere: [...elsewhere],
  }));
  return all.length > 1 ? all : [];
}
