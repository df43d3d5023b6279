import type { ScanParagraph, ScanPiece } from '../read/scan-types.ts';
import { escapeText } from '../write/plain-text.ts';
import type { EditContext } from './edit-context.ts';
import { prefixOf, sourceOf } from './edit-context.ts';
import type { PartSplice } from './plan.ts';
import { shared } from './plan.ts';

/** Puts XML in place of a range of the text of a w:t; `start` and `end` count in the paragraph's text. */
export function rewrite(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  piece: ScanPiece,
  change: { readonly start: number; readonly end: number; readonly xml: string },
): readonly PartSplice[] {
  const inner = sourceOf(context, part).slice(piece.innerStart, piece.innerEnd);
  const steps = offsets(inner, piece.to - piece.from);
  const kept = keepSpaces(context, part, piece);
  if (steps === null) {
    // CDATA or comments: what stays is written again as plain escaped text.
    const words = (from: number, to: number): string => escapeText(paragraph.text.slice(from, to));
    const text = words(piece.from, change.start) + change.xml + words(change.end, piece.to);
    return [...kept, { part, start: piece.innerStart, end: piece.innerEnd, text }];
  }
  const at = (offset: number): number => piece.innerStart + (steps[offset - piece.from] as number);
  return [...kept, { part, start: at(change.start), end: at(change.end), text: change.xml }];
}

/** Escaped words for a place inside a w:t: tabs and line breaks are elements beside it. */
export function wordsInside(context: EditContext, part: number, text: string): string {
  const q = prefixOf(context, part);
  const between = (element: string): string => `</${q}t><${q}${element}/><${q}t xml:space="preserve">`;
  return lines(text)
    .map((token) => (token === '\t' ? between('tab') : token === '\n' ? between('br') : escapeText(token)))
    .join('');
}

/** The same words as elements of a run. */
export function wordsInRun(context: EditContext, part: number, text: string): string {
  const q = prefixOf(context, part);
  return `<${q}t xml:space="preserve">${wordsInside(context, part, text)}</${q}t>`.replaceAll(
    `<${q}t xml:space="preserve"></${q}t>`,
    '',
  );
}

const lines = (text: string): readonly string[] => text.replace(/\r\n?/g, '\n').split(/([\t\n])/);

/** Source index of each place of the text, both ends included. */
function offsets(inner: string, length: number): readonly number[] | null {
  if (inner.includes('<')) return null;
  const steps: number[] = [0];
  for (let at = 0; at < inner.length;) {
    const reference = inner[at] === '&' ? inner.slice(at, inner.indexOf(';', at) + 1) : '';
    const step = reference !== '' ? reference.length : inner.startsWith('\r\n', at) ? 2 : 1;
    at += step;
    // A character beyond the first plane takes two places in text, whichever way the source spells it.
    if (isAstral(reference)) steps.push(at);
    steps.push(at);
  }
  return steps.length === length + 1 ? steps : null;
}

function isAstral(reference: string): boolean {
  const digits = /^&#(x?)([0-9a-f]+);$/i.exec(reference);
  return digits !== null && Number.parseInt(digits[2] as string, digits[1] === '' ? 10 : 16) > 0xffff;
}

function keepSpaces(context: EditContext, part: number, piece: ScanPiece): readonly PartSplice[] {
  const source = sourceOf(context, part);
  const openEnd = source.indexOf('>', piece.start) + 1;
  const tag = source.slice(piece.start, openEnd);
  if (/xml:space\s*=\s*["']preserve/.test(tag)) return [];
  const bare = tag.replace(/\s+xml:space\s*=\s*("[^"]*"|'[^']*')/, '').replace(/\s*>$/, '');
  const opened = shared(part, piece.start, piece.innerStart, `${bare} xml:space="preserve">`);
  // Spaces at the ends that did not show before must not show now.
  const closeStart = source.lastIndexOf('<', piece.end - 1);
  return closeStart > piece.innerEnd ? [opened, shared(part, piece.innerEnd, closeStart, '')] : [opened];
}
