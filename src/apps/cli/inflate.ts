import { inflateRawSync } from 'node:zlib';

/** Inflates a part of a Word file with what Node has for it; in one piece, for it is known how long the part should be. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const { buffer, byteOffset, length } = inflateRawSync(packed, {
    chunkSize: Math.max(size + 1, 64),
    maxOutputLength: Math.max(size, 1),
  });
  return new Uint8Array(buffer, byteOffset, length);
}
