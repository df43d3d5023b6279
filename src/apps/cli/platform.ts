import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Platform } from '../../ooxml/index.ts';

/** What Node has for the reading of Word files. */
export const platform: Platform = { inflate, crc32: (bytes) => crc32(bytes), decode };

/** In one piece, for it is known how long the part should be. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const { buffer, byteOffset, length } = inflateRawSync(packed, {
    chunkSize: Math.max(size + 1, 64),
    maxOutputLength: Math.max(size, 1),
  });
  return new Uint8Array(buffer, byteOffset, length);
}

/** The characters first and the text from them: the way straight to the text takes twice as long. */
function decode(bytes: Uint8Array): { text: string; codes: Uint16Array } | null {
  if (bytes[0] === byteOrderMark || !isUtf8(bytes)) return null;
  const wide = transcode(bytes, 'utf8', 'utf16le');
  const text = isAscii(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    : wide.toString('utf16le');
  return { text, codes: new Uint16Array(wide.buffer, wide.byteOffset, wide.length / 2) };
}

const byteOrderMark = 0xef;
