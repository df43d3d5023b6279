import { codeAt, type Section } from '../model/index.ts';

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
export function digest(text: string): string {
  // FNV-1a, 32 bits, over UTF-16 code units in two bytes each; the second half begins from another basis.
  let [first, second] = [0x811c9dc5, 0xc2b2ae35];
  for (let index = 0; index < text.length; index += 1) {
    const unit = codeAt(text, index);
    const [low, high] = [unit & 0xff, unit >>> 8];
    first = Math.imul(Math.imul(first ^ low, prime) ^ high, prime);
    second = Math.imul(Math.imul(second ^ low, prime) ^ high, prime);
  }
  return inHex(first) + inHex(second);
}

const prime = 0x01000193;
const inHex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
