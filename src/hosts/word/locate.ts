import type { PackageReading } from '../../ooxml/index.ts';
import { findWords } from './find-words.ts';
import { askForControls } from './locate-controls.ts';
import type { Answers } from './locate-controls.ts';
import { askForPictures } from './locate-pictures.ts';
import type { WordSearch } from './find-words.ts';
import { isRefusal, messages, refuse } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';
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
  /** The one that a control holds, its size and description loaded. */
  picture(control: number): Word.InlinePicture;
  /** A range as Word gives it each time anew. */
  range(spot: Spot): Word.Range;
}

const gone = refuse('not-found', messages.gone);
const changed = refuse('changed', messages.changed);
const floats = refuse(
  'unsupported',
  'This chart floats beside the text, so that Word does not let Reportwright replace it. Select it, choose Layout Options, then In Line with Text, and try again.',
);

/** Finds and compares what the steps need, in one flight, and a second where words are searched for or a picture is looked at. */
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
  const pictures = askForPictures(reading, steps, foundControls);
  if (searches.size + pictures.size > 0) await context.sync();

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
  const holding = (step: Step): Refusal | null => {
    const there =
      'control' in step && typeof step.control === 'number' ? pictures.get(step.control) : undefined;
    if (there === undefined || there.found() !== undefined) return null;
    return there.items.length > 0 ? changed : step.do === 'set-picture' ? floats : null;
  };
  const control = (index: number) => present(foundControls.get(index));
  const paragraph = (block: number) => present(foundParagraphs.get(block));
  return {
    refusalOf: (own) => {
      for (const spot of own.flatMap(spotsOf)) {
        const refusal = lookUp(spot);
        if (refusal !== null) return refusal;
      }
      return own.map(holding).find((refusal) => refusal !== null) ?? null;
    },
    control,
    paragraph,
    picture: (index) => present(pictures.get(index)?.found()),
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
