import type { Platform } from './platform.ts';
import { sourceOf } from './xml-source.ts';
import type { XmlSource } from './xml-source.ts';

/** Text of an XML part: UTF-8 or UTF-16, the only encodings that OPC allows (ECMA-376 part 2, 8.1.4). BOM removed. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes);
}

/** The same, to be parsed. */
export function xmlSource(bytes: Uint8Array, decode: Platform['decode']): XmlSource {
  const decoded = xmlEncoding(bytes) === 'utf-8' ? (decode?.(bytes) ?? null) : null;
  return decoded ?? sourceOf(decodeXml(bytes));
}

/** Whether a part that was read as `bytes` may be written back as UTF-8: its declaration may say otherwise. */
export function xmlEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

const firstLook = 2048;

/** Whether a document type declaration stands before the root element; scans only as far as it must. */
export function hasDoctype(bytes: Uint8Array): boolean {
  for (let length = firstLook; ; length *= 16) {
    const verdict = prologDoctype(decodeXml(bytes.subarray(0, length)));
    if (verdict !== null) return verdict;
    if (length >= bytes.length) return false;
  }
}

/** Null where the text ends before the root element begins. */
function prologDoctype(text: string): boolean | null {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0 || at + 9 > text.length) return null;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else return text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE';
    if (at < 0) return null;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}
