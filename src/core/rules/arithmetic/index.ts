import type { Rule } from '../../model/index.ts';
import { changeWrong } from './change-wrong.ts';
import { digitsAgainstWords } from './digits-against-words.ts';
import { shareWrong } from './share-wrong.ts';
import { sumWrong } from './sum-wrong.ts';
import { tableTotalWrong } from './table-total-wrong.ts';

export const arithmeticRules: readonly Rule[] = [
  tableTotalWrong,
  changeWrong,
  shareWrong,
  sumWrong,
  digitsAgainstWords,
];
