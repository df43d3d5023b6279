import type { CheckedFile } from '../checked/checked-file.ts';
import { htmlAnswer } from '../checked/report-html.ts';

/** The page for a meeting, as `reportwright check --format html` writes it. */
export function meetingPage(files: readonly CheckedFile[], today: string): Uint8Array {
  const answer = htmlAnswer(today);
  const pieces = files.map((file) => answer.add(file));
  const { before, after } = answer.frame();
  return new TextEncoder().encode([before, ...pieces, after].join(''));
}
