import { CannotWrite } from './cannot-write.ts';

export interface Png {
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart of ours has some ten thousand bytes; more than this slows Word down and fills mailboxes. */
const largestFile = 8 * 1024 * 1024;
const largestSide = 20_000;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** An empty IEND chunk with its checksum: how every PNG file ends (ISO/IEC 15948, 11.2.5). */
const ending = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** The PNG file in a base64 text. Throws CannotWrite, in a sentence, where it is not one that Word can show. */
export function readPng(base64: string): Png {
  if (base64.length > (largestFile * 4) / 3) {
    throw new CannotWrite('The picture is larger than 8 MB. Make it smaller and try again.');
  }
  const bytes = decoded(base64);
  if (bytes === null || !signature.every((byte, index) => bytes[index] === byte)) {
    throw new CannotWrite('The picture is not a PNG file. Draw the chart again.');
  }
  const isWhole = ending.every((byte, index) => bytes[bytes.length - ending.length + index] === byte);
  if (!isWhole || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') {
    throw new CannotWrite('The picture is damaged: it is cut short. Draw the chart again.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width < 1 || height < 1 || width > largestSide || height > largestSide) {
    throw new CannotWrite(
      `The picture is ${width} by ${height} pixels, which Word cannot show. Draw the chart again.`,
    );
  }
  return { bytes, width, height };
}

function decoded(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
