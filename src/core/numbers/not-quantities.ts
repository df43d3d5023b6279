/** What looks like a number and tells no quantity. */

import { datePlaces } from '../reports/dates.ts';
import { inSmallLetters, matchesIn } from '../model/index.ts';
import { namedPlaces, places, placesOfMany } from './not-quantity-words.ts';
import type { NotQuantity, NotQuantityKind } from './reading.ts';
import { everySign, sign, signsRoundDigits } from './round-digits.ts';

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const numeral = String.raw`\d+(?:\.\d+)*[a-z]?(?:\([a-z0-9]{1,4}\))*`;
const people =
  'children|people|pupils|residents|households|cases|referrals|homes|staff|families|adults|young|students|learners|patients|properties';

/** Addresses of pages and of people. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>]{1,400}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/gi;
const hasAddress = (small: string): boolean =>
  small.includes('@') || small.includes('//') || small.includes('www.');

/**
 * In the order in which they are looked for: what an earlier one has found is no longer there for the later ones. Every
 * repetition is bounded, so that a long line of nonsense costs no more than a long line of prose. Each has the sign without
 * which it finds nothing; some have a hint besides, something simple that is in every text that it is to find anything in.
 * An expression with both flags `i` and `u` takes ten times as long as with one of them: what is to overlook capitals has
 * `i` alone, or reads small letters.
 */
const patterns: readonly (readonly [
  kind: NotQuantityKind,
  sign: number,
  pattern: RegExp,
  hint?: RegExp | null,
  reads?: 'small letters',
])[] = [
  ['postcode', sign.postcode, /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gu],
  [
    'date',
    sign.date,
    new RegExp(
      String.raw`(?=[\dADFJMNOSTW])(?:\b(?:${day}\s*(?:to|-|–|and|&|or)\s*)?${day}\s+(?:of\s+)?${month}\b(?:\s+['’]?\d{2}\b)?|\b${month}[-'’ ]?(?:${day}(?=\s*(?:[,.;:)]|$))|['’]\d{2}\b)|\b${month}-\d{2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?:the\s+)?${day}\b)`,
      'gu',
    ),
  ],
  [
    'telephone',
    sign.telephone,
    /(?:\+44\s?(?:\(0\)\s?)?|\(0|(?<![\d.,£])\b0)\d(?:[ ()-]{0,2}\d){7,10}\b|\b(?:tel(?:ephone)?|phone|fax|mobile|minicom)\.?(?:\s+(?:no|number)\.?)?\s*:?\s*(?:\+?[\d(][\d() -]{2,20}\d)/gi,
    /\b0|\+44|tel|phone|fax|mobile|minicom/i,
  ],
  [
    'reference',
    sign.reference,
    /\b(?:S\.?I\.?|SR|WSI|SSI)\s*(?:No\.?\s*)?\d{4}\s?(?:\/|No\.?\s*)\s?\d+|(?<![\d.,/])\d{2,4}\/\d{3,}(?:\/[A-Z0-9]+)*|(?<![\d.,/])\d{1,4}\/\d{1,6}\/[\dA-Z]{1,6}(?:\/\d+)?|[[(]\d{4}[\])]\s+(?:\d{1,3}\s+)?[A-Z][A-Za-z. ]{1,20}(?:\(\w+\)\s*)?\d{1,5}|\[\d{1,3}\]|\b(?:ISBN|ISO|BS|URN|DfE no\.?)\s?[\d-]+/gu,
  ],
  [
    'time',
    sign.time,
    /(?<![\d.,:])\d{1,2}(?:[.:][0-5]\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|noon|midnight)(?!\p{L})|(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?hrs)?\b/gu,
    /\d\s?(?:[ap]\.?m|noon|midnight)|\d:\d/i,
    'small letters',
  ],
  [
    'age',
    sign.age,
    new RegExp(
      [
        String.raw`\b(?:aged?|ages)\s+(?:of\s+)?(?:between\s+|under\s+|over\s+|from\s+)?\d{1,3}(?:\s*(?:to|-|–|and|or|/)\s*\d{1,3}\b)?(?:\s*\+|\s+(?:and|or)\s+(?:over|under|above|below|older|younger))?`,
        String.raw`(?<![\d.,])\d{1,3}\s*(?:to|-|–|and|or|/)\s*\d{1,3}[- ]?(?:years?|yrs?)(?:[- ]olds?\b|\s+of\s+age\b|\b)`,
        String.raw`(?<![\d.,])\d{1,3}[- ](?:years?|months?)(?:[- ]olds?\b|\s+of\s+age\b)`,
        String.raw`\b(?:under|over)[- ]?\d{1,2}[’']?s\b`,
        String.raw`(?<=\b(?:children|people|adults|residents|those|persons|population|men|women|pupils|age|child|person)\s{1,3})(?:under|over)\s+(?:the\s+age\s+of\s+)?\d{1,3}\b`,
        String.raw`[<>]\s?\d{1,2}\s(?:years|yrs)`,
        String.raw`\b(?:turn(?:s|ed|ing)?|before|until|reach(?:es|ing|ed)?)\s+(?:16|17|18|19|21|25)\b(?!\s*(?:%|per\b|\p{L}))`,
        String.raw`(?<![\d.,£])\d{1,2}(?:\s?[-–]\s?\d{1,2})?s\b`,
      ].join('|'),
      'gu',
    ),
    /\bage|\d[- ]?(?:year|yr|month)|(?:under|over)[-\s]*\d|(?:turn|before|until|reach)[a-z]*\s+\d|[<>]\s?\d|\ds\b/i,
    'small letters',
  ],
  // The number that a paragraph begins with by hand.
  [
    'place',
    sign.beginning,
    /^\s*\(?\d{1,3}(?:\.\d{1,3}){1,3}[.)]?(?=\t|\s+[\p{Lu}(“"‘'])|^\s*(?:\d{1,3}[.)]|\(\d{1,3}\))(?=\s)/gu,
  ],
  [
    'place',
    sign.place,
    new RegExp(
      [
        String.raw`\b(?:${placesOfMany.join('|')})\s*${numeral}(?:\s*(?:,|and|to|or|&|-|–)\s*(?!\d+(?:\.\d+)?\s*%)${numeral})*`,
        String.raw`\b(?:${places.join('|')})\s*${numeral}(?:\s*(?:to|-|–)\s*${numeral})?`,
      ].join('|'),
      'gi',
    ),
  ],
  [
    'place',
    sign.namedPlace,
    new RegExp(
      String.raw`\b(?:${namedPlaces.join('|')})\s+${numeral}(?:\s*(?:to|and|or|&|-|–)\s*\d{1,2}\b(?!\s*%|,\d|\.\d))?`,
      'gu',
    ),
  ],
  [
    'year',
    sign.year,
    new RegExp(
      String.raw`(?<![\d.,£/-])(?:19|20)\d{2}\s?[/–-]\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/]|\.\d)|(?<![\d.,£])\b(?:1[5-9]|20)\d{2}s?\b(?![\d%]|[.,]\d|\s?(?:%|per\s?cent|million|billion)|\s+(?:more\s+|fewer\s+|new\s+)?(?:${people})\b)|(?<![\d.,£/-])\d{2}/\d{2}(?![\d/]|\.\d)`,
      'gu',
    ),
  ],
  ['ordinal', sign.ordinal, /(?<![\d.,])\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b/gi],
  ['ratio', sign.ratio, /(?<![\d.,/])\d{1,4}\s?[/:]\s?\d{1,4}(?![\d/])/gu],
  [
    'name',
    sign.name,
    // Digits with letters before them, or behind them that are no unit; "12-month", "3-bed".
    /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}_]{0,30}[-–_]?\d[\p{L}\p{N}_]{0,30}|\d[\d.]{0,12}(?!(?:m|k|bn|mn|pc|pp|ppts?|p|x)(?![\p{L}\p{N}]))\p{L}[\p{L}\p{N}_]{0,30}|#\d+)|(?<![\p{N}.,£])\d{1,6}-(?!percent|point)\p{L}[\p{L}-]{1,30}/gu,
    null,
    'small letters',
  ],
];

/** A sign that is in none of the patterns and is no part of a word. */
const gone = '\uFFFC';

/** What looks like a number in a text and tells no quantity, in order, without overlaps. */
export function notQuantitiesIn(text: string): readonly NotQuantity[] {
  return hasDigit.test(text) ? readDigits(text, inSmallLetters(text)).found : [];
}

const hasDigit = /\d/;

/**
 * The same, and the text in small letters without them.
 * @param lower the text in small letters, as long as it is.
 */
export function readDigits(
  text: string,
  lower: string,
): { readonly found: readonly NotQuantity[]; readonly left: string; readonly signs: number } {
  let signs = signsRoundDigits(text, lower);
  const found: NotQuantity[] = [];
  let [left, small] = [text, lower];
  const take = (more: readonly NotQuantity[]) => {
    if (more.length === 0) return;
    left = without(left, more);
    small = without(small, more);
    for (const one of more) {
      found.push(one);
      // What is left of cut digits begins and ends with others than were looked round.
      if (isCut(text, one.start) || isCut(text, one.end)) signs = everySign;
    }
  };
  if ((signs & sign.calendarDate) !== 0)
    take(datePlaces(text).map(({ start, end }) => ({ kind: 'date', start, end })));
  if (hasAddress(small)) take(digitsAmong(text, 'name', matchesIn(left, address)));
  for (const [kind, own, pattern, hint, reads] of patterns) {
    if ((signs & own) === 0 || hint?.test(left) === false) continue;
    take(digitsAmong(text, kind, matchesIn(reads === undefined ? left : small, pattern)));
  }
  return { found: found.sort((a, b) => a.start - b.start), left: small, signs };
}

const isCut = (text: string, at: number): boolean =>
  at > 0 && hasDigit.test(text.charAt(at - 1)) && hasDigit.test(text.charAt(at));

/** The matches that hold digits, without the spaces round them. */
function digitsAmong(
  text: string,
  kind: NotQuantityKind,
  matches: readonly RegExpExecArray[],
): readonly NotQuantity[] {
  const found: NotQuantity[] = [];
  for (const { 0: match, index } of matches) {
    const start = index + match.length - match.trimStart().length;
    const end = index + match.trimEnd().length;
    if (hasDigit.test(text.slice(start, end))) found.push({ kind, start, end });
  }
  return found;
}

/** The text, as long as it was, without the words at those places, which stand in order. */
export function without(text: string, ranges: readonly { start: number; end: number }[]): string {
  if (ranges.length === 0) return text;
  let [rest, at] = ['', 0];
  for (const { start, end } of ranges) {
    rest += text.slice(at, start) + gone.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}
