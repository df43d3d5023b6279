import { displayText } from '../../figures/decimal.ts';
import { overlap, sum } from '../../numbers/index.ts';
import type { NumberReading } from '../../numbers/index.ts';
import { matchesIn } from '../../model/index.ts';
import type { Rule } from '../../model/index.ts';
import { middleBeside } from './reckoning.ts';
import { found, number, numberBegins, sentencesOf, spanOf } from './sentences.ts';

const part = String.raw`‹\d+›(?:\s+(?:were\s+|are\s+)?(?!(?:were|are|had|have|was|is)\b)[a-zé’'-]+){0,2}`;
const parts = String.raw`(?<parts>${part}(?:,?\s+and\s+${part}|,\s+${part}){1,6})(?=\s*(?:[),;]|$))`;
const whole = `${number('t')}(?:\\s+(?!were|are)[a-zé’'-]+){0,3}`;

const statements: readonly RegExp[] = [
  // of the 20 children, 12 boys and 9 girls
  `\\bof\\s+(?:the|our|these|those|all)\\s+${whole},\\s+(?:there\\s+(?:were|are)\\s+)?${parts}`,
  // 20 children: 12 boys and 9 girls; 20 children (12 boys and 9 girls)
  `${whole}\\s*[:(]\\s*${parts}`,
  // 20 children, made up of 12 boys and 9 girls
  `${whole},?\\s+(?:made\\s+up\\s+of|comprising|consisting\\s+of)\\s+${parts}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Of each line a child, a councillor or a home is one: "12 boys and 9 with a plan" need not add up. */
const exclusive = [
  'boys|girls|males?|females?|men|women|adults|children',
  'primary|secondary|special|nursery',
  'full-time|part-time',
  'labour|conservatives?|liberal democrats?|greens?|independents?|plaid cymru|snp|reform(?: uk)?',
  'houses|flats|apartments|bungalows|maisonettes',
].map((words) => new RegExp(String.raw`\b(?:${words})\b`, 'g'));

const isOfOne = (said: string, parts: number): boolean =>
  exclusive.some((words) => (said.match(words)?.length ?? 0) >= parts);

/** A part comes after another one, */
const partLike = new RegExp(String.raw`(?:,|\band)\s+${numberBegins}`, 'i');
/** both are of such things, */
const twoExclusive = exclusive.map(({ source }) => new RegExp(String.raw`${source}[^]*?${source}`, 'i'));
/** and something of it is in all of these: it is found faster than their numbers are read. */
const wholeLike = /[:(]|made\s+up|compris|consist|\bof\s+(?:the|our|these|those|all)\s[^,]*,/i;

/** The parts of a whole in the text that are more, or fewer, than the whole. */
export const sumWrong: Rule = {
  id: 'sum-wrong',
  title: 'Parts in the text add up to their whole',
  why: 'Parts that do not add up to the whole beside them leave the reader to guess which number is wrong.',
  severity: 'warning',
  tags: ['arithmetic'],
  source: 'Reportwright',
  *check({ document }) {
    for (const sentence of sentencesOf(
      document,
      (text) => wholeLike.test(text) && partLike.test(text) && twoExclusive.some((two) => two.test(text)),
    )) {
      // A whole and two parts at least, of things that exclude each other.
      if (sentence.words.split('‹').length < 4) continue;
      const told = new Set<NumberReading>();
      for (const match of statements.flatMap((one) => matchesIn(sentence.words, one))) {
        const total = found(sentence, match, 't');
        const said = match.groups?.['parts'] ?? '';
        const each = [...said.matchAll(/‹(\d+)›/gu)].flatMap(
          ([, index]) => sentence.numbers[Number(index)] ?? [],
        );
        if (total === null || told.has(total)) continue;
        if ([total, ...each].some(({ unit, hedge }) => unit.kind !== 'count' || hedge !== null)) continue;
        if (!isOfOne(said, each.length)) continue;
        told.add(total);
        const all = sum(each.map(({ within }) => within));
        if (overlap(all, total.within)) continue;
        const at = spanOf(sentence, [total, ...each]);
        yield {
          outcome: 'review',
          message: `${at.quote}: the parts add up to ${middleBeside(all, total)}, not ${displayText(total.value, 0)}. Correct the numbers, or say what the rest are.`,
          subject: 'sum',
          location: at.location,
          fixes: [],
        };
      }
    }
  },
};
