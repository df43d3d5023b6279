import { Inflate, inflateSync } from 'fflate';
import type { HostError, Result } from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import { caps } from './caps.ts';
import { crc32 as ownCrc32 } from './crc32.ts';
import { damaged, megabytes, tooLarge, unsafe } from './errors.ts';
import type { Platform } from './platform.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The files in a zip, in order, each checked against its checksum; nothing is inflated before the caps are kept. */
export function unzip(
  bytes: Uint8Array,
  platform: Platform = {},
): Result<Map<string, Uint8Array>, HostError> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value.filter((entry) => !entry.name.endsWith('/'));
  const refusal = checkNames(entries.map(({ name }) => name)) ?? beyondCaps(entries);
  if (refusal) return refusal;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = inflated(bytes, entry, platform);
    if (!content.ok) return content;
    files.set(entry.name, content.value);
  }
  return ok(files);
}

type Refusal = ReturnType<typeof unsafe>;

/** Refuses names that lead out of the file and names that two parts share; null where all are sound. */
export function checkNames(names: readonly string[]): Refusal | null {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) return unsafe(`The file has two parts called "${name}"`);
    seen.add(key);
    const segments = name.split('/');
    const leaves =
      name === '' ||
      name.includes('\\') ||
      /^[a-z]:/i.test(name) ||
      name.includes('\0') ||
      segments.some(
        (segment) => segment === '..' || segment === '.' || segment === '' || segment === '__proto__',
      );
    if (leaves) return unsafe(`The file has a part with a name that is not allowed, "${name}"`);
  }
  return null;
}

function beyondCaps(entries: readonly ZipEntry[]): Refusal | null {
  if (entries.length > caps.parts) {
    return tooLarge(`The file has ${entries.length} parts; the most that can be read is ${caps.parts}`);
  }
  let total = 0;
  for (const { name, size, originalSize } of entries) {
    if (originalSize > caps.part) {
      return tooLarge(
        `The part "${name}" of the file is ${megabytes(originalSize)}; the most that can be read is ${megabytes(caps.part)}`,
      );
    }
    if (originalSize > caps.ratioFrom && originalSize > size * caps.ratio) {
      return tooLarge(`The part "${name}" of the file is packed so tightly that it may be meant to do harm`);
    }
    total += originalSize;
  }
  if (total <= caps.total) return null;
  return tooLarge(
    `The parts of the file come to ${megabytes(total)}; the most that can be read is ${megabytes(caps.total)}`,
  );
}

function inflated(
  bytes: Uint8Array,
  entry: ZipEntry,
  { inflate: own, crc32 = ownCrc32 }: Platform,
): Result<Uint8Array, HostError> {
  const packed = bytes.subarray(entry.start, entry.start + entry.size);
  if (entry.method !== 0 && entry.method !== 8) {
    return damaged(`The part "${entry.name}" of the file is packed in a way that Word does not use`);
  }
  const content = entry.method === 0 ? packed.slice() : inflate(packed, entry.originalSize, own);
  if (content?.length !== entry.originalSize || crc32(content) !== entry.crc) {
    return damaged(
      `The part "${entry.name}" of the file is damaged: its contents do not match their checksum`,
    );
  }
  return ok(content);
}

const step = 64 * 1024;

/** No part gets more room than it said that it needs. Null where it cannot be inflated to just that. */
function inflate(packed: Uint8Array, originalSize: number, own: Platform['inflate']): Uint8Array | null {
  if (own !== undefined) {
    try {
      return own(packed, originalSize);
    } catch {
      // Whether a part is sound is not left to the platform: it is the same everywhere.
    }
  }
  try {
    const content =
      packed.length > 0 && packed.length <= step
        ? inflateAtOnce(packed, originalSize)
        : inflateInSteps(packed, originalSize);
    return content?.length === originalSize ? content : null;
  } catch {
    return null;
  }
}

/** Into a room with one byte to spare: a part that fills it says that it is small and is not. Most parts are small. */
const inflateAtOnce = (packed: Uint8Array, originalSize: number): Uint8Array =>
  inflateSync(packed, { out: new Uint8Array(originalSize + 1) });

/** In steps, so that a part that says it is small and is not stops at its word. */
function inflateInSteps(packed: Uint8Array, originalSize: number): Uint8Array | null {
  const content = new Uint8Array(originalSize);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= originalSize) content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    if (length > originalSize) return null;
  }
  return length === originalSize ? content : null;
}
