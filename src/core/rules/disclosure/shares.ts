/** A percentage of a few people is a count: 96% of 25 is 24, and leaves one. */

import { matchesIn, inPlainLetters, type Paragraph, type TextRange } from '../../model/index.ts';
import { sentencesIn } from '../sentences.ts';
import { anyOf, wholeOf, wholePattern } from './people.ts';

export interface ShareForms {
  /** In every sentence of these forms. */
  readonly hint: RegExp;
  readonly forms: readonly RegExp[];
}

const share = String.raw`(?<![\d.])(?<share>\d{1,2}(?:\.\d)?)(?:\s?%|\s+per\s?cent)`;
const theirs = String.raw`(?:the\s+|these\s+|those\s+|our\s+)?`;

/** "4% of the 25 care leavers", "Of the 50 children in the cohort, 4% were …". */
export function shareForms(people: readonly string[]): ShareForms {
  const all = String.raw`(?<all>${wholePattern})(?:\s+(?!(?:and|or|of|to)\b)[a-zé’'-]+){0,3}?\s+${anyOf(people)}`;
  return {
    hint: /\d\s?(?:%|per\s?cent)/,
    forms: [
      new RegExp(String.raw`${share}\s+of\s+${theirs}${all}`, 'gu'),
      new RegExp(String.raw`\bof\s+${theirs}${all}(?:\s+[a-zé’'-]+){0,8}?,\s*${share}`, 'gu'),
    ],
  };
}

export interface Share extends TextRange {
  readonly count: number;
  /** Whether they are those of whom the sentence speaks, and not the others. */
  readonly told: boolean;
}

/** Shares of which a reader knows that so few, or all but so few, are meant. */
export function sharesIn(paragraph: Paragraph, { hint, forms }: ShareForms, least: number): readonly Share[] {
  if (!hint.test(paragraph.text)) return [];
  return sentencesIn(paragraph).flatMap(({ start, end }) => {
    const words = paragraph.text.slice(start, end);
    if (!hint.test(words) || wished.test(words)) return [];
    return forms
      .flatMap((form) => matchesIn(inPlainLetters(words), form))
      .flatMap((match) => {
        const { share: written = '', all = '' } = match.groups ?? {};
        const [told, rest] = [countsOf(written, wholeOf(all)), countsOf(rested(written), wholeOf(all))];
        const range = { start: start + match.index, end: start + match.index + match[0].length };
        const few = [told, rest].find(
          (counts) => counts.length > 0 && counts.every((n) => n > 0 && n < least),
        );
        const [count] = few ?? [];
        return count === undefined ? [] : [{ ...range, count, told: few === told }];
      });
  });
}

/** A share that is hoped for counts nobody. */
const wished =
  /\b(?:targets?|aims?|should|would|could|may|might|if|expected|estimated?|forecast|at least|up to)\b/i;

/** Without more people than this, no rounded share tells a count under any minimum. */
const largest = 1000;

/** The whole numbers that are written as that share of a whole: 1 for 4% of 25. */
function countsOf(written: string, all: number): readonly number[] {
  if (!(all > 0 && all <= largest)) return [];
  const half = written.includes('.') ? 0.05 : 0.5;
  const from = Math.max(0, Math.ceil(((Number(written) - half) * all) / 100));
  const to = Math.min(all, Math.floor(((Number(written) + half) * all) / 100));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** What is left of a hundred, as exact as it was written. */
const rested = (written: string): string => (100 - Number(written)).toFixed(written.includes('.') ? 1 : 0);
