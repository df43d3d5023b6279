import { CannotWrite } from './cannot-write.ts';
import { parseFragment } from './xml-tree.ts';

/** Order of the children of w:rPr (ECMA-376 part 1, CT_RPr). Word repairs files in which it is broken. */
const order = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
  'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
  'eastAsianLayout specVanish oMath'
).split(' ');
const rank = (local: string): number => {
  const found = order.indexOf(local);
  return found < 0 ? order.length : found;
};

/** Inner XML of a w:rPr with some properties set (XML of the element) or taken out (null), each in its place. */
export function withProperties(inner: string, changes: Readonly<Record<string, string | null>>): string {
  const kept = parseFragment(inner)
    .filter((node) => !(node.local in changes))
    .map((node) => ({ local: node.local, xml: inner.slice(node.start, node.end) }));
  for (const [local, xml] of Object.entries(changes)) {
    if (xml === null) continue;
    const after = kept.findIndex((property) => rank(property.local) > rank(local));
    kept.splice(after < 0 ? kept.length : after, 0, { local, xml });
  }
  return kept.map((property) => property.xml).join('');
}

/** w:color of a colour written as RRGGBB. */
export function colourXml(colour: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) {
    throw new CannotWrite(`"${colour}" is not a colour such as 0B6A0B.`);
  }
  return `<w:color w:val="${colour.toUpperCase()}"/>`;
}

/** Whether one property of a w:rPr comes before another. */
export const comesBefore = (local: string, other: string): boolean => rank(local) < rank(other);

/** w:rPr round its inner XML; nothing where there is nothing to say. `prefix` is what the part calls `w:`. */
export const rPr = (inner: string, prefix = 'w:'): string =>
  inner === '' ? '' : `<${prefix}rPr>${inner}</${prefix}rPr>`;
