/** The numbers of a sentence that an author has typed and that may say something of an indicator. */

import type { TextRange } from '../model/index.ts';
import type { NumberReading } from '../numbers/index.ts';

export type TypedNumber = Pick<
  NumberReading,
  'start' | 'end' | 'text' | 'value' | 'decimals' | 'hedge' | 'unit' | 'form'
>;

/** How many of the text stand in the sentence. */
export function numbersWithin(quantities: readonly NumberReading[], { start, end }: TextRange): number {
  let count = 0;
  for (const one of quantities) if (start <= one.start && one.end <= end) count += 1;
  return count;
}

/** Those of the text that stand in the sentence, with their places in it. */
export function typedNumbers(
  quantities: readonly NumberReading[],
  { start, end }: TextRange,
): readonly TypedNumber[] {
  const found: TypedNumber[] = [];
  for (const one of quantities) {
    if (one.start < start || one.end > end) continue;
    const { text, value, decimals, hedge, unit, form } = one;
    found.push({ start: one.start - start, end: one.end - start, text, value, decimals, hedge, unit, form });
  }
  return found;
}
