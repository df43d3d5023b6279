import type { Block, Control, Location, Paragraph, TextRange } from '../../core/model/index.ts';
import { isAllGuidance } from '../../core/model/index.ts';
import type { Scan, ScanControl } from './scan-types.ts';
import { showsPlaceholder } from './read-paragraph.ts';
import type { Draft } from './scan-state.ts';

/** Controls with their text, from the blocks of their stories. */
export function readControls(scan: Scan, storyBlocks: readonly (readonly Block[])[]): Control[] {
  const occurrences = new Map<string, number>();
  const pictures = picturesByControl(scan);
  return scan.controls.map((control, index) => {
    const occurrence = occurrences.get(control.tag) ?? 0;
    occurrences.set(control.tag, occurrence + 1);
    const blocks = storyBlocks[control.story] ?? [];
    const picture = pictures.get(index);
    const read = readControl(scan, control, index, occurrence, blocks);
    return picture === undefined ? read : { ...read, picture };
  });
}

/** Of each control that holds one picture, and no other control round it, the index of that picture. */
export function picturesByControl({ pictures }: Pick<Scan, 'pictures'>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const several = new Set<number>();
  for (const [index, { control }] of pictures.entries()) {
    if (control < 0) continue;
    if (found.has(control)) several.add(control);
    found.set(control, index);
  }
  for (const control of several) found.delete(control);
  return found;
}

function readControl(
  scan: Scan,
  control: ScanControl,
  index: number,
  occurrence: number,
  blocks: readonly Block[],
): Control {
  const { level, first, last } = control;
  const range = level === 'inline' ? { start: control.from, end: control.to } : null;
  const paragraphs = blocks.slice(first, last + 1).filter((block) => block.kind === 'paragraph');
  const text = paragraphs.map((paragraph) => textIn(paragraph, range)).join('\n');
  const showingPlaceholder = showsPlaceholder(scan, index);
  const story = scan.stories[control.story];
  const end = paragraphs.at(-1);
  const at: Draft<Location> = {};
  if (control.tag !== '') {
    at.tag = control.tag;
    at.occurrence = occurrence;
  }
  if (story && story.kind !== 'document') at.story = story.id;
  at.block = first;
  if (range !== null) {
    at.start = range.start;
    at.end = range.end;
    if (paragraphs[0]) at.quote = quoteOf(paragraphs[0].text, range);
  } else if (end?.block === first) {
    at.start = 0;
    at.end = end.text.length;
  }
  return {
    tag: control.tag,
    title: control.title,
    level,
    kind: control.kind,
    text,
    placeholder: showingPlaceholder || isAllGuidance(paragraphs, range),
    showingPlaceholder,
    checked: control.checkbox?.checked ?? null,
    locked: control.lock === 'contentLocked' || control.lock === 'sdtContentLocked',
    first,
    last,
    range,
    at,
  };
}

const textIn = ({ text }: Paragraph, range: TextRange | null): string =>
  range ? text.slice(range.start, range.end) : text;

const quoteContext = 24;

const quoteOf = (text: string, { start, end }: TextRange): NonNullable<Location['quote']> => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - quoteContext), start),
  suffix: text.slice(end, end + quoteContext),
});
