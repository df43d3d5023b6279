import { absolute, compare, fromDigits, multiply, rational } from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';
import { exactly, roundedTo } from './interval.ts';
import type { Interval } from './interval.ts';
import { headsIn, headsOf, inSmallLetters, matchesIn } from '../model/index.ts';
import { inWord, letters } from './characters.ts';
import { readDigits, without } from './not-quantities.ts';
import {
  cardinal,
  cardinalPattern,
  fractionAsPercent,
  fractionPattern,
  numberWordPattern,
} from './number-words.ts';
import type { NumberReading, NumberUnit } from './reading.ts';
import { sign } from './round-digits.ts';
import { durationOf, hedgeBefore, nounAfter } from './units.ts';

const magnitudes: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
};
const scaled = String.raw`(?:\s?(m|mn|bn|k)(?![${inWord}])|\s?(thousand|million|billion)\b)?`;
const percent = String.raw`([\s-]?(?:percentage[\s-]points?|%[\s-]points?|ppts?|pp)(?![${inWord}]))|(\s?(?:%|per\s?cent\b|percent\b|pc\b))`;
/** Its groups: sign, currency, whole, fraction, letter and word of magnitude, percentage points, per cent. Names would make an object each time. */
export const digitsPattern = String.raw`((?<=^|[\s(])[-−+])?([£€$])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?${scaled}(?:${percent})?`;

// They read small letters: an expression with both flags `i` and `u` takes ten times as long. What each match begins with
// comes first, because it is cheaper to ask for than what stands before it; so do hints, which most texts do not have.
const digits = new RegExp(
  String.raw`(?=[-−+£€$\d])(?<![${inWord}_/£€$]|\d[.,])${digitsPattern}(?![${inWord}_]|[.,]\d)`,
  'g',
);
const words = new RegExp(
  String.raw`(?<![${inWord}-])(${cardinalPattern})(?:${percent})?(?![${inWord}-])`,
  'y',
);
const fractions = new RegExp(
  String.raw`(?=half|(?:one|two|three|four|seven|nine|an?|\d)[-\s])(?<![${inWord}.,/-])(?:${fractionPattern})(?![${inWord}-])(?=\s+(?:of|more|fewer|less|higher|lower|the|all|our|were|was|are|have|had)\b|\s*[(.,;)]|\s*$|\s+(?!(?:a|an)\b)[${letters}]{2,30}(?:s|ren|ople)\b)`,
  'g',
);
const fractionsHint = /half|third|quarter|fifth|tenth|(?:one|two|three|four|\d)\s+(?:in|out of)\s/;
/** What words may begin: most texts have no number in words. */
const hint = { number: 1, per: 2 } as const;
const heads = headsOf([
  [hint.number, numberWordPattern],
  [hint.per, 'per'],
]);
/** The base of a rate, and the words between it and the rate: `children per 10,000 population`. */
const rateBase =
  /\bper\s+(\d{1,3}(?:,\d{3})+|\d{2,7}|hundred|thousand|million)(?![\d,.]\d|\d)(?:\s?(thousand|million)\b)?/gu;
const namedBases: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

/** The quantities that a text holds, in order, without those of `notQuantitiesIn`. */
export function numbersIn(text: string): readonly NumberReading[] {
  const { all: hints, starts } = headsIn(text, heads);
  const hasDigits = /\d/.test(text);
  const inWords = (hints & hint.number) !== 0;
  if (!hasDigits && !inWords) return none;
  const small = inSmallLetters(text);
  const read = hasDigits ? readDigits(text, small) : null;
  let left = read?.left ?? small;
  const bases = (hints & hint.per) !== 0 ? matchesIn(left, rateBase).map(baseOf) : [];
  left = without(left, bases);
  const found: NumberReading[] = [];
  const take = (matches: readonly RegExpExecArray[], read: Reader) => {
    const more: NumberReading[] = [];
    for (const match of matches) {
      // As it was written, capitals and all.
      match[0] = text.slice(match.index, match.index + match[0].length);
      const one = read(match, text);
      if (one !== null) more.push(one);
    }
    left = without(left, more);
    found.push(...more);
  };
  const inDigits = ((read?.signs ?? 0) & sign.fraction) !== 0;
  if (inDigits || (inWords && fractionsHint.test(left))) take(matchesIn(left, fractions), fractionReading);
  if (hasDigits) take(matchesIn(left, digits), digitsReading);
  if (inWords) take(matchesAt(left, starts, words), wordsReading);
  found.sort((a, b) => a.start - b.start);
  return withBases(found, bases, text);
}

const none: readonly NumberReading[] = [];

/** The matches of a sticky expression that begin at one of these places, without overlaps. */
function matchesAt(text: string, starts: readonly number[], pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(match);
    end = start + match[0].length;
  }
  return found;
}

type Reader = (match: RegExpExecArray, text: string) => NumberReading | null;

const persons = /^\s+(?:people|children|residents|pupils|adults|households|visits|visitors)\b/iu;
const inBrackets = /^\s*\(\d{1,2}\)/u;

/** A number in digits, as a pattern's groups give it; null where its magnitude is more likely a unit ("5m" of road). */
export function digitsReading(match: RegExpExecArray, text: string): NumberReading | null {
  const end = match.index + match[0].length;
  const [, sign, currency, whole = '', fraction = '', scale, scaleWord, points, perCent] = match;
  const metres = scale?.toLowerCase() === 'm' && currency === undefined;
  if (metres && !persons.test(text.slice(end))) return null;
  const bare = fromDigits(whole.includes(',') ? whole.replaceAll(',', '') : whole, fraction);
  if (bare === null) return null;
  const magnitude = scale ?? scaleWord;
  const power = magnitude === undefined ? 1n : 10n ** BigInt(magnitudes[magnitude.toLowerCase()] ?? 0);
  const size = power === 1n ? bare.n : bare.n * power;
  return reading(
    match[0],
    match.index,
    { n: sign === '-' || sign === '−' ? -size : size, d: bare.d },
    fraction === '' && power === 1n ? one : { n: power, d: bare.d },
    fraction.length,
    hedgeBefore(text, match.index),
    unitOf(points, perCent, currency, text, end),
    'digits',
  );
}

function wordsReading(match: RegExpExecArray, text: string): NumberReading | null {
  const end = match.index + match[0].length;
  const [, run = '', points, perCent] = match;
  // "One" is a pronoun more often than a number.
  const pronoun = /^(?:one|zero)$/iu.test(run) && points === undefined && perCent === undefined;
  const value = pronoun && !inBrackets.test(text.slice(end)) ? null : cardinal(run);
  if (value === null) return null;
  const unit = unitOf(points, perCent, undefined, text, end);
  return reading(
    match[0],
    match.index,
    rational(value),
    one,
    0,
    hedgeBefore(text, match.index),
    unit,
    'words',
  );
}

function unitOf(
  points: string | undefined,
  perCent: string | undefined,
  currency: string | undefined,
  text: string,
  end: number,
): NumberUnit {
  if (points !== undefined) return { kind: 'points' };
  if (perCent !== undefined) return { kind: 'percent' };
  if (currency !== undefined) return { kind: 'money', currency: currency as '£' };
  const noun = nounAfter(text, end);
  const duration = durationOf(noun);
  return duration === null ? { kind: 'count', noun } : { kind: 'duration', noun: duration };
}

/** A whole number that is all of a text, of few digits and nothing else. */
export const digitsAlone = (text: string): NumberReading =>
  reading(text, 0, rational(Number(text)), one, 0, null, bareCount, 'digits');

const bareCount: NumberUnit = { kind: 'count', noun: '' };
const one = rational(1);
/** Nobody means by "a third" just 33.3%: it is true within five points, and so is "one in five". */
const fractionStep = rational(10);

function fractionReading(match: RegExpExecArray, text: string): NumberReading | null {
  const value = fractionAsPercent(match[0]);
  if (value === null) return null;
  const hedge = hedgeBefore(text, match.index);
  return reading(match[0], match.index, value, fractionStep, 0, hedge, { kind: 'percent' }, 'words');
}

/** Every reading is made here, so that all are made alike. */
const reading = (
  text: string,
  start: number,
  value: Rational,
  step: Rational,
  decimals: number,
  hedge: NumberReading['hedge'],
  unit: NumberUnit,
  form: NumberReading['form'],
): NumberReading => ({
  text,
  start,
  end: start + text.length,
  value,
  within: withinOf(value, step, hedge, unit, form),
  step,
  decimals,
  hedge,
  unit,
  form,
});

/** What may be behind a number as it is written and hedged. */
function withinOf(
  value: Rational,
  step: Rational,
  hedge: NumberReading['hedge'],
  unit: NumberUnit,
  form: NumberReading['form'],
): Interval {
  if (hedge === 'over') return { low: value, high: null };
  if (hedge === 'under') return { low: null, high: value };
  if (hedge === 'about') {
    const twentieth = multiply(absolute(value), { n: 1n, d: 10n });
    const wide = noughts(value, absolute(value));
    const reach = compare(twentieth, wide) > 0 ? twentieth : wide;
    return roundedTo(value, compare(reach, step) > 0 ? reach : step);
  }
  if (
    unit.kind === 'percent' ||
    unit.kind === 'points' ||
    unit.kind === 'rate' ||
    step.d !== 1n ||
    step.n !== 1n
  )
    return roundedTo(value, step);
  // Publishers round large counts; below a thousand a count is a count.
  const large = form === 'digits' && absolute(value).n >= 1000n;
  const wide = large ? noughts(value, multiply(absolute(value), { n: 1n, d: 100n })) : one;
  return wide.n === 1n
    ? unit.kind === 'money'
      ? roundedTo(value, step)
      : exactly(value)
    : roundedTo(value, wide);
}

/** The largest power of ten that a whole number is a multiple of, up to a limit: 100 for 12,300. */
function noughts(value: Rational, limit: Rational): Rational {
  let power = 1n;
  // Most numbers end in no nought, and large numbers are slow to reckon with.
  if (value.d === 1n && value.n % 10n !== 0n) return one;
  if (value.n !== 0n && value.n % value.d === 0n)
    while ((value.n / value.d) % (power * 10n) === 0n && compare(rational(power * 10n), limit) <= 0)
      power *= 10n;
  return rational(power);
}

interface RateBase {
  readonly start: number;
  readonly end: number;
  readonly per: number;
}

function baseOf(match: RegExpExecArray): RateBase {
  const [, base = '', many] = match;
  const per = namedBases[base.toLowerCase()] ?? Number(base.replaceAll(',', ''));
  const start = match.index;
  return { start, end: start + match[0].length, per: per * (namedBases[many?.toLowerCase() ?? ''] ?? 1) };
}

/** Each base belongs to the count before it, where only a few words stand between. */
function withBases(
  found: readonly NumberReading[],
  bases: readonly RateBase[],
  text: string,
): readonly NumberReading[] {
  if (bases.length === 0) return found;
  let at = 0;
  return found.map((one, index) => {
    while ((bases[at]?.start ?? Infinity) < one.end) at += 1;
    const base = bases[at];
    if (
      one.unit.kind !== 'count' ||
      base === undefined ||
      base.start > (found[index + 1]?.start ?? text.length)
    )
      return one;
    if (base.start - one.end > 60 || /[.;:]\s/u.test(text.slice(one.end, base.start))) return one;
    const unit: NumberUnit = { kind: 'rate', per: base.per, noun: nounAfter(text, base.end) };
    const { text: said, start, value, step, decimals, hedge, form } = one;
    return reading(said, start, value, step, decimals, hedge, unit, form);
  });
}
