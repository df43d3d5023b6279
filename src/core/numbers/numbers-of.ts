import type { Paragraph } from '../model/index.ts';
import { numbersIn } from './numbers-in.ts';
import type { NumberReading } from './reading.ts';

/** Several rules ask for the numbers of the same paragraphs. */
const known = new WeakMap<Paragraph, readonly NumberReading[]>();

/** The quantities of a paragraph, in order, without those in guidance. Read once for each paragraph. */
export function numbersOf(paragraph: Paragraph): readonly NumberReading[] {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const found = numbersIn(paragraph.text).filter(
    ({ start, end }) => !paragraph.guidance.some((range) => range.start < end && start < range.end),
  );
  known.set(paragraph, found);
  return found;
}
