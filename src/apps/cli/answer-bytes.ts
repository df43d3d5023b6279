/** An answer put together from its pieces, as bytes. */

import type { Answer } from '../checked/answer.ts';

const encoder = new TextEncoder();

/** The pieces in their frame. */
export function* framed(
  { before, after }: ReturnType<Answer['frame']>,
  pieces: Iterable<Uint8Array>,
): Generator<Uint8Array> {
  yield encoder.encode(before);
  yield* pieces;
  yield encoder.encode(after);
}

/** Each piece with what stands between it and the one before; nothing of an empty one. */
export function separatedBy(between: string): (piece: string) => string {
  let first = true;
  return (piece) => {
    if (piece === '') return '';
    const separated = first ? piece : between + piece;
    first = false;
    return separated;
  };
}

/** As text: a character may be cut in two between pieces. */
export function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder();
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
}
