import type { Answer } from '../checked/answer.ts';
import { htmlAnswer } from '../checked/report-html.ts';
import { jsonAnswer } from './report-json.ts';
import { sarifAnswer } from './report-sarif.ts';
import { textAnswer } from './report-text.ts';

export const formats = ['text', 'json', 'html', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** What an answer goes by. Plain data: a worker makes its pieces too. */
export interface AnswerSetup {
  readonly format: Format;
  /** Whether text may have colours. */
  readonly colours: boolean;
  /** How many characters go on a line of text; absent where lines may be of any length. */
  readonly columns?: number;
  /** ISO date of the day of the check, by the clock. */
  readonly checkedOn: string;
  /** ISO date that the check takes for today. */
  readonly today: string;
  /** Of this product. */
  readonly version: string;
}

export function answerIn({ format, colours, columns, checkedOn, today, version }: AnswerSetup): Answer {
  if (format === 'json') return jsonAnswer;
  if (format === 'html') return htmlAnswer(checkedOn, today);
  if (format === 'sarif') return sarifAnswer(version);
  return textAnswer(colours, columns);
}
