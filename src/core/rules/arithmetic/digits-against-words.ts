import { compare } from '../../figures/decimal.ts';
import { numbersOf } from '../../numbers/index.ts';
import type { NumberReading } from '../../numbers/index.ts';
import type { Rule } from '../../model/index.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';

/** Found from its bracket on: most letters have none behind them. */
const twice = /\((?:\d{1,9}%?\)(?<=[a-z\u0080-\uffff]\s*\(\d{1,9}%?\))|[a-z\u0080-\uffff](?<=\d\s*\(.))/i;

/** A number in words with another one in digits in brackets after it, or the other way round. */
export const digitsAgainstWords: Rule = {
  id: 'digits-against-words',
  title: 'Numbers in words and in digits agree',
  why: 'Where a number is written twice, “twelve (13)”, nobody can say which of the two was decided.',
  severity: 'error',
  tags: ['arithmetic'],
  source: 'Reportwright',
  *check({ document }) {
    for (const placed of paragraphsOf(document)) {
      const { text } = placed.paragraph;
      if (!text.includes('(') || !twice.test(text)) continue;
      const numbers = numbersOf(placed.paragraph);
      for (const [index, first] of numbers.entries()) {
        const second = numbers[index + 1];
        if (second === undefined || first.form === second.form) continue;
        if (!/^\s*\($/u.test(text.slice(first.end, second.start)) || text[second.end] !== ')') continue;
        const isWhole = first.decimals === 0 && second.decimals === 0;
        const arePerCent = [first, second].every(isPerCent);
        if (
          !isWhole ||
          !(arePerCent || [first, second].every(isCount)) ||
          compare(first.value, second.value) === 0
        )
          continue;
        const range = { start: first.start, end: second.end + 1 };
        yield {
          outcome: 'fail',
          message: `${quoted(text.slice(range.start, range.end))}: the words and the digits are different numbers. Correct one of them.`,
          subject: 'number',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
  },
};

const isCount = ({ unit }: NumberReading): boolean => unit.kind === 'count' || unit.kind === 'duration';

/** "Ten per cent (10%)"; "half (48%)" is as near as words come. */
const isPerCent = ({ unit, text }: NumberReading): boolean =>
  unit.kind === 'percent' && /%|per\s?cent/i.test(text);
