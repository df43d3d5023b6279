import type { HostError, Result } from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import { damaged, encrypted } from './errors.ts';

/** What the central directory of a zip file says of one entry (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly originalSize: number;
  /** Where its compressed bytes begin. */
  readonly start: number;
}

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const endLength = 22;
const unknown32 = 0xffffffff;

/**
 * Entries in the order of the directory. fflate reads this too but keeps checksums, duplicates and flags to itself,
 * and those are what tells a sound file from a damaged or hostile one.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], HostError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged('The file is cut short: the list of its parts at the end is missing');
  const { count, offset } = directoryPlace(view, end);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.central) {
      return damaged(`The list of parts in the file is broken after ${index} of ${count} parts`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return damaged('The list of parts in the file is cut short');
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) {
      return encrypted(`The part "${name}" of the file is protected with a password`);
    }
    const large = largeSizes(view, at, nameLength, extraLength);
    const start = dataStart(view, large.header, large.size);
    if (start < 0) return damaged(`The part "${name}" of the file is cut short or missing`);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: large.size,
      originalSize: large.originalSize,
      start,
    });
    at = next;
  }
  return ok(entries);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return -1;
}

function directoryPlace(view: DataView, end: number): { count: number; offset: number } {
  const usual = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return usual;
  const end64 = uint64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== signatures.end64) return usual;
  return { count: uint64(view, end64 + 32), offset: uint64(view, end64 + 48) };
}

/** Sizes and place of an entry, from the Zip64 extra field (4.5.3) where the usual fields overflow. */
function largeSizes(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): { size: number; originalSize: number; header: number } {
  let size = view.getUint32(at + 20, true);
  let originalSize = view.getUint32(at + 24, true);
  let header = view.getUint32(at + 42, true);
  const extraEnd = at + 46 + nameLength + extraLength;
  for (let field = at + 46 + nameLength; field + 4 <= extraEnd;) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const next = (): number => {
        value += 8;
        return value <= Math.min(fieldEnd, extraEnd) ? uint64(view, value - 8) : unknown32;
      };
      if (originalSize === unknown32) originalSize = next();
      if (size === unknown32) size = next();
      if (header === unknown32) header = next();
    }
    field = fieldEnd;
  }
  return { size, originalSize, header };
}

/** After the local header; -1 where that is not there or the data would go beyond the file. */
function dataStart(view: DataView, header: number, size: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== signatures.local) return -1;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + size > view.byteLength ? -1 : start;
}

const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** OPC names are ASCII; UTF-8 covers what writers put beyond it. */
const decodeName = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
