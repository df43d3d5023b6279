import type { Section } from '../model/index.ts';

/**
 * A fingerprint of the words of a report's sections, 16 hexadecimal digits: the same while the words are the same,
 * however they are spaced. It tells an author of a change; it is no defence against a forger.
 */
export function fingerprint(sections: readonly Pick<Section, 'id' | 'text'>[]): string {
  const text = sections
    .map(({ id, text: words }) => `${id}\u0001${words.normalize('NFC').replace(/\s+/g, ' ').trim()}`)
    .join('\u0002');
  return digest(text);
}

/** Sixteen hexadecimal digits that are the same for the same text. */
export const digest = (text: string): string => fnv1a(text, 0x811c9dc5) + fnv1a(text, 0xc2b2ae35);

/** FNV-1a, 32 bits, over UTF-16 code units in two bytes each; the second half begins from another basis. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
