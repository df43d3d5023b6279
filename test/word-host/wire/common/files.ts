import type { WordObject } from '../../model/word-class.ts';
import { CommonError, errors, type Calls, type CommonParts } from './call.ts';

/** As `Office.FileType` goes over the wire; Word here makes no PDF. */
const fileType = { text: 0, compressed: 1 };
/** A third file fails until one of the two is closed (`Document.getFileAsync`, remarks). */
const openAtOnce = 2;

/** The document's file in slices. The file is as it was when it was opened, whatever happens meanwhile. */
export function files(parts: CommonParts): Calls & { readonly open: ReadonlyMap<number, OpenFile> } {
  const open = new Map<number, OpenFile>();
  let last = 0;

  const find = (handle: unknown): OpenFile => {
    const file = open.get(Number(handle));
    if (!file) throw new CommonError(errors.invalidParameter);
    return file;
  };

  return {
    open,
    77: {
      name: 'open',
      run({ 0: type, 1: sliceSize }) {
        const size = Number(sliceSize);
        if (!(size > 0) || size > parts.profile.sliceBytes) throw new CommonError(errors.sliceSize);
        const bytes = read(parts, Number(type));
        if (open.size >= openAtOnce) throw new CommonError(errors.tooManyFiles);
        open.set(++last, { bytes, sliceSize: size });
        return { 0: last, 1: bytes.length };
      },
    },
    80: {
      name: 'slices',
      run({ 2: handle, 3: index }) {
        const { bytes, sliceSize } = find(handle);
        if (parts.faults.failsSlice()) throw new CommonError(errors.fileNotFetched);
        const start = Number(index) * sliceSize;
        if (!(start >= 0) || start >= Math.max(bytes.length, 1))
          throw new CommonError(errors.indexOutOfRange);
        const slice = bytes.subarray(start, start + sliceSize);
        return { 0: Array.from(slice), 1: slice.length };
      },
    },
    81: {
      name: 'close',
      run({ 2: handle }) {
        find(handle);
        open.delete(Number(handle));
        return {};
      },
    },
  };
}

export interface OpenFile {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

function read({ model, members }: CommonParts, type: number): Uint8Array {
  if (type === fileType.compressed) return model.document.bytes();
  if (type !== fileType.text) throw new CommonError(errors.fileTypeNotSupported);
  const body = members.get(model.root, 'navigations', 'Body')(model.root) as WordObject;
  return new TextEncoder().encode(String(members.get(body, 'scalars', 'Text')(body)));
}
