/** What the numbers of a sentence claim: of which indicator, area and period, and in which measure. */

import type { Indicator, TextRange } from '../model/index.ts';
import type { NumberReading } from '../numbers/index.ts';
import { denials } from '../figures/direction/direction-lexicon.ts';
import type { AreaRef, AreaSaid, FindAreas } from './areas-said.ts';
import { attached } from './attached.ts';
import { liveTimes, narrowing, notPlain, partYears } from './lexicon.ts';
import { periodsIn } from './periods-said.ts';
import type { PeriodRef, PeriodSaid } from './periods-said.ts';
import { ranksIn } from './ranks-said.ts';
import { rolesOf } from './roles.ts';
import type { Role, Way } from './roles.ts';
import { conceptsAmong, conceptsIn, topicsSaid } from './topics.ts';
import type { Topic, Topics } from './topics.ts';
import { numbersWithin, typedNumbers } from './typed-numbers.ts';
import type { TypedNumber } from './typed-numbers.ts';
import type { NotCompared } from '../model/index.ts';

export interface ReadClaim {
  readonly number: TypedNumber;
  readonly role: Role;
  /** One where it is plain which; several where the words leave it open. */
  readonly indicators: readonly Indicator[];
  readonly area: AreaRef;
  readonly areaSaid: boolean;
  readonly period: PeriodRef | null;
  /** What the sentence as a whole speaks of: "from 598" is a cycle before it. */
  readonly main: PeriodRef | null;
  /** What a change is counted from; null where nothing is said. */
  readonly base: PeriodRef | null;
  readonly way: Way | null;
  /** Something in the sentence takes it out of what the data can say. */
  readonly obstacle: NotCompared | null;
  /** What a change began with: "from 598". */
  readonly start: boolean;
}

/** What an earlier sentence of the paragraph has said. */
export interface Said {
  readonly topics: readonly Topic[];
  readonly area: AreaRef | null;
  readonly period: PeriodRef | null;
  readonly concepts: ReadonlySet<string>;
}

export const nothingSaid: Said = { topics: [], area: null, period: null, concepts: new Set() };

export interface SentenceReading {
  /** Numbers that are quantities, whether or not they claim anything. */
  readonly numbers: number;
  readonly claims: readonly ReadClaim[];
  readonly said: Said;
}

/** Stands for each letter of an area and of a period. */
const areaSign = '\uE001';
const periodSign = '\uE002';

const anaphora =
  /^\s*(?:this|that|these|it|the (?:rate|number|figure|total|equivalent|comparable|corresponding)|compared|by comparison|in comparison|nationally|(?:the )?(?:England|national|regional))\b/i;

export function readSentence(
  text: string,
  sentence: TextRange,
  topics: Topics,
  findAreas: FindAreas,
  before: Said,
  quantitiesOfText: readonly NumberReading[],
): SentenceReading {
  const words = withoutBases(text.slice(sentence.start, sentence.end));
  const concepts = conceptsAmong(words, topics);
  const known = new Set([...concepts, ...(before.concepts.has('child') ? ['child'] : [])]);
  const own = topicsSaid(topics.all, known);
  // Most sentences of a report speak of nothing that is published: they are passed over before anything else is read.
  if (own.length === 0 && before.topics.length === 0)
    return {
      numbers: numbersWithin(quantitiesOfText, sentence),
      claims: [],
      said: { ...before, concepts: known },
    };
  const typed = typedNumbers(quantitiesOfText, sentence);
  const periods = periodsIn(words);
  const areas = findAreas(words).filter((a) => !periods.some((p) => p.start < a.end && a.start < p.end));
  const free = (range: TextRange) =>
    ![...periods, ...areas].some((other) => other.start < range.end && range.start < other.end);
  const ranks = ranksIn(words);
  const numbers = [
    ...typed.filter((n) => free(n) && !ranks.some((r) => r.number.start < n.end && n.start < r.number.end)),
    ...ranks.map(({ number }) => number),
  ].sort((a, b) => a.start - b.start);
  const carried =
    own.length === 0 && (anaphora.test(words) || startsWithArea(words, areas)) ? before.topics : [];
  const meant = own.length > 0 ? own : carried;
  const masked = mask(mask(words, areas, areaSign), periods, periodSign);
  const links = attached(masked, numbers, areas, periods);
  const said: Said = {
    topics: meant,
    area: links.area ?? before.area,
    period: links.period ?? before.period,
    concepts: known,
  };
  const quantities = numbers.filter(({ unit }) => unit.kind !== 'money' && unit.kind !== 'duration');
  if (meant.length === 0 || quantities.length === 0)
    return {
      numbers: numbers.length,
      claims: [],
      said: meant.length === 0 ? { ...before, ...said, topics: [] } : said,
    };
  const obstacle = obstacleIn(words, periods, meant);
  const roles = rolesOf(masked, numbers, ranks);
  const claims: ReadClaim[] = [];
  for (const [index, number] of numbers.entries()) {
    const role = roles[index];
    if (
      role === undefined ||
      role === null ||
      number.unit.kind === 'money' ||
      number.unit.kind === 'duration'
    )
      continue;
    const topic = topicOf(words, numbers, index, known, topics, meant);
    if (topic === null || !isAbout(words, masked, numbers, index, topic)) continue;
    const last = claims.at(-1) ?? null;
    const indicators = indicatorsOf(words, numbers, index, role.role, topic, last, own.length > 0);
    if (indicators.length === 0) continue;
    const link = links.each[index];
    const from = role.partner === null || role.start ? null : (links.each[role.partner]?.period ?? null);
    const area = link?.area ?? links.area ?? before.area;
    claims.push({
      number: { ...number, start: number.start + sentence.start, end: number.end + sentence.start },
      role: role.role,
      indicators,
      area: area ?? { is: 'own' },
      areaSaid: area !== null && area.is !== 'own',
      period: link?.period ?? (role.start ? null : (links.period ?? before.period)),
      main: links.period ?? before.period,
      base: from ?? link?.base ?? links.base,
      way:
        role.way === null
          ? null
          : { ...role.way, start: role.way.start + sentence.start, end: role.way.end + sentence.start },
      obstacle: obstacle ?? (area?.is === 'elsewhere' ? 'narrower' : null),
      start: role.start,
    });
  }
  return { numbers: numbers.length, claims, said };
}

/** The base of a rate is said in many ways, and is nobody's age: "per 10,000 children aged under 18". */
const withoutBases = (text: string): string =>
  !/per \d/i.test(text)
    ? text
    : text.replace(
        /(per \d{1,3}(?:,?\d{3})+)((?: of the)?(?: (?:children|child|young people|population|people|residents))?(?: population)?(?: (?:aged )?(?:(?:0|under)[- –]?(?:to[- ])?1[78]))?(?: population| years)?)/gi,
        (_, base: string, rest: string) => base.replaceAll(',', ' ') + ' '.repeat(rest.length),
      );

/** What looks like a plan or a doubt and is none. */
const asides =
  /\bMay\b|\b(?:will|should|may|can|could) (?:also )?(?:note|see|recall|wish|be aware|be seen|be noted)\b|\bit (?:can|should|may) be (?:seen|noted)\b/gu;

const startsWithArea = (words: string, areas: readonly AreaSaid[]): boolean =>
  areas.some(({ start }) => /^(?:in |across |for |the )*$/i.test(words.slice(0, start)));

function mask(text: string, ranges: readonly TextRange[], sign: string): string {
  let masked = text;
  for (const { start, end } of ranges)
    masked = masked.slice(0, start) + sign.repeat(end - start) + masked.slice(end);
  return masked;
}

function obstacleIn(
  words: string,
  periods: readonly PeriodSaid[],
  meant: readonly Topic[],
): NotCompared | null {
  if (denials.test(words.replace(asides, ' ')) || /\?\s*$/u.test(words)) return 'not-a-fact';
  let rest = words;
  for (const { pattern } of meant) rest = rest.replace(pattern, ' ');
  if (narrowing.test(rest) || notPlain.test(rest)) return 'narrower';
  if (/\brespectively\b|\beither\b/i.test(words)) return 'unclear';
  if (liveTimes.test(words) || partYears.test(words) || periods.some(({ ref }) => ref.is === 'elsewhere'))
    return 'other-period';
  return null;
}

/** What stands between a number and those beside it, then the whole sentence. */
function topicOf(
  words: string,
  numbers: readonly TypedNumber[],
  index: number,
  known: ReadonlySet<string>,
  topics: Topics,
  meant: readonly Topic[],
): Topic | null {
  const number = numbers[index]!;
  const left = words.slice(numbers[index - 1]?.end ?? 0, number.start);
  const right = words.slice(number.end, numbers[index + 1]?.start ?? words.length);
  const child = known.has('child') ? ['child'] : [];
  for (const near of [right, left + right]) {
    const found = topicsSaid(topics.all, new Set([...conceptsAmong(near, topics), ...child]));
    if (found.length === 1) return found[0] ?? null;
  }
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const functionWords =
  /^(?:a|an|and|are|as|at|back|because|between|broadly|but|by|compared|down|during|equivalent|equates?|for|from|had|has|have|higher|highest|lower|lowest|in|is|making|more|fewer|less|meaning|of|on|or|out|over|per|placing|representing|since|so|than|that|the|there|this|to|up|versus|against|was|were|when|where|which|while|whereas|with|year|remained|stood|ranked|both|although|though|nationally|locally|regionally|rather|not|among|across|largest|smallest|increase|decrease|reduction|rise|fall|drop|points?|percentage|joint|authorities|councils|areas|local|respectively|we|it|our|above|below)$/i;

/** The words beside the number are the topic's, not of something that belongs to it: "14 complaints by children looked after". */
function isAbout(
  words: string,
  masked: string,
  numbers: readonly TypedNumber[],
  index: number,
  topic: Topic,
): boolean {
  const number = numbers[index]!;
  const isOwn = (word: string): boolean => {
    const said = [...conceptsIn(word)];
    return said.every((concept) => topic.concepts.has(concept)) || functionWords.test(word);
  };
  const next = /^[\s(]*([\p{L}’'-]+)/u.exec(masked.slice(number.end))?.[1];
  if (
    next !== undefined &&
    !isOwn(next.replace(/[’']s$/u, '')) &&
    !/^(?:CLA|LAC|CiC|looked-after)$/u.test(next)
  )
    return false;
  const head = words.slice(numbers[index - 1]?.end ?? 0, number.start);
  for (const match of head.matchAll(
    /\b(?:number|rate|total|count|numbers) of (?:the |our |all )?([\p{L}-]+)/giu,
  )) {
    if (!isOwn(match[1] ?? '')) return false;
  }
  return true;
}

function indicatorsOf(
  words: string,
  numbers: readonly TypedNumber[],
  index: number,
  role: Role,
  topic: Topic,
  last: ReadClaim | null,
  isSaidHere: boolean,
): readonly Indicator[] {
  const number = numbers[index]!;
  const own = topic.indicators;
  const rates = own.filter(({ unitKind }) => unitKind === 'rate');
  const counts = own.filter(({ unitKind }) => unitKind === 'count');
  const others = own.filter(({ unitKind }) => unitKind !== 'rate' && unitKind !== 'count');
  const { unit } = number;
  const spread = /^\s+(?:[\p{L}-]+\s+){1,9}per (1[0 ]{3,})\b/u.exec(words.slice(number.end))?.[1];
  if (spread !== undefined && role === 'value')
    return rates.filter(({ ratePer }) => ratePer === Number(spread.replaceAll(' ', '')));
  if (unit.kind === 'rate') return rates.filter(({ ratePer }) => ratePer === unit.per);
  const percents = others.filter(({ unitKind }) => unitKind === 'percent');
  if (unit.kind === 'percent' && role === 'value') return percents;
  if (role === 'rank' || role === 'highest' || role === 'lowest') {
    const [rate, count] = [/\brates?\b|\bper \d/i.test(words), /\bnumbers?\b|\bmost\b/i.test(words)];
    return rate === count ? own : rate ? rates : counts;
  }
  const left = words.slice(0, number.start);
  const near = words.slice(numbers[index - 1]?.end ?? 0, number.start);
  const right = words.slice(number.end, numbers[index + 1]?.start ?? words.length);
  const plain = role === 'value' || role === 'change';
  if (
    plain &&
    /^\s*(?:more |fewer )?(?:looked[- ]after )?(?:children|young people|CLA|LAC|CiC)\b/i.test(right)
  )
    return counts;
  const cue = (text: string, end: 'first' | 'last') => {
    const cues = [
      ...text.matchAll(/\brates?\b|\bper \d|\bnumbers?\b|\btotal\b|\bmore|\bfewer\b|\bpopulation\b/gi),
    ];
    const found = (end === 'first' ? cues[0] : cues.at(-1))?.[0].toLowerCase();
    if (found === undefined) return null;
    if (/^more/.test(found)) return null;
    return /^rate|^per/.test(found) ? rates : counts;
  };
  const next = numbers[index + 1];
  const partner =
    next !== undefined && /\bto\b[^,;]*$/u.test(right) && next.unit.kind === 'rate' ? rates : null;
  const chosen =
    partner ??
    cue(near, 'last') ??
    (role === 'change-pct' && /^\s*(?:more|fewer) (?:children|young)/i.test(right) ? counts : null) ??
    (last !== null && last.indicators.length === 1 && own.includes(last.indicators[0]!)
      ? last.indicators
      : null) ??
    cue(left, 'last') ??
    cue(right, 'first');
  if (chosen !== null && chosen.length > 0) return chosen;
  // "Children in care rose to 598": people are counted where no rate is spoken of.
  if (own.length > 1 && counts.length > 0 && !/\brates?\b|\bper \d/i.test(words) && isSaidHere) return counts;
  return own.length === 1 ? own : [...counts, ...rates];
}
