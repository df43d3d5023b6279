import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text that is put by until all is known that stands before it. */
export interface Spool {
  readonly add: (text: string) => void;
  /** All of it as UTF-8, cut anywhere. A piece is good until the next is asked for. */
  readonly pieces: () => Iterable<Uint8Array>;
  readonly close: () => void;
}

/** More than this many characters go to a file that only this user may read, so that memory stays flat however much there is. */
const inMemory = 500_000;

const pieceBytes = 65_536;

/** `limit` in characters; `place` is where the file's own folder is made. */
export function spool(limit: number = inMemory, place: string = tmpdir()): Spool {
  let held: string[] = [];
  let size = 0;
  let folder: string | null = null;
  let file: number | null = null;
  let bytes = 0;
  const put = (): void => {
    folder ??= mkdtempSync(join(place, 'reportwright-'));
    file ??= openSync(join(folder, 'answer'), 'wx+', 0o600);
    bytes += writeSync(file, held.join(''));
    held = [];
    size = 0;
  };
  return {
    add: (text) => {
      held.push(text);
      size += text.length;
      if (size > limit) put();
    },
    pieces: function* () {
      if (file !== null) {
        const piece = Buffer.alloc(pieceBytes);
        for (let at = 0; at < bytes;) {
          const read = readSync(file, piece, 0, pieceBytes, at);
          if (read === 0) break;
          at += read;
          yield piece.subarray(0, read);
        }
      }
      yield Buffer.from(held.join(''));
    },
    close: () => {
      if (file !== null) closeSync(file);
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      file = null;
      folder = null;
    },
  };
}
