import { compare } from '../../figures/decimal.ts';
import { overlap } from '../../numbers/index.ts';
import type { NumberReading } from '../../numbers/index.ts';
import { matchesIn } from '../../model/index.ts';
import type { Found, Rule } from '../../model/index.ts';
import { middleBeside, percentOf, sameUnit } from './reckoning.ts';
import { found, number, numberBegins, sentencesOf, spanOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

const ofThe = String.raw`\s+(?:[a-zé’'-]+\s+)?(?:out\s+)?of\s+(?:the\s+|our\s+|these\s+|those\s+|all\s+|a\s+total\s+of\s+|a\s+possible\s+){0,2}`;
const nouns = String.raw`(?:\s+[a-zé’'-]+){0,3}?`;
/** A percentage that ends there or goes on with another one: "(75%, up from 70%)". "(70% last year)" is another share. */
const ends = String.raw`(?=\s*[),;])`;

/** `a` of `b` is `p`. */
const statements: readonly RegExp[] = [
  // 45 of the 60 children (75%)
  `${number('a')}${ofThe}${number('b')}${nouns}\\s*\\(${number('p')}${ends}`,
  // 45 of 60 children, or 75%
  `${number('a')}${ofThe}${number('b')}${nouns},?\\s+(?:or|which is|that is|i\\.e\\.|equivalent to|equal to|equating to|representing)\\s+${number('p')}(?=\\s*(?:[),;]|$))`,
  // 45 (75%) of the 60 children
  `${number('a')}${nouns}\\s*\\(${number('p')}\\)${ofThe}${number('b')}`,
  // three quarters (45 of 60); 75% of them (45 out of 60 children)
  `${number('p')}(?:\\s+[a-zé’'-]+){0,5}?\\s*\\(${number('a')}${ofThe}${number('b')}${nouns}\\s*[),;]`,
  // nearly all (75%, 45 of 60)
  `\\(${number('p')}[,;:]\\s*${number('a')}${ofThe}${number('b')}${nouns}\\s*\\)`,
  // most (45 of 60, 75%)
  `\\(${number('a')}${ofThe}${number('b')}${nouns}[,;:]\\s*(?:or\\s+)?${number('p')}\\s*\\)`,
  // Of the 60 children, 45 (75%) were boys
  `(?:^\\s*of|\\bof\\s+(?:the|our|these|those|all)(?:\\s+the)?)\\s+${number('b')}[^‹›;()]{0,50}?,\\s+${number('a')}${nouns}\\s*\\(${number('p')}${ends}`,
  // 86 homes, of which 26 (30%) are affordable
  `^[^‹›]*${number('b')}${nouns},\\s+of\\s+(?:which|whom|these|them)\\s+${number('a')}${nouns}\\s*\\(${number('p')}${ends}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** One of several: "867 (72%) agreed, 241 (20%) disagreed and 96 (8%) were neutral". */
const oneOfMany = new RegExp(String.raw`${number('a')}${nouns}\s*\(${number('p')}${ends}`, 'g');

/** In each of them the whole comes right after "of". */
const ofWhole = String.raw`\bof\s+(?:the\s+|our\s+|these\s+|those\s+|all\s+|a\s+total\s+of\s+|a\s+possible\s+){0,2}`;
const ofThem = String.raw`\bof\s+(?:which|whom|these|them)\s+`;
const hint = new RegExp(`${ofWhole}‹|${ofThem}‹`);
const wholeLike = new RegExp(`(?:${ofWhole}|${ofThem})${numberBegins}`, 'i');
/** "867 (72%) agreed, 241 (20%) disagreed" */
const severalShares = /\(\d[\d.]*\s?%[^]*\(\d[\d.]*\s?%/;

const perCent = /\d\s*(?:%|per\s?cent)/i;
const inWords =
  /\b(?:half|thirds?|quarters?|fifths?|tenths?|(?:one|two|three|four|\d) (?:in|out of))\b[^()]{0,80}\(\d/i;

/** Whether a text may say a share: in per cent, or in words with its numbers in brackets. */
const mayShare = (text: string): boolean =>
  severalShares.test(text) ||
  (wholeLike.test(text) && (perCent.test(text) || (/\(\d/.test(text) && inWords.test(text))));

/** A share in the text that its part and its whole do not give. */
export const shareWrong: Rule = {
  id: 'share-wrong',
  title: 'Shares in the text follow from their numbers',
  why: 'A share beside its part and its whole is checked by whoever reads it. One that does not follow puts every other number in doubt.',
  severity: 'error',
  tags: ['arithmetic'],
  source: 'Reportwright',
  *check({ document }) {
    for (const sentence of sentencesOf(document, mayShare)) {
      const told = new Set<NumberReading>();
      if (hint.test(sentence.words))
        for (const statement of statements)
          for (const match of matchesIn(sentence.words, statement)) {
            const [a, b, p] = ['a', 'b', 'p'].map((name) => found(sentence, match, name));
            if (a && b && p) yield* faultOf(sentence, { a, b, p }, told);
          }
      for (const share of listedIn(sentence)) yield* faultOf(sentence, share, told);
    }
  },
};

interface Share {
  readonly a: NumberReading;
  readonly b: NumberReading;
  readonly p: NumberReading;
}

function* faultOf(sentence: Sentence, { a, b, p }: Share, told: Set<NumberReading>): Iterable<Found> {
  if (told.has(p) || p.unit.kind !== 'percent' || !sameUnit(a, b)) return;
  if (a.unit.kind !== 'count' && a.unit.kind !== 'money') return;
  // More than all cannot be meant.
  if (compare(a.value, b.value) > 0) return;
  told.add(p);
  const share = percentOf(a.within, b.within);
  if (share === null || overlap(share, p.within)) return;
  const at = spanOf(sentence, [a, b, p]);
  yield {
    outcome: 'fail',
    message: `${at.quote}: ${a.text} of ${b.text} is ${middleBeside(share, p)}, not ${p.text}. Correct the share or the numbers.`,
    subject: 'share',
    location: at.location,
    fixes: [],
  };
}

/** The parts of a list with their shares of the number that the sentence begins with, where most of them are that. */
function listedIn(sentence: Sentence): readonly Share[] {
  const { words } = sentence;
  if (words.indexOf('(‹') === words.lastIndexOf('(‹')) return [];
  const b = sentence.numbers[Number(/‹(\d+)›/.exec(words)?.[1])];
  if (b === undefined) return [];
  const shares = matchesIn(words, oneOfMany).flatMap((match): readonly Share[] => {
    const [a, p] = [found(sentence, match, 'a'), found(sentence, match, 'p')];
    return a === null || p === null || a === b || p.unit.kind !== 'percent' || !sameUnit(a, b)
      ? []
      : [{ a, b, p }];
  });
  const fitting = shares.filter(({ a, p }) => {
    const share = percentOf(a.within, b.within);
    return share !== null && overlap(share, p.within);
  });
  return fitting.length > 1 && fitting.length * 2 > shares.length ? shares : [];
}
