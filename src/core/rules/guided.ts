import type { Paragraph, TextRange } from '../model/index.ts';

/** Whether a range of a paragraph lies in guidance, wholly or in part: it is nobody's word. */
export const isGuided = ({ guidance }: Paragraph, { start, end }: TextRange): boolean =>
  guidance.some((range) => range.start < end && start < range.end);
