/** The numbers of a sentence that an author has typed and that may say something of an indicator. */

import { numbersIn } from '../numbers/index.ts';
import type { NumberReading } from '../numbers/index.ts';

export type TypedNumber = Pick<
  NumberReading,
  'start' | 'end' | 'text' | 'value' | 'decimals' | 'hedge' | 'unit' | 'form'
>;

export const typedNumbers = (text: string): readonly TypedNumber[] => numbersIn(text);
