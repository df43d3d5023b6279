import type { Answer } from '../checked/answer.ts';
import { briefFile } from '../checked/brief-file.ts';
import type { BriefFile } from '../checked/brief-file.ts';
import type { CheckedFile } from '../checked/checked-file.ts';

/**
 * A file in brief and its piece of the answer: what a worker gives back of it. Plain data, and copied: a title that is a
 * part of a file's text would else keep all of that text for as long as the folder is checked.
 */
export interface AnsweredFile {
  readonly brief: BriefFile;
  readonly piece: string;
}

export const answeredFile = ({ piece }: Answer, checked: CheckedFile, id: number): AnsweredFile => ({
  brief: structuredClone(briefFile(checked, id)),
  piece: piece(checked, id),
});
