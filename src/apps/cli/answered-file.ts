import type { Answer } from '../checked/answer.ts';
import { briefFile } from '../checked/brief-file.ts';
import type { BriefFile } from '../checked/brief-file.ts';
import type { CheckedFile } from '../checked/checked-file.ts';

/** A file in brief and its piece of the answer: what a worker gives back of it. Plain data. */
export interface AnsweredFile {
  readonly brief: BriefFile;
  /** UTF-8. Bytes pass from a worker without being copied, and into a file without being read. */
  readonly piece: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

export const answeredFile = ({ piece }: Answer, checked: CheckedFile, id: number): AnsweredFile => ({
  brief: briefFile(checked, id),
  piece: encoder.encode(piece(checked, id)),
});
