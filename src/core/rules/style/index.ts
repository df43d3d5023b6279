import type { Rule } from '../../model/index.ts';
import { abbreviationUnexplained } from './abbreviation-unexplained.ts';
import { capitalsRunning } from './capitals-running.ts';
import { dateStyle } from './date-style.ts';
import { nameSpelling } from './name-spelling.ts';
import { perCentStyle } from './per-cent-style.ts';
import { quotesStraight } from './quotes-straight.ts';
import { rangeStyle } from './range-style.ts';
import { sentenceLong } from './sentence-long.ts';
import { smallNumberStyle } from './small-number-style.ts';
import { spaceDoubled } from './space-doubled.ts';
import { wordDoubled } from './word-doubled.ts';
import { wordPlainer } from './word-plainer.ts';
import { wordPreferred } from './word-preferred.ts';

/** How the report is written. What is a matter of taste is off until a council turns it on. */
export const styleRules: readonly Rule[] = [
  wordDoubled,
  spaceDoubled,
  nameSpelling,
  wordPreferred,
  wordPlainer,
  abbreviationUnexplained,
  sentenceLong,
  capitalsRunning,
  quotesStraight,
  perCentStyle,
  smallNumberStyle,
  rangeStyle,
  dateStyle,
];
