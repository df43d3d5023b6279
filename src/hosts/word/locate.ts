import type { Control } from '../../core/model/index.ts';
import type { PackageReading } from '../../ooxml/index.ts';
import { findWords } from './find-words.ts';
import type { WordSearch } from './find-words.ts';
import { isRefusal, messages, refuse } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';
import { supportsApi } from './quirks.ts';
import { sameText } from './same-text.ts';
import { tells } from './told-text.ts';
import type { Spot, Step } from './steps.ts';
import { spotsOf } from './steps.ts';

/** What the steps of one call speak of, as live objects of one batch. Only what `refusalOf` finds no fault with may be asked for. */
export interface Found {
  /** Why the steps cannot be made: their place is gone, or reads otherwise than it did; null where they can. */
  refusalOf(steps: readonly Step[]): Refusal | null;
  control(index: number): Word.ContentControl;
  paragraph(block: number): Word.Paragraph;
  /** A range as Word gives it each time anew. */
  range(spot: Spot): Word.Range;
}

const gone = refuse('not-found', messages.gone);
const changed = refuse('changed', messages.changed);
const beyond = refuse(
  'unsupported',
  'Word does not let Reportwright write into this kind of place. Fill it in by hand.',
);

/** Finds and compares what the steps need, in one flight, and a second where words have to be searched for. */
export async function find(
  context: Word.RequestContext,
  reading: PackageReading,
  steps: readonly Step[],
  cursor: Selection | null,
): Promise<Found> {
  const spots = steps.flatMap(spotsOf);
  const controls = askForControls(context, reading, spots);
  const paragraphs = askForParagraphs(context, reading, spots);
  await context.sync();
  const foundControls = controls();
  const foundParagraphs = paragraphs();
  const searches = new Map<string, WordSearch | Refusal>();
  for (const spot of spots) {
    if (spot.in !== 'words' || searches.has(keyOf(spot))) continue;
    const paragraph = foundParagraphs.get(spot.block) ?? gone;
    const { text } = reading.document.blocks[spot.block] as { text: string };
    searches.set(keyOf(spot), isRefusal(paragraph) ? paragraph : findWords(paragraph, text, spot));
  }
  if (searches.size > 0) await context.sync();

  const lookUp = (spot: Spot): Refusal | null => {
    switch (spot.in) {
      case 'cursor':
        return cursor === null ? gone : null;
      case 'control':
        return asRefusal(foundControls.get(spot.control) ?? gone);
      case 'paragraph':
      case 'table':
        return asRefusal(foundParagraphs.get(spot.block) ?? gone);
      case 'words': {
        const search = searches.get(keyOf(spot)) ?? gone;
        return isRefusal(search) ? search : search.refusal();
      }
    }
  };
  const control = (index: number) => present(foundControls.get(index));
  const paragraph = (block: number) => present(foundParagraphs.get(block));
  return {
    refusalOf: (own) => {
      for (const spot of own.flatMap(spotsOf)) {
        const refusal = lookUp(spot);
        if (refusal !== null) return refusal;
      }
      return null;
    },
    control,
    paragraph,
    range: (spot) => {
      switch (spot.in) {
        case 'cursor':
          return present(cursor)[cursorRange[spot.at]];
        case 'control':
          return control(spot.control).getRange(spot.at);
        case 'paragraph':
          return paragraph(spot.block).getRange(spot.at);
        case 'table':
          return paragraph(spot.block).parentTable.getRange(spot.at === 'After' ? 'After' : 'Start');
        case 'words':
          return present(searches.get(keyOf(spot))).range(spot.at);
      }
    },
  };
}

/** What the author had selected, and its end. */
export interface Selection {
  readonly range: Word.Range;
  readonly selected: Word.Range;
  /** All that stands in its paragraph. */
  readonly around: Word.Range;
}

const cursorRange = { End: 'range', Whole: 'selected', Paragraph: 'around' } as const;

const asRefusal = (found: object): Refusal | null => (isRefusal(found) ? found : null);

function present<T extends object>(found: T | Refusal | null | undefined): T {
  if (found === null || found === undefined || isRefusal(found))
    throw new Error('A step was made whose place was not found');
  return found;
}

const keyOf = (spot: Spot & { in: 'words' }): string => `${spot.block} ${spot.start} ${spot.end}`;

type Answers<T> = () => ReadonlyMap<number, T | Refusal>;

/** Kinds of controls that Word gives only to those who ask for them (office-js issues 6144, 2160). */
const byType = { text: ['PlainText', '1.5'], checkbox: ['CheckBox', '1.7'] } as const;

function askForControls(
  context: Word.RequestContext,
  reading: PackageReading,
  spots: readonly Spot[],
): Answers<Word.ContentControl> {
  const { document: read, scan } = reading;
  const wanted = new Set(spots.flatMap((spot) => (spot.in === 'control' ? [spot.control] : [])));
  const { document } = context;
  const groups: {
    readonly own: (index: number) => boolean;
    readonly items: () => readonly Word.ContentControl[];
  }[] = [];
  const isWanted = (own: (index: number) => boolean): boolean => [...wanted].some(own);
  const kindOf = (index: number) => (read.controls[index] as Control).kind;
  const isIn = (index: number, ...kinds: readonly string[]): boolean =>
    kinds.includes(scan.stories[scan.controls[index]?.story ?? 0]?.kind ?? '');
  const inBody = (index: number) => kindOf(index) === 'rich' && isIn(index, 'document');
  const inMargins = (index: number) => kindOf(index) === 'rich' && isIn(index, 'header', 'footer');
  const load = <T extends Word.ContentControlCollection>(collection: T): T => {
    collection.load('items/id,items/tag,items/text');
    return collection;
  };
  const body = isWanted(inBody) || isWanted(inMargins) ? load(document.body.contentControls) : null;
  if (body !== null) groups.push({ own: inBody, items: () => body.items });
  if (isWanted(inMargins)) {
    const all = load(document.contentControls);
    groups.push({
      own: inMargins,
      items: () => {
        const ids = new Set(body?.items.map(({ id }) => id));
        return all.items.filter(({ id }) => !ids.has(id));
      },
    });
  }
  for (const [kind, [type, version]] of Object.entries(byType)) {
    const own = (index: number) => kindOf(index) === kind && isIn(index, 'document');
    if (!isWanted(own) || !supportsApi('WordApi', version, document.body, 'getContentControls')) continue;
    const asked = load(document.body.getContentControls({ types: [type as Word.ContentControlType] }));
    groups.push({ own, items: () => asked.items });
  }
  return () => {
    const found = new Map<number, Word.ContentControl | Refusal>();
    for (const { own, items } of groups) {
      const ours = byTag(
        [...read.controls.keys()].filter(own),
        (index) => (read.controls[index] as Control).tag,
      );
      const theirs = byTag(items(), ({ tag }) => tag);
      for (const [tag, indices] of ours) {
        const there = theirs.get(tag) ?? [];
        for (const [at, index] of indices.entries()) {
          const item = there[at];
          if (!wanted.has(index)) continue;
          if (item === undefined || there.length < indices.length)
            found.set(index, item === undefined ? gone : changed);
          // One that came in before it would be taken for it.
          else
            found.set(
              index,
              there.length === indices.length && readsAs(reading, index, item.text) ? item : changed,
            );
        }
      }
    }
    for (const index of wanted) if (!found.has(index)) found.set(index, beyond);
    return found;
  };
}

/** Whether a control has the text that was read. One with tables or a placeholder in it reads otherwise in Word than in the file. */
export function readsAs(reading: PackageReading, index: number, told: string): boolean {
  const control = reading.document.controls[index] as Control;
  if (control.placeholder || control.level !== 'inline' || control.kind === 'checkbox') return true;
  if (sameText(control.text, told)) return true;
  const scanned = reading.scan.controls[index];
  const paragraph = reading.scan.stories[scanned?.story ?? 0]?.blocks[control.first];
  return scanned !== undefined && paragraph?.kind === 'paragraph' && tells(reading, paragraph, told, scanned);
}

function byTag<T>(all: readonly T[], tagOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(tagOf(one));
    if (group === undefined) groups.set(tagOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** A window of the paragraphs, from the first that is needed to the last. */
function askForParagraphs(
  { document }: Word.RequestContext,
  reading: PackageReading,
  spots: readonly Spot[],
): Answers<Word.Paragraph> {
  const { document: read, scan } = reading;
  const wanted = [
    ...new Set(spots.flatMap((spot) => ('block' in spot && spot.in !== 'cursor' ? [spot.block] : []))),
  ];
  if (wanted.length === 0) return () => new Map();
  const indexOf = new Map<number, number>();
  for (const block of read.blocks) if (block.kind === 'paragraph') indexOf.set(block.block, indexOf.size);
  const places = wanted.map((block) => indexOf.get(block) ?? 0);
  const first = Math.min(...places);
  const { paragraphs } = document.body;
  paragraphs.load({ text: true, $skip: first, $top: Math.max(...places) - first + 1 });
  return () =>
    new Map(
      wanted.map((block, at) => {
        const item = paragraphs.items[(places[at] as number) - first];
        const own = read.blocks[block];
        if (item === undefined || own?.kind !== 'paragraph') return [block, gone];
        const scanned = scan.stories[0]?.blocks[block];
        const same =
          sameText(own.text, item.text) ||
          (scanned?.kind === 'paragraph' && tells(reading, scanned, item.text));
        return [block, same ? item : changed];
      }),
    );
}
