import type { Inline, TextRange } from '../../core/model/index.ts';
import { withoutForbidden } from '../../ooxml/index.ts';
import type { PackageReading, ScanParagraph } from '../../ooxml/index.ts';

/**
 * A paragraph as a row of characters and of the edges of its inline controls. What two such rows differ in is what Word
 * has to be asked for, control by control: an offset alone does not say on which side of an edge it lies.
 */
export type Token =
  /** `key`: the character, marked where it is guidance: words that are not any more are other words. */
  | { readonly key: string; readonly edge: null }
  | { readonly key: string; readonly edge: 'start' | 'end'; readonly control: number };

export function tokensOf(reading: PackageReading, story: number, paragraph: ScanParagraph): readonly Token[] {
  const { scan, document } = reading;
  const read = story === 0 ? document.blocks[paragraph.block] : undefined;
  const guidance = read?.kind === 'paragraph' ? read.guidance : [];
  const placed: { readonly at: number; readonly tokens: readonly Token[] }[] = [];
  for (const { from, to, start } of paragraph.pieces) {
    const text = paragraph.text.slice(from, to);
    if (text !== '') placed.push({ at: start, tokens: spelled(text, from, guidance) });
  }
  for (const [control, { level, story: own, start, end, ...one }] of scan.controls.entries()) {
    if (level !== 'inline' || own !== story || start < paragraph.start || end > paragraph.end) continue;
    const key = one.sdtPr === null ? one.tag : nameOf(scan.parts[one.part]?.text ?? '', one.sdtPr, one.tag);
    placed.push({ at: start, tokens: [{ key: `<${key}>`, edge: 'start', control }] });
    // Before whatever begins where it ends.
    placed.push({ at: end - 0.5, tokens: [{ key: `</${key}>`, edge: 'end', control }] });
  }
  return placed.sort((a, b) => a.at - b.at).flatMap(({ tokens }) => tokens);
}

/** The id of a control where it has one: two may share a tag. */
function nameOf(
  source: string,
  sdtPr: { readonly start: number; readonly end: number },
  tag: string,
): string {
  const xml = source.slice(sdtPr.start, sdtPr.end);
  return /<(?:[\w.-]+:)?id\s[^>]*?\bval\s*=\s*["'](-?\d+)["']/.exec(xml)?.[1] ?? `#${tag}`;
}

const spelled = (text: string, from: number, guidance: readonly TextRange[]): readonly Token[] =>
  text.split('').map((character, index) => {
    const at = from + index;
    const guides = guidance.some(({ start, end }) => start <= at && at < end);
    return { key: guides ? character + guided : character, edge: null };
  });

// Characters that no text of a document has.
const guided = '\ufdd0';
const opened = '\ufffe';
const closed = '\uffff';

const characterOf = ({ key, edge }: Token): string =>
  edge === null ? (key[0] as string) : edge === 'start' ? opened : closed;

/** Offset in the paragraph's text. */
export const offsetOf = (tokens: readonly Token[], index: number): number =>
  tokens.slice(0, index).filter(({ edge }) => edge === null).length;

export interface Change {
  /** Index in the tokens before. */
  readonly at: number;
  readonly removed: number;
  /** Words put there instead. */
  readonly words: string;
}

/** What turns one row into another, between edges that both have; null where controls were put in. */
export function changesBetween(
  before: readonly Token[],
  after: readonly Token[],
  offset = 0,
): readonly Change[] | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.key === after[head]?.key) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail += 1;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  if (gone.length === 0 && come.length === 0) return [];
  for (const [index, token] of gone.entries()) {
    const kept =
      token.edge === null ? -1 : come.findIndex(({ key, edge }) => edge !== null && key === token.key);
    if (kept < 0) continue;
    const left = changesBetween(gone.slice(0, index), come.slice(0, kept), offset + head);
    const right = changesBetween(gone.slice(index), come.slice(kept), offset + head + index);
    return left === null || right === null ? null : [...left, ...right];
  }
  if (come.some(({ edge }) => edge !== null)) return null;
  return [{ at: offset + head, removed: gone.length, words: come.map(characterOf).join('') }];
}

/** Where one row has been given inlines, and what gave way to them; null where the rows differ otherwise. */
export function insertionBetween(
  before: readonly Token[],
  after: readonly Token[],
  inlines: readonly Inline[],
): { readonly at: number; readonly removed: number } | null {
  const pattern = inlines.map(patternOf).join('');
  const { length } = pattern;
  const shape = after.map(characterOf).join('');
  for (
    let at = 0;
    at + length <= after.length && (at === 0 || before[at - 1]?.key === after[at - 1]?.key);
    at += 1
  ) {
    const rest = after.length - at - length;
    const removed = before.length - at - rest;
    if (removed < 0 || !shape.startsWith(pattern, at)) continue;
    if (before.slice(at + removed).every(({ key }, index) => key === after[at + length + index]?.key)) {
      return { at, removed };
    }
  }
  return null;
}

/** What an inline reads as. */
export function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'tab':
      return '\t';
    case 'picture':
      return '';
    case 'check':
      return inline.checked ? '☒' : '☐';
    case 'control':
      return plain(inline.text === '' ? inline.guidance : inline.text);
    case 'text':
    case 'guidance':
      return plain(inline.text);
  }
}

export const plain = (text: string): string => withoutForbidden(text).replace(/\r\n?/g, '\n');

const patternOf = (inline: Inline): string =>
  'control' in inline ? `${opened}${textOf(inline)}${closed}` : textOf(inline);
