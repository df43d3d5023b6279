/** What each number of a sentence is: a value, a change, a place in an order. */

import { inSmallLetters } from '../model/index.ts';
import type { TextRange } from '../model/index.ts';
import { verbs } from '../figures/direction/direction-lexicon.ts';
import type { RankSaid } from './ranks-said.ts';
import type { TypedNumber } from './typed-numbers.ts';

export type Role = 'value' | 'change' | 'change-pct' | 'points' | 'highest' | 'lowest' | 'rank' | 'of';

/** A word that says which way a number went. */
export interface Way extends TextRange {
  readonly way: 'up' | 'down';
}

export interface NumberRole {
  readonly role: Role;
  readonly way: Way | null;
  /** What a change began with: "from 598". */
  readonly start: boolean;
  /** Of "to 545": index of the number that it comes from. */
  readonly partner: number | null;
}

const forms = (way: 'up' | 'down', noun: boolean): readonly string[] =>
  Object.values(verbs)
    .filter((verb) => verb.way === way)
    .flatMap((verb) => (noun ? [verb.noun] : [verb.past, verb.participle, verb.present, verb.ing]))
    .filter((form) => form !== null);

const alternatives = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');

const ups = [...forms('up', false), 'up', 'higher', 'more', 'greater'];
const downs = [...forms('down', false), 'down', 'lower', 'fewer', 'less', 'smaller'];
const upNouns = [...forms('up', true), 'uplift'];
const downNouns = forms('down', true);

/** All of them, as an expression. */
export const wayWords = [...ups, ...downs, ...upNouns, ...downNouns].join('|');

export const anyWay = new RegExp(`\\b(?:${wayWords})\\b`, 'i');

const wayOf = (word: string): 'up' | 'down' | null => {
  const plain = word.toLowerCase();
  if (ups.includes(plain) || upNouns.includes(plain)) return 'up';
  return downs.includes(plain) || downNouns.includes(plain) ? 'down' : null;
};

const verb = alternatives([...forms('up', false), ...forms('down', false), 'up', 'down']);
const noun = alternatives([...upNouns, ...downNouns]);
/** Words, areas and periods between, with no new thought: no comma, no number. */
const gap = (most: number) => `(?:\\s+[\\p{L}’'\\uE001\\uE002-]+){0,${most}}?`;
const hedge =
  '(?:(?:about|around|approximately|roughly|nearly|almost|some|just|only|just over|just under|over|under|more than|less than|a further|a|an)\\s+)*';

// What stands before a number is read in small letters.
const byVerb = new RegExp(`(?<![\\p{L}-])(?<w>${verb})(?:\\s+by|${gap(5)}\\s+by)\\s+${hedge}$`, 'u');
/** "Make up" is no way. */
const bareWay = new RegExp(
  `(?<!\\b(?:ma[dk]e|makes|making|set|take|takes|took|taken|follow) )(?<![\\p{L}-])(?<w>up|down)\\s+${hedge}$`,
  'u',
);
const nounOf = new RegExp(`(?<![\\p{L}-])(?<w>${noun})(?:\\s+of|${gap(8)}\\s+of)\\s+${hedge}$`, 'u');
const after = new RegExp(
  `^\\s+(?:(?:percentage points?|points?|looked[- ]after|children|young people)\\s+)*(?:children\\s+)?(?<w>more|fewer|less|higher|lower|${noun})\\b`,
  'i',
);
const verbTo = new RegExp(`(?<![\\p{L}-])(?<w>${verb})${gap(9)}\\s+to\\s+${hedge}$`, 'u');
const verbFrom = new RegExp(
  `(?<![\\p{L}-])(?<w>${verb}|${noun})${gap(9)}(?:[,:]?\\s+|\\s+[–—-]\\s+|\\s+\\()from\\s+${hedge}$`,
  'u',
);
const isStart = new RegExp(`\\bfrom\\s+${hedge}$`);
const thenTo = new RegExp(`^[^,;.]*\\bto\\s+${hedge}$`, 'i');

const betweenAreas = /^[^,;.]*\bthan\s+(?:(?!\uE002)[\p{L}’'\uE002-]+\s+){0,4}\uE001/u;
const apart =
  /^\s+(?:per [\d ,]+\s+)?(?:(?:children|young people)\s+)?(?:above|below|higher|lower|more|fewer|less)\b/i;

/** One for each number, in order; null for one that is no value of anything here. */
export function rolesOf(
  masked: string,
  numbers: readonly TypedNumber[],
  ranks: readonly RankSaid[],
  maySayWay: boolean,
): readonly (NumberRole | null)[] {
  const roles: (NumberRole | null)[] = [];
  const small = inSmallLetters(masked);
  for (const [index, number] of numbers.entries()) {
    const from = numbers[index - 1]?.end ?? 0;
    const head = small.slice(from, number.start);
    const tail = masked.slice(number.end, numbers[index + 1]?.start ?? masked.length);
    roles.push(roleOf(number, index, head, from, tail, numbers, ranks, roles, maySayWay));
  }
  return roles;
}

function roleOf(
  number: TypedNumber,
  index: number,
  head: string,
  headAt: number,
  tail: string,
  numbers: readonly TypedNumber[],
  ranks: readonly RankSaid[],
  before: readonly (NumberRole | null)[],
  maySayWay: boolean,
): NumberRole | null {
  const plain = (role: Role, way: Way | null = null): NumberRole => ({
    role,
    way,
    start: false,
    partner: null,
  });
  const rank = ranks.find((r) => r.number === number);
  if (rank !== undefined) return plain(rank.first ?? 'rank');
  const earlier = before[index - 1];
  const isRank = earlier != null && ['highest', 'lowest', 'rank'].includes(earlier.role);
  if (isRank && /^[\p{L}\s\uE001-]{0,60}\b(?:of|out of)\s+(?:the\s+)?$/u.test(head)) return plain('of');
  const found = (match: RegExpExecArray | null, at: number): Way | null => {
    const word = match?.groups?.['w'];
    const way = word === undefined ? null : wayOf(word);
    if (match === null || word === undefined || way === null) return null;
    const start = at + match.index + match[0].indexOf(word);
    return { start, end: start + word.length, way };
  };
  const changed = !maySayWay
    ? null
    : ((/\sby\s/.test(head) ? found(byVerb.exec(head), headAt) : null) ??
      found(bareWay.exec(head), headAt) ??
      (/\sof\s/.test(head) ? found(nounOf.exec(head), headAt) : null) ??
      found(after.exec(tail), number.end));
  const { kind } = number.unit;
  if (kind === 'points') return changed === null ? null : plain('points', changed);
  if (changed !== null) {
    // "9% higher than England" compares areas, and "more than 500" is a hedge.
    if (betweenAreas.test(tail)) return null;
    return plain(kind === 'percent' ? 'change-pct' : 'change', changed);
  }
  // "12 per 10,000 above the England average" is how far apart two areas are.
  if (apart.test(tail)) return null;
  if (kind === 'percent') return plain('value');
  // "The change in the number of children was 53."
  if (/\b(?:change|difference|gap|variance|movement)s?\s+(?:in|between|of|from)\s/.test(head)) return null;
  if (head.includes('from') && isStart.test(head)) {
    const next = numbers[index + 1];
    const goesOn = next !== undefined && thenTo.test(tail);
    // Of "fell from 598 to 545" the word is judged once, with the number that it leads to.
    return {
      role: 'value',
      way: maySayWay ? found(verbFrom.exec(head), headAt) : null,
      start: true,
      partner: goesOn ? index + 1 : null,
    };
  }
  const pair = before[index - 1];
  if (pair != null && pair.start && pair.partner === index)
    return { role: 'value', way: pair.way, start: false, partner: index - 1 };
  return plain('value', maySayWay && /\sto\s/.test(head) ? found(verbTo.exec(head), headAt) : null);
}
