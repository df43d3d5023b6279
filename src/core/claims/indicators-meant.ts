/** What a number of a sentence is of: its topic, and of that topic the count, the rate or the percentage. */

import type { Indicator } from '../model/index.ts';
import { inSmallLetters, matchesIn } from '../model/index.ts';
import { anyWay } from './roles.ts';
import type { Role } from './roles.ts';
import { addConcepts, conceptsIn, topicsSaid } from './topics.ts';
import type { ConceptSaid, Topic, Topics } from './topics.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** What stands between a number and those beside it, then the whole sentence. */
export function topicOf(
  said: readonly ConceptSaid[],
  length: number,
  numbers: readonly TypedNumber[],
  index: number,
  child: boolean,
  topics: Topics,
  meant: readonly Topic[],
): Topic | null {
  const number = numbers[index]!;
  const near = new Set<string>(child ? ['child'] : []);
  const next = numbers[index + 1];
  addConcepts(near, said, number.end, next === undefined ? length : next.start);
  const right = topicsSaid(topics.all, near);
  if (right.length === 1) return right[0] ?? null;
  addConcepts(near, said, numbers[index - 1]?.end ?? 0, number.start);
  const both = topicsSaid(topics.all, near);
  if (both.length === 1) return both[0] ?? null;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const functionWords = new Set(
  'a an and are as at back because between broadly but by compared down during equivalent equate equates for from had has have higher highest lower lowest in is making more fewer less meaning of on or out over per placing representing since so than that the there this to up versus against was were when where which while whereas with year remained stood ranked both although though nationally locally regionally rather not among across largest smallest increase decrease reduction rise fall drop point points percentage joint authorities councils areas local respectively we it our above below'.split(
    ' ',
  ),
);

const countOf = /\b(?:number|rate|total|count|numbers) of (?:the |our |all )?([\p{L}-]+)/gu;

/** The words beside the number are the topic's, not of something that belongs to it: "14 complaints by children looked after". */
export function isAbout(
  words: string,
  masked: string,
  numbers: readonly TypedNumber[],
  index: number,
  topic: Topic,
): boolean {
  const number = numbers[index]!;
  const isOwn = (word: string): boolean => {
    if (functionWords.has(word.toLowerCase()) || anyWay.test(word)) return true;
    for (const concept of conceptsIn(word)) if (!topic.concepts.has(concept)) return false;
    return true;
  };
  const next = /^[\s(]*([\p{L}’'-]+)/u.exec(masked.slice(number.end))?.[1];
  if (
    next !== undefined &&
    !isOwn(next.replace(/[’']s$/u, '')) &&
    !/^(?:CLA|LAC|CiC|looked-after)$/u.test(next)
  )
    return false;
  const head = words.slice(numbers[index - 1]?.end ?? 0, number.start);
  // What is counted is read in small letters, and as it is written.
  for (const { 0: said, 1: counted = '', index: at } of matchesIn(inSmallLetters(head), countOf)) {
    const end = at + said.length;
    if (!isOwn(head.slice(end - counted.length, end))) return false;
  }
  return true;
}

const cues = /\b(?:rates?\b|per \d|numbers?\b|total\b|more|fewer\b|population\b)/gi;

/** "9% to 88 per 10,000", but not "9% and equates to a rate of 88 per 10,000". */
const reaches =
  /(?<!\b(?:equat\w+|equivalent|equal|amount\w*) )\bto\s+(?:(?:about|around|just|some|only|over|under|nearly|almost)\s+)*$/i;

/** "Per 10,000 children in Derby there were 88 children in care"; behind a number the base is of that number. */
const baseAhead = /\bper (1[0 ]{3,})/iu;
const baseAheadAgain = /[,;:(–—].*\bper (1[0 ]{3,})/iu;

export function indicatorsOf(
  words: string,
  numbers: readonly TypedNumber[],
  index: number,
  role: Role,
  topic: Topic,
  last: readonly Indicator[] | null,
  isSaidHere: boolean,
): readonly Indicator[] {
  const number = numbers[index]!;
  const own = topic.indicators;
  const rates = own.filter(({ unitKind }) => unitKind === 'rate');
  const counts = own.filter(({ unitKind }) => unitKind === 'count');
  const others = own.filter(({ unitKind }) => unitKind !== 'rate' && unitKind !== 'count');
  const { unit } = number;
  const spread = words.includes('per 1', number.end)
    ? /^\s+(?:[\p{L}-]+\s+){0,9} *per (1[0 ]{3,})\b/u.exec(words.slice(number.end))?.[1]
    : undefined;
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
  const ahead = (index === 0 ? baseAhead : baseAheadAgain).exec(near)?.[1];
  if (ahead !== undefined && role === 'value')
    return rates.filter(({ ratePer }) => ratePer === Number(ahead.replaceAll(' ', '')));
  if (
    plain &&
    /^\s*(?:more |fewer )?(?:looked[- ]after )?(?:children|young people|CLA|LAC|CiC)\b/i.test(right)
  )
    return counts;
  const cue = (text: string, end: 'first' | 'last') => {
    const found = matchesIn(text, cues)
      .at(end === 'first' ? 0 : -1)?.[0]
      .toLowerCase();
    if (found === undefined || found.startsWith('more')) return null;
    return found.startsWith('rate') || found.startsWith('per') ? rates : counts;
  };
  const next = numbers[index + 1];
  const partner = next !== undefined && reaches.test(right) && next.unit.kind === 'rate' ? rates : null;
  // "598 (97 per 10,000)": the other one is the rate.
  if (next?.unit.kind === 'rate' && plain && /^\s*\((?:or\s+)?$/.test(right)) return counts;
  const chosen =
    partner ??
    cue(near, 'last') ??
    (role === 'change-pct' && /^\s*(?:more|fewer) (?:children|young)/i.test(right) ? counts : null) ??
    (last !== null && last.length === 1 && own.includes(last[0]!) ? last : null) ??
    cue(left, 'last') ??
    cue(right, 'first');
  if (chosen !== null && chosen.length > 0) return chosen;
  // "Children in care rose to 598": people are counted where no rate is spoken of.
  if (own.length > 1 && counts.length > 0 && !/\brates?\b|\bper \d/i.test(words) && isSaidHere) return counts;
  return own.length === 1 ? own : [...counts, ...rates];
}
