import {
  inPlainLetters,
  madeOnceFor,
  type Location,
  type Paragraph,
  type ReportDocument,
} from '../../model/index.ts';
import { numbersOf } from '../../numbers/index.ts';
import type { NumberReading } from '../../numbers/index.ts';
import { withDigits } from '../digits.ts';
import { placeOf, quoted } from '../place.ts';
import type { Placed } from '../place.ts';

/**
 * A sentence in plain letters, `inPlainLetters`, with its numbers as `‹0›`, `‹1›`, so that a pattern can speak of "from ‹a› to
 * ‹b›" and of words alone.
 */
export interface Sentence {
  readonly placed: Placed;
  readonly words: string;
  /** By the index in their mark. */
  readonly numbers: readonly NumberReading[];
}

/** Paragraphs with fewer signs have no sentence with two numbers; most cells of a table have fewer. */
const shortest = 8;

/**
 * The sentences of the report that hold at least two numbers, of paragraphs that may have what a rule looks for: to read
 * the numbers of every paragraph takes longer than to look for words.
 */
export function sentencesOf(
  document: ReportDocument,
  mayHave: (text: string) => boolean,
): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const placed of withDigits(document)) {
    const { text } = placed.paragraph;
    if (text.length < shortest || !mayHave(text)) continue;
    const numbers = numbersOf(placed.paragraph);
    if (numbers.length < 2) continue;
    for (const words of wordsOf(placed.paragraph)) found.push({ placed, words, numbers });
  }
  return found;
}

/** What a number begins with, for an expression that is to find where one may stand. */
export const numberBegins = String.raw`(?:[-−+£€$\d]|half|an?[- ][htqf]|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thirt|fift|twent|fort|hundred|thousand|million|billion)`;

/** The sentences with two numbers or more, read once for all rules. */
const wordsOf = madeOnceFor((paragraph: Paragraph): readonly string[] => {
  const plain = inPlainLetters(paragraph.text);
  const text = plain.includes('‹') || plain.includes('›') ? plain.replace(/[‹›]/g, ' ') : plain;
  let [words, at] = ['', 0];
  for (const [index, { start, end }] of numbersOf(paragraph).entries()) {
    words += `${text.slice(at, start)}‹${String(index)}›`;
    at = end;
  }
  return (words + text.slice(at))
    .split(/[.!?](?=\s|$)|\n/)
    .filter((one) => one.indexOf('‹') !== one.lastIndexOf('‹'));
});

/** Where a number stands in a pattern, under that name. */
export const number = (name: string): string => `‹(?<${name}>\\d+)›`;

/** The number that a pattern found under that name. */
export function found(sentence: Sentence, match: RegExpMatchArray, name: string): NumberReading | null {
  const index = match.groups?.[name];
  return index === undefined ? null : (sentence.numbers[Number(index)] ?? null);
}

/** The words from the first of some numbers to the last, as they stand and as a place. */
export function spanOf(
  { placed }: Sentence,
  numbers: readonly (NumberReading | null)[],
): { quote: string; location: Location } {
  const there = numbers.filter((one) => one !== null);
  const { text } = placed.paragraph;
  const start = Math.min(...there.map((one) => one.start));
  const last = Math.max(...there.map((one) => one.end));
  const end = text[last] === ')' && text.slice(start, last).includes('(') ? last + 1 : last;
  return { quote: quoted(text.slice(start, end)), location: placeOf(placed, { start, end }) };
}
