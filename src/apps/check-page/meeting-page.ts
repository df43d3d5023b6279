import { briefFile } from '../checked/brief-file.ts';
import type { CheckedFile } from '../checked/checked-file.ts';
import { htmlAnswer } from '../checked/report-html.ts';

/** The page for a meeting, as `reportwright check --format html` writes it. */
export function meetingPage(files: readonly CheckedFile[], today: string): Uint8Array {
  const { piece, between, frame } = htmlAnswer(today);
  const { before, after } = frame(files.map((file, index) => briefFile(file, index + 1)));
  const pieces = files.map((file, index) => piece(file, index + 1));
  return new TextEncoder().encode(`${before}${pieces.join(between)}${after}`);
}
