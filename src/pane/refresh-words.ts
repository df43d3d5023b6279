/** What a refresh offers, in the words of the review. */
import type { FigureUpdate } from '../core/figures/index.ts';
import type { FigureTag, Release, SectionId } from '../core/model/index.ts';

const isSmaller = ({ size }: FigureUpdate): boolean => /\b(?:fewer|lower|less)\b/.test(size ?? '');

const tags: readonly (readonly [RegExp, (update: FigureUpdate) => string])[] = [
  [/ten times as large/, (update) => (isSmaller(update) ? 'ten times smaller' : 'ten times larger')],
  [/unit has changed/, () => 'another unit'],
  [/sign has changed/, () => 'another sign'],
  [/no value any more/, () => 'no value any more'],
  [/no value before/, () => 'no value before'],
  [/rating has changed/, () => 'another rating'],
  [/It was a rise and is now a fall/, () => 'a rise is now a fall'],
  [/It was a fall and is now a rise/, () => 'a fall is now a rise'],
  [/is now no change/, () => 'no change any more'],
  [/It was no change/, () => 'a change now'],
  [/It has moved by/, () => 'unusually large change'],
];

/** What is unusual about an update, in a few words; its sentences say the rest. Null where nothing is. */
export function warningTag(update: FigureUpdate): string | null {
  if (update.safe) return null;
  const said = update.warnings.join(' ');
  return tags.find(([pattern]) => pattern.test(said))?.[1](update) ?? 'look before you accept';
}

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
      const choice = choices.get(id) ?? { title, tags: [], elsewhere: new Set() };
      choice.tags.push(tag);
      for (const other of sections) if (other.id !== id) choice.elsewhere.add(other.title);
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
