import { absolute, compare, multiply, parseDecimal, rational } from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';
import { exactly, roundedTo } from './interval.ts';
import type { Interval } from './interval.ts';
import { inSmallLetters, matchesIn } from '../model/index.ts';
import { notQuantitiesIn, without } from './not-quantities.ts';
import { cardinal, cardinalPattern, fractionAsPercent, fractionPattern } from './number-words.ts';
import type { NumberReading, NumberUnit } from './reading.ts';
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
const scaled = String.raw`(?:(?<scale>m|mn|bn|k)(?![\p{L}\p{N}])|\s?(?<scaleWord>thousand|million|billion)\b)?`;
const percent = String.raw`(?<points>[\s-]?(?:percentage[\s-]points?|%[\s-]points?|ppts?|pp)(?![\p{L}\p{N}]))|(?<percent>\s?(?:%|per\s?cent\b|percent\b|pc\b))`;
export const digitsPattern = String.raw`(?<sign>(?<=^|[\s(])[-−+])?(?<currency>[£€$])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?${scaled}(?:${percent})?`;

// They read small letters: an expression with both flags `i` and `u` takes ten times as long. What each match begins with
// comes first, because it is cheaper to ask for than what stands before it; so do hints, which most texts do not have.
const digits = new RegExp(
  String.raw`(?=[-−+£€$\d])(?<![\p{L}\p{N}_/£€$]|\d[.,])${digitsPattern}(?![\p{L}\p{N}_]|[.,]\d)`,
  'gu',
);
const words = new RegExp(
  String.raw`(?=[zotfsenhmb])(?<![\p{L}\p{N}-])(?<cardinal>${cardinalPattern})(?:${percent})?(?![\p{L}\p{N}-])`,
  'gu',
);
const wordsHint =
  /zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|teen|ty|hundred|thousand|million|billion/;
const fractions = new RegExp(
  String.raw`(?=[otfsnah\d])(?<![\p{L}\p{N}.,/-])(?:${fractionPattern})(?![\p{L}\p{N}-])(?=\s+(?:of|more|fewer|less|higher|lower|the|all|our|were|was|are|have|had)\b|\s*[(.,;)]|\s*$|\s+(?!(?:a|an)\b)\p{L}{2,30}(?:s|ren|ople)\b)`,
  'gu',
);
const fractionsHint = /half|third|quarter|fifth|tenth|(?:one|two|three|four|\d)\s+(?:in|out of)\s/;
/** The base of a rate, and the words between it and the rate: `children per 10,000 population`. */
const rateBase =
  /\bper\s+(?<base>\d{1,3}(?:,\d{3})+|\d{2,7}|hundred|thousand|million)(?![\d,.]\d|\d)(?:\s?(?<many>thousand|million)\b)?/gu;
const namedBases: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

/** The quantities that a text holds, in order, without those of `notQuantitiesIn`. */
export function numbersIn(text: string): readonly NumberReading[] {
  if (!/\d|[a-z]{2}/i.test(text)) return [];
  let left = inSmallLetters(without(text, notQuantitiesIn(text)));
  const bases = left.includes('per') ? matchesIn(left, rateBase).map(baseOf) : [];
  left = without(left, bases);
  const found: NumberReading[] = [];
  for (const [pattern, hint, read] of readers) {
    if (!hint.test(left)) continue;
    const more: NumberReading[] = [];
    for (const match of matchesIn(left, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      // As it was written, capitals and all.
      match[0] = text.slice(start, end);
      const one = read(match, text.slice(Math.max(0, start - 32), start), text.slice(end));
      if (one !== null) more.push(one);
    }
    left = without(left, more);
    found.push(...more);
  }
  found.sort((a, b) => a.start - b.start);
  return withBases(found, bases, text);
}

/** A number in digits, as a pattern's groups give it; null where its magnitude is more likely a unit ("5m" of road). */
export function digitsReading(match: RegExpMatchArray, before: string, after: string): NumberReading | null {
  const {
    sign,
    currency,
    whole = '',
    fraction = '',
    scale,
    scaleWord,
    points,
    percent: perCent,
  } = match.groups ?? {};
  const metres = scale?.toLowerCase() === 'm' && currency === undefined;
  if (metres && !/^\s+(?:people|children|residents|pupils|adults|households|visits|visitors)\b/iu.test(after))
    return null;
  const bare = parseDecimal(whole.replaceAll(',', '') + (fraction === '' ? '' : `.${fraction}`));
  if (bare === null) return null;
  const power = { n: 10n ** BigInt(magnitudes[(scale ?? scaleWord ?? '').toLowerCase()] ?? 0), d: 1n };
  const size = multiply(bare, power);
  const noun = nounAfter(after);
  const duration = durationOf(noun);
  const unit: NumberUnit =
    points !== undefined
      ? { kind: 'points' }
      : perCent !== undefined
        ? { kind: 'percent' }
        : currency !== undefined
          ? { kind: 'money', currency: currency as '£' }
          : duration === null
            ? { kind: 'count', noun }
            : { kind: 'duration', noun: duration };
  return finished({
    text: match[0],
    start: match.index ?? 0,
    value: sign === '-' || sign === '−' ? { n: -size.n, d: size.d } : size,
    step: multiply({ n: 1n, d: 10n ** BigInt(fraction.length) }, power),
    decimals: fraction.length,
    hedge: hedgeBefore(before),
    unit,
    form: 'digits',
  });
}

function wordsReading(match: RegExpMatchArray, before: string, after: string): NumberReading | null {
  const { cardinal: run = '', points, percent: perCent } = match.groups ?? {};
  // "One" is a pronoun more often than a number.
  const pronoun = /^(?:one|zero)$/iu.test(run) && points === undefined && perCent === undefined;
  const value = pronoun && !/^\s*\(\d{1,2}\)/u.test(after) ? null : cardinal(run);
  if (value === null) return null;
  const noun = nounAfter(after);
  const duration = durationOf(noun);
  return finished({
    text: match[0],
    start: match.index ?? 0,
    value: rational(value),
    step: rational(1),
    decimals: 0,
    hedge: hedgeBefore(before),
    unit:
      points !== undefined
        ? { kind: 'points' }
        : perCent !== undefined
          ? { kind: 'percent' }
          : duration === null
            ? { kind: 'count', noun }
            : { kind: 'duration', noun: duration },
    form: 'words',
  });
}

/** Nobody means by "a third" just 33.3%: it is true within five points, and so is "one in five". */
const fractionStep = rational(10);

function fractionReading(match: RegExpMatchArray, before: string): NumberReading | null {
  const value = fractionAsPercent(match[0]);
  if (value === null) return null;
  const rest = {
    step: fractionStep,
    decimals: 0,
    hedge: hedgeBefore(before),
    unit: { kind: 'percent' },
  } as const;
  return finished({ text: match[0], start: match.index ?? 0, value, ...rest, form: 'words' });
}

const finished = (reading: Omit<NumberReading, 'end' | 'within'>): NumberReading => ({
  ...reading,
  end: reading.start + reading.text.length,
  within: withinOf(reading),
});

/** What may be behind a number as it is written and hedged. */
function withinOf({ value, step, hedge, unit, form }: Omit<NumberReading, 'end' | 'within'>): Interval {
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
  const large = compare(absolute(value), rational(1000)) >= 0 && form === 'digits';
  const wide = large ? noughts(value, multiply(absolute(value), { n: 1n, d: 100n })) : rational(1);
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
  if (value.d === 1n && value.n % 10n !== 0n) return rational(1);
  if (value.n !== 0n && value.n % value.d === 0n)
    while ((value.n / value.d) % (power * 10n) === 0n && compare(rational(power * 10n), limit) <= 0)
      power *= 10n;
  return rational(power);
}

const readers = [
  [fractions, fractionsHint, fractionReading],
  [digits, /\d/, digitsReading],
  [words, wordsHint, wordsReading],
] as const;

interface RateBase {
  readonly start: number;
  readonly end: number;
  readonly per: number;
}

function baseOf(match: RegExpMatchArray): RateBase {
  const { base = '', many } = match.groups ?? {};
  const per = namedBases[base.toLowerCase()] ?? Number(base.replaceAll(',', ''));
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, per: per * (namedBases[many?.toLowerCase() ?? ''] ?? 1) };
}

/** Each base belongs to the count before it, where only a few words stand between. */
function withBases(
  found: readonly NumberReading[],
  bases: readonly RateBase[],
  text: string,
): readonly NumberReading[] {
  const next = new Map(found.map((one, index) => [one, found[index + 1]?.start ?? text.length]));
  let at = 0;
  return found.map((one) => {
    while ((bases[at]?.start ?? Infinity) < one.end) at += 1;
    const base = bases[at];
    if (one.unit.kind !== 'count' || base === undefined || base.start > (next.get(one) ?? 0)) return one;
    if (base.start - one.end > 60 || /[.;:]\s/u.test(text.slice(one.end, base.start))) return one;
    const unit: NumberUnit = { kind: 'rate', per: base.per, noun: nounAfter(text.slice(base.end)) };
    return finished({ ...one, unit });
  });
}
