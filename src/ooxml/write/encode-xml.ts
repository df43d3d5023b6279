import { xmlEncoding } from '../package/part-text.ts';

/** The text of a part in the encoding, and with the byte order mark, that the part had. UTF-8 without one for a new part. */
export function encodeLike(text: string, original: Uint8Array | undefined): Uint8Array {
  const encoding = original === undefined ? 'utf-8' : xmlEncoding(original);
  if (encoding === 'utf-8') {
    const bytes = new TextEncoder().encode(text);
    const marked = original?.[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
    return marked ? joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes) : bytes;
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  const marked = original?.[0] === 0xff || original?.[0] === 0xfe;
  const mark = encoding === 'utf-16le' ? Uint8Array.of(0xff, 0xfe) : Uint8Array.of(0xfe, 0xff);
  return marked ? joined(mark, bytes) : bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
