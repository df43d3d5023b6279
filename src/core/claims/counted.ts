/**
 * Whether a number counts what the indicator counts, and not some of it or something that belongs to it: "272 children in
 * care were consulted", "heard from 272 children in care", "complaints from children in care rose by 9%". What an author may
 * say of children has no end, so words must be known to be let through.
 */

import { inPlainLetters } from '../model/index.ts';
import type { TextRange } from '../model/index.ts';
import { wayWords } from './roles.ts';
import type { NumberRole } from './roles.ts';
import type { ConceptSaid } from './topics.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Right before a number: it is, or has, or counts so many. */
const counting = setOf(
  'was were is are be been being had has have having there recorded recording reported reporting counted counting totalled totalling totals ' +
    'numbered numbering numbers stood stands standing remained remains remaining reached reaching saw sees seen showed shows shown gave gives ' +
    'put puts published averaged exceeded became hit held and or but while whilst whereas than against versus which as per rate rates number ' +
    'total figure figures count average compared between that median mean value previously formerly originally respectively equals',
);

/** Before a preposition and a number, or before one and those who are counted. */
const countable = setOf(
  'number numbers rate rates total totals count counts population figure figures average averages data statistics change changes level levels trend ' +
    'trends position indicator indicators measure ranking rank ranks growth terms regard respect high low out difference sum highest lowest authorities ' +
    'authority councils council areas area place up down median mean value information table chart return returns source estimate estimates ' +
    wayWords.replaceAll('|', ' '),
);

const hedges =
  '(?:about|around|approximately|roughly|nearly|almost|some|just|only|over|under|more than|less than|fewer than|at least|up to|a further|further|a|an|the|our|its|their|all|these|those|now|then|still|also)';
const lastWords = new RegExp(
  `(?:(?<before>[a-zé’'-]+)[\\s\\uE001\\uE002]+)?(?<last>[a-zé’'-]+)(?<sign>[\\s(]*[\\uE001\\uE002][\\s\\uE001\\uE002]*)?\\s+(?:${hedges}\\s+)*$`,
);
const wayBefore = new RegExp(`(?<![a-zé-])(?:${wayWords}|chang\\w+|mov\\w+|went|gone|going)(?![a-zé-])`);
const ends = /[;:(–—]|,\s(?!\d{3})/u;

/** As far back as the words go that stand right before something. */
const mostLetters = 100;

/** "Derby looked after 545 children", but not "childminders in Derby looked after 900". */
const caredFor = /look(?:ed|ing)\s+after\s+\D*$/;
const byCouncil =
  /(?:(?:^|(?<!\b(?:in|at|for|of|across|within|from) ?)[\s(])[\uE001][\s\uE001]*|\b(?:council|authority|borough|county|it|which|that)\s)(?:\s*(?:city|county|borough|council|was|were|is|are|has|had|been)\b)*\s*look(?:ed|ing)\s+after\s+\D*$/;

/** What leads to the number lets it be a count: "was", "a total of", "rose to", but not "worked with" or "signed by". */
function leadsToCount(head: string, saysWay: boolean): boolean {
  const near = head.slice(-mostLetters);
  const found = lastWords.exec(near);
  const { last = '', before, sign } = found?.groups ?? {};
  // At the beginning, behind a comma, or behind an area or a period, which have words of their own.
  if (found === null || sign !== undefined || ends.test(near.slice(found.index + (before ?? '').length)))
    return true;
  if (counting.has(last) || wayBefore.test(last)) return true;
  const isFirst = before === undefined || ends.test(near.slice(found.index + before.length));
  switch (last) {
    case 'after':
      return !caredFor.test(near) || byCouncil.test(near);
    case 'at':
      return isFirst || counting.has(before) || wayBefore.test(before);
    case 'of':
      return isFirst || countable.has(before);
    case 'with':
      return isFirst || /^(?:compar\w+|contrast\w*|together|along|beside)$/.test(before);
    case 'by':
      return wayBefore.test(head) || before === 'followed';
    case 'for':
      return before !== undefined && /^(?:responsib\w+|account\w*|cared|caring)$/.test(before);
    case 'from':
      return saysWay || wayBefore.test(head) || /\b(?:differ\w*|rang\w+)\b/.test(head);
    case 'to':
      return (
        wayBefore.test(head) || isFirst || /^(?:amount\w*|equa\w+|equivalent|compared|close)$/.test(before)
      );
    default:
      return false;
  }
}

/** Words that end what is said of those counted, or say no more of them than that they are. */
const newThought = setOf(
  'than compared against versus and but while whilst whereas although though which up down or representing equivalent equal making giving per ' +
    'according following rate rates number numbers figure figures total more fewer less higher lower above below recorded reported published counted ' +
    'registered because as so out compares ' +
    wayWords.replaceAll('|', ' '),
);
const passedOver = setOf(
  'in at on across during by of for the a an our its their to from with within is are was were be been being had has have who that both there it this ' +
    'these last same previous end year financial date time day days month overall altogether only now still again also authority local council city county borough region area last under legal responsibility looked after',
);
const anyWord = /[a-zé’'-]+|[.,;:()–—!?]/gu;

/** Behind the number and those whom it counts nothing is told of them: "attended", "with a plan", "from other councils". */
function tellsNoMore(small: string, said: readonly ConceptSaid[], from: number, to: number): boolean {
  anyWord.lastIndex = from;
  for (let match = anyWord.exec(small); match !== null && match.index < to; match = anyWord.exec(small)) {
    const [word] = match;
    if (/^[^a-zé]/u.test(word) || newThought.has(word)) return true;
    const { index } = match;
    if (!passedOver.has(word) && !said.some(({ start, end }) => start <= index && index < end)) return false;
  }
  return true;
}

const belongs =
  /([a-zé’'-]+)[\s\uE001\uE002]+(?:of|from|by|about|among|amongst|for|on|with|to|in)\s+(?:(?:the|our|its|their|all|these|those|local|more|fewer|new)\s+)*$/u;

/** Those counted are said for themselves, or as "the number of" them: not "complaints from" or "spending on" them. */
function isNotOfSomethingElse(small: string, said: readonly ConceptSaid[], to: number): boolean {
  let first = small.length;
  for (let at = said.length - 1; at >= 0; at -= 1) {
    const { start, end } = said[at]!;
    // What stands right before belongs to it: "children who started to be looked after".
    if (start < to && (first > to || goesOn(small.slice(end, first)))) first = start;
  }
  if (first > to) return true;
  const noun = belongs.exec(small.slice(Math.max(0, first - mostLetters), first))?.[1];
  return noun === undefined || countable.has(noun) || counting.has(noun) || passedOver.has(noun);
}

const goesOn = (between: string): boolean =>
  (between.match(/\S+/gu) ?? []).every((word) => passedOver.has(word));

/**
 * @param masked the sentence, with areas and periods hidden.
 * @param said in the order of the sentence.
 */
export function isCounted(
  masked: string,
  said: readonly ConceptSaid[],
  numbers: readonly TextRange[],
  index: number,
  { role, way, partner }: NumberRole,
): boolean {
  if (role === 'highest' || role === 'lowest' || role === 'rank' || role === 'of') return true;
  const small = inPlainLetters(masked);
  const { start, end } = numbers[index]!;
  const [from, to] = [numbers[index - 1]?.end ?? 0, numbers[index + 1]?.start ?? small.length];
  const tail = small.slice(end, to);
  if (/^\s+(?:of (?:them|the)|authorit\w+|councils?|areas|neighbours)\b|^\s+\uE001/.test(tail)) return false;
  return (
    (way !== null ||
      partner !== null ||
      leadsToCount(small.slice(from, start), wayBefore.test(small.slice(0, from)))) &&
    isNotOfSomethingElse(small, said, start) &&
    (!isThose(said, small, end) || tellsNoMore(small, said, end, to))
  );
}

/** Those counted stand right behind the number. */
function isThose(said: readonly ConceptSaid[], small: string, end: number): boolean {
  const next = said.find(({ start }) => start >= end);
  return next !== undefined && /^[\s(]*(?:(?:more|fewer|less)\s+)?$/.test(small.slice(end, next.start));
}
