import type { TextRange } from '../../core/model/index.ts';
import type { PackageReading, ScanParagraph } from '../../ooxml/index.ts';
import type { Token } from './paragraph-tokens.ts';
import { offsetOf, tokensOf } from './paragraph-tokens.ts';
import type { Spot, Step } from './steps.ts';

/** How many characters beside a cursor are searched for to find it: enough to be rare, few enough for Word's search. */
const context = 60;

/** The point between two tokens of a paragraph: an edge of a control where one stands there, so that it is sure on which side it lies. */
export function anchorAt(
  reading: PackageReading,
  block: number,
  tokens: readonly Token[],
  index: number,
): Spot {
  const before = tokens[index - 1];
  const after = tokens[index];
  const edge = (token: Token | undefined, start: 'Before' | 'Start', end: 'End' | 'After'): Spot | null =>
    token === undefined || token.edge === null || !isReachable(reading, token.control)
      ? null
      : { in: 'control', control: token.control, at: token.edge === 'start' ? start : end };
  const beside =
    (before?.edge === 'end' ? edge(before, 'Start', 'After') : null) ??
    (after?.edge === 'start' ? edge(after, 'Before', 'End') : null) ??
    (before?.edge === 'start' ? edge(before, 'Start', 'After') : null) ??
    (after?.edge === 'end' ? edge(after, 'Before', 'End') : null);
  if (beside !== null) return beside;
  if (before === undefined) return { in: 'paragraph', block, at: 'Start' };
  if (after === undefined) return { in: 'paragraph', block, at: 'End' };
  const offset = offsetOf(tokens, index);
  let left = index;
  while (left > 0 && index - left < context && tokens[left - 1]?.edge === null) left -= 1;
  if (left < index) return { in: 'words', block, start: offset - (index - left), end: offset, at: 'End' };
  let right = index;
  while (right < tokens.length && right - index < context && tokens[right]?.edge === null) right += 1;
  return { in: 'words', block, start: offset, end: offset + (right - index), at: 'Start' };
}

/**
 * Takes away what stands between two tokens: words, and controls that lie in it whole. `searched`: new words will stand
 * beside them by then, so that they are not all that a paragraph or control holds.
 */
export function removals(
  reading: PackageReading,
  block: number,
  tokens: readonly Token[],
  from: number,
  to: number,
  searched = false,
): readonly Step[] {
  const steps: Step[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (token.edge === null) {
      let end = at + 1;
      while (end < to && tokens[end]?.edge === null) end += 1;
      steps.push({
        do: 'replace',
        at: searched ? searchFor(block, tokens, at, end) : words(reading, block, tokens, at, end),
        text: '',
        plain: isGuidance(reading, block, tokens, at),
      });
      at = end - 1;
    } else if (token.edge === 'start') {
      const { control } = token;
      const end = tokens.findIndex((other) => other.edge === 'end' && other.control === control);
      if (end < 0 || end >= to) continue;
      steps.push({ do: 'delete-control', control });
      at = end;
    }
  }
  return steps;
}

/** The words of a range that are marked as guidance, stretch by stretch. */
export function guidanceSpots(
  reading: PackageReading,
  paragraph: ScanParagraph,
  range: TextRange,
): readonly Spot[] {
  const read = reading.document.blocks[paragraph.block];
  return markedSpots(reading, paragraph, range, read?.kind === 'paragraph' ? read.guidance : []);
}

/** The words of a range that are highlighted, stretch by stretch. */
export function highlightedSpots(
  reading: PackageReading,
  paragraph: ScanParagraph,
  range: TextRange,
): readonly Spot[] {
  const read = reading.document.blocks[paragraph.block];
  const looks = read?.kind === 'paragraph' ? read.looks : [];
  return markedSpots(
    reading,
    paragraph,
    range,
    looks.filter(({ style }) => style.highlighted),
  );
}

function markedSpots(
  reading: PackageReading,
  paragraph: ScanParagraph,
  range: TextRange,
  marks: readonly TextRange[],
): readonly Spot[] {
  const { block } = paragraph;
  const tokens = tokensOf(reading, 0, paragraph);
  let offset = -1;
  const marked = tokens.map(({ edge }) => {
    if (edge !== null) return false;
    offset += 1;
    return holds(range, offset) && marks.some((part) => holds(part, offset));
  });
  const spots: Spot[] = [];
  for (let at = marked.indexOf(true); at >= 0; at = marked.indexOf(true, at)) {
    const end = marked.indexOf(false, at);
    const to = end < 0 ? marked.length : end;
    spots.push(words(reading, block, tokens, at, to));
    at = to;
  }
  return spots;
}

const holds = (range: TextRange, offset: number): boolean => range.start <= offset && offset < range.end;

function isGuidance(
  { document }: PackageReading,
  block: number,
  tokens: readonly Token[],
  index: number,
): boolean {
  const paragraph = document.blocks[block];
  const offset = offsetOf(tokens, index);
  return (
    paragraph?.kind === 'paragraph' &&
    paragraph.guidance.some(({ start, end }) => start <= offset && offset < end)
  );
}

/** The characters from one token to another. */
function words(
  reading: PackageReading,
  block: number,
  tokens: readonly Token[],
  from: number,
  to: number,
): Spot {
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (before === undefined && after === undefined) return { in: 'paragraph', block, at: 'Content' };
  if (before?.edge === 'start' && after?.edge === 'end' && isReachable(reading, before.control)) {
    return { in: 'control', control: before.control, at: 'Content' };
  }
  return searchFor(block, tokens, from, to);
}

function searchFor(block: number, tokens: readonly Token[], from: number, to: number): Spot {
  const start = offsetOf(tokens, from);
  return { in: 'words', block, start, end: start + (to - from), at: 'Whole' };
}

/** Word gives rich-text controls only (office-js issues 6144, 2160). */
const isReachable = ({ document }: PackageReading, control: number): boolean =>
  document.controls[control]?.kind === 'rich';
