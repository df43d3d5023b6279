/** The numbers of a sentence that an author has typed and that may say something of an indicator. */

import { parseDecimal } from '../figures/decimal.ts';
import type { NumberReading } from '../numbers/index.ts';

export type TypedNumber = Pick<
  NumberReading,
  'start' | 'end' | 'text' | 'value' | 'decimals' | 'hedge' | 'unit' | 'form'
>;

const numeral =
  /(?<![\p{L}\d.,/£$€:-])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\d/:]|[.,]\d|st\b|nd\b|rd\b|th\b|\p{L})/gu;

export function typedNumbers(text: string): readonly TypedNumber[] {
  return [...text.matchAll(numeral)].flatMap((match): TypedNumber[] => {
    const [all, whole = '', fraction = ''] = match;
    const value = parseDecimal(whole.replaceAll(',', '') + (fraction === '' ? '' : `.${fraction}`));
    const tail = text.slice(match.index + all.length);
    const head = text.slice(0, match.index);
    if (
      value === null ||
      /\bper $|\b(?:section|paragraph|appendix|table|chart|page|figure|under|aged|age|regulation|form|part|year|no\.?) $/iu.test(
        head,
      )
    )
      return [];
    if (
      /^(?:19|20)\d\d$/.test(all) &&
      /\b(?:in|since|of|by|from|to|and|between|until|during) $/u.test(head) &&
      !/^ (?:children|people)/u.test(tail)
    )
      return [];
    const percent = /^\s?(?:%|per cent|percent)(?!\s*points?)/iu.exec(tail);
    const points = /^\s?(?:%|per cent|percentage)[\s-]points?|^\s?pp\b/iu.exec(tail);
    const rate = /^\s?per (1(?:,?0{2,3})(?:,?0{3})?)\b/iu.exec(tail);
    const hedge = /\b(about|around|approximately|roughly|some|circa|nearly|almost)\s$/iu.test(head)
      ? 'about'
      : /\b(?:over|more than|above|at least)\s$/iu.test(head)
        ? 'over'
        : /\b(?:under|fewer than|less than|below|just under)\s$/iu.test(head)
          ? 'under'
          : null;
    return [
      {
        start: match.index,
        end: match.index + all.length + (percent?.[0].length ?? 0),
        text: all + (percent?.[0] ?? ''),
        value,
        decimals: fraction.length,
        hedge,
        form: 'digits',
        unit: percent
          ? { kind: 'percent' }
          : points
            ? { kind: 'points' }
            : rate
              ? { kind: 'rate', per: Number(rate[1]?.replaceAll(',', '')), noun: '' }
              : { kind: 'count', noun: '' },
      },
    ];
  });
}
