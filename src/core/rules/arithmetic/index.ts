import type { Rule } from '../../model/index.ts';
import { changeWrong } from './change-wrong.ts';
import { digitsAgainstWords } from './digits-against-words.ts';
import { shareWrong } from './share-wrong.ts';
import { sumWrong } from './sum-wrong.ts';

export const arithmeticRules: readonly Rule[] = [changeWrong, shareWrong, sumWrong, digitsAgainstWords];
