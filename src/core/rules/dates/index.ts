import type { Rule } from '../../model/index.ts';
import { dateImpossible } from './date-impossible.ts';

export const datesRules: readonly Rule[] = [dateImpossible];
