import { madeOnceFor } from '../model/index.ts';
import type { Paragraph } from '../model/index.ts';
import { numbersIn } from './numbers-in.ts';
import type { NumberReading } from './reading.ts';

/** The quantities of a paragraph, in order, without those in guidance. Read once for each paragraph. */
export const numbersOf = madeOnceFor(({ text, guidance }: Paragraph): readonly NumberReading[] =>
  numbersIn(text).filter(
    ({ start, end }) => !guidance.some((range) => range.start < end && start < range.end),
  ),
);
