import type { ScanParagraph } from '../read/scan-types.ts';
import { child, parseFragment } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { prefixOf, sourceOf } from './edit-context.ts';
import { innerXml } from './run-format.ts';
import type { PartSplice } from './plan.ts';

/** Inner XML of a paragraph's w:pPr without some of its elements; empty where it has none. */
export function propertiesWithout(
  context: EditContext,
  part: number,
  { pPr }: ScanParagraph,
  leftOut: readonly string[],
): string {
  if (pPr === null) return '';
  const inner = innerXml(sourceOf(context, part).slice(pPr.start, pPr.end));
  return parseFragment(inner)
    .filter((node) => !leftOut.includes(node.local))
    .map((node) => inner.slice(node.start, node.end))
    .join('');
}

/** What may follow w:jc in w:pPr (ECMA-376 part 1, CT_PPr). */
const afterAlignment = [
  'textDirection',
  'textAlignment',
  'textboxTightWrap',
  'outlineLvl',
  'divId',
  'cnfStyle',
  'rPr',
  'sectPr',
  'pPrChange',
];

/** Inner XML of a paragraph's w:pPr with another w:jc. */
export function propertiesAligned(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  jc: string,
): string {
  const inner = propertiesWithout(context, part, paragraph, ['jc']);
  const next = parseFragment(inner).find(({ local }) => afterAlignment.includes(local));
  const at = next?.start ?? inner.length;
  return inner.slice(0, at) + jc + inner.slice(at);
}

export function hasProperty(
  context: EditContext,
  part: number,
  { pPr }: ScanParagraph,
  local: string,
): boolean {
  if (pPr === null) return false;
  return child(parseFragment(sourceOf(context, part).slice(pPr.start, pPr.end))[0], local) !== null;
}

/** Gives a paragraph other properties: the only way in which its w:pPr is written. */
export function setProperties(
  context: EditContext,
  part: number,
  paragraph: ScanParagraph,
  inner: string,
): PartSplice {
  const q = prefixOf(context, part);
  const text = `<${q}pPr>${inner}</${q}pPr>`;
  const { pPr, start, end, openEnd } = paragraph;
  if (pPr !== null) return { part, ...pPr, text };
  if (openEnd < end) return { part, start: openEnd, end: openEnd, text };
  const open = sourceOf(context, part)
    .slice(start, end)
    .replace(/\s*\/>$/, '>');
  return { part, start, end, text: `${open}${text}</${q}p>` };
}

/** What an edit takes that rests on a paragraph's properties: two of them do not go together. */
export const propertiesClaim = (part: number, { pPr, start, openEnd }: ScanParagraph): PartSplice => ({
  part,
  start,
  end: pPr?.end ?? openEnd,
  text: '',
});
