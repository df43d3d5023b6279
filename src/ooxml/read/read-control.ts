import type { Block, Control, Location, Paragraph, TextRange } from '../../core/model/index.ts';
import { isAllGuidance } from '../../core/model/index.ts';
import type { Scan, ScanControl } from './scan-types.ts';
import { showsPlaceholder } from './read-paragraph.ts';

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
    at: {
      ...(control.tag === '' ? {} : { tag: control.tag, occurrence }),
      ...(story && story.kind !== 'document' ? { story: story.id } : {}),
      ...place(first, range, end?.block === first ? end.text.length : null),
      ...(range && paragraphs[0] ? { quote: quoteOf(paragraphs[0].text, range) } : {}),
    },
  };
}

const textIn = ({ text }: Paragraph, range: TextRange | null): string =>
  range ? text.slice(range.start, range.end) : text;

function place(
  block: number,
  range: TextRange | null,
  length: number | null,
): Pick<Location, 'block' | 'start' | 'end'> {
  if (range) return { block, start: range.start, end: range.end };
  return length === null ? { block } : { block, start: 0, end: length };
}

const quoteContext = 24;

const quoteOf = (text: string, { start, end }: TextRange): NonNullable<Location['quote']> => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - quoteContext), start),
  suffix: text.slice(end, end + quoteContext),
});
