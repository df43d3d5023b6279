/** What the numbers of a sentence claim: of which indicator, area and period, and in which measure. */

import type { AreaCode, Indicator, TextRange } from '../model/index.ts';
import type { NumberReading } from '../numbers/index.ts';
import { denials } from '../figures/direction/direction-lexicon.ts';
import type { AreaRef, AreaSaid, FindAreas } from './areas-said.ts';
import { attached } from './attached.ts';
import { isCounted } from './counted.ts';
import { hint, liveTimes, narrowing, notPlain, partYears, someAreas, wholeYears } from './lexicon.ts';
import { periodsIn } from './periods-said.ts';
import type { PeriodRef, PeriodSaid } from './periods-said.ts';
import { indicatorsOf, isAbout, topicOf } from './indicators-meant.ts';
import { ranksIn } from './ranks-said.ts';
import type { RankSaid } from './ranks-said.ts';
import { anyWay, rolesOf } from './roles.ts';
import type { Role, Way } from './roles.ts';
import { conceptsAmong, topicsSaid } from './topics.ts';
import type { ConceptSaid, Topic, Topics } from './topics.ts';
import { numbersWithin, typedNumbers } from './typed-numbers.ts';
import type { TypedNumber } from './typed-numbers.ts';
import type { NotCompared } from '../model/index.ts';

export interface ReadClaim {
  readonly number: TypedNumber;
  readonly role: Role;
  /** One where it is plain which; several where the words leave it open. */
  readonly indicators: readonly Indicator[];
  readonly area: AreaRef;
  /** Councils that were named up to here, where the number itself is given none. */
  readonly others: readonly AreaCode[];
  /** The sentence itself says of which area and period it speaks. */
  readonly saysBoth: boolean;
  readonly period: PeriodRef | null;
  /** What the sentence as a whole speaks of: "from 598" is a cycle before it. */
  readonly main: PeriodRef | null;
  /** What a change is counted from; null where nothing is said. */
  readonly base: PeriodRef | null;
  readonly way: Way | null;
  /** Something in the sentence takes it out of what the data can say. */
  readonly obstacle: NotCompared | null;
  /** Counted over a whole year: "during 2024/25". */
  readonly wholeYear: boolean;
  /** What a change began with: "from 598". */
  readonly start: boolean;
}

/** What an earlier sentence of the paragraph has said. */
export interface Said {
  readonly topics: readonly Topic[];
  readonly area: AreaRef | null;
  readonly period: PeriodRef | null;
  /** Children are: what is said of them later need not say so again. */
  readonly child: boolean;
  /** What its last number was of: "this had risen to 545" goes on with it. */
  readonly last: readonly Indicator[] | null;
}

/** What is read of a paragraph once for all its sentences. */
export interface Prepared {
  readonly text: string;
  readonly quantities: readonly NumberReading[];
  readonly topics: Topics;
  readonly findAreas: FindAreas;
}

/** A sentence, and what its words may mean. */
export interface Hinted extends TextRange {
  readonly hints: number;
  /** Where words begin in it that topics may be about. */
  readonly stems: readonly number[];
}

export const nothingSaid: Said = { topics: [], area: null, period: null, child: false, last: null };

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

export function readSentence(prepared: Prepared, sentence: Hinted, before: Said): SentenceReading {
  const { text, topics, quantities } = prepared;
  const { start, end, hints, stems } = sentence;
  let own = noTopics;
  let child = before.child;
  let [words, concepts]: [string, readonly ConceptSaid[]] = ['', []];
  if (before.topics.length > 0 || (hints & hint.concept) !== 0) {
    words = text.slice(start, end);
    if ((hints & hint.per) !== 0) words = withoutBases(words);
    concepts = conceptsAmong(words, hints, stems, topics);
    if (concepts.length > 0) {
      const known = new Set<string>(child ? ['child'] : []);
      for (const { concept } of concepts) known.add(concept);
      own = topicsSaid(topics.all, known);
      child = known.has('child');
    }
  }
  // Most sentences of a report speak of nothing that is published: they are passed over before anything else is read.
  if (own.length === 0 && before.topics.length === 0)
    return {
      numbers: numbersWithin(quantities, sentence),
      claims: [],
      said: child === before.child ? before : { ...before, child },
    };
  return readSpeaking(prepared, sentence, words, concepts, before, own, child);
}

const noTopics: readonly Topic[] = [];
const noRanks: readonly RankSaid[] = [];

/** A sentence that speaks of something published, or stands behind one. */
function readSpeaking(
  prepared: Prepared,
  sentence: Hinted,
  words: string,
  concepts: readonly ConceptSaid[],
  before: Said,
  own: readonly Topic[],
  child: boolean,
): SentenceReading {
  const { hints, end } = sentence;
  const periods = periodsIn(words, hints);
  const areas = prepared.findAreas(words, hints).filter((area) => !touchesAny(area, periods));
  const ranks = (hints & hint.rank) !== 0 ? ranksIn(words) : noRanks;
  const numbers = ranks.map(({ number }) => number);
  for (const number of typedNumbers(prepared.quantities, sentence))
    if (
      !touchesAny(number, periods) &&
      !touchesAny(number, areas) &&
      !isMultiple(words, number) &&
      // A base has been written in another way, and is no number.
      words.startsWith(number.text, number.start) &&
      !ranks.some((r) => touch(r.number, number))
    )
      numbers.push(number);
  numbers.sort((a, b) => a.start - b.start);
  const carried =
    own.length === 0 && (anaphora.test(words) || startsWithArea(words, areas)) ? before.topics : [];
  const meant = own.length > 0 ? own : carried;
  const masked = mask(mask(words, areas, areaSign), periods, periodSign);
  const links = attached(masked, numbers, areas, periods);
  const said: Said = {
    topics: meant,
    area: links.area ?? before.area,
    period: links.period ?? before.period,
    child,
    last: null,
  };
  const quantities = numbers.filter(({ unit }) => unit.kind !== 'money' && unit.kind !== 'duration');
  if (meant.length === 0 || quantities.length === 0)
    return {
      numbers: numbers.length,
      claims: [],
      said: meant.length === 0 ? { ...before, ...said, topics: [] } : said,
    };
  const obstacle = obstacleIn(words, hints, periods, meant, ranks);
  const roles = rolesOf(masked, numbers, ranks, (hints & hint.way) !== 0);
  const wholeYear = wholeYears.test(words) && !anyWay.test(words);
  const isAmongSome = ranks.length > 0 && (someAreas.test(words) || areas.some(isRegion));
  const inOrder = [...concepts].sort((a, b) => a.start - b.start);
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
    const topic = topicOf(concepts, words.length, numbers, index, child, prepared.topics, meant);
    if (topic === null || !isAbout(words, masked, numbers, index, topic)) continue;
    if (!isCounted(masked, inOrder, numbers, index, role)) continue;
    const last = claims.at(-1)?.indicators ?? (carried.length > 0 ? before.last : null);
    const indicators = indicatorsOf(words, numbers, index, role.role, topic, last, own.length > 0);
    if (indicators.length === 0) continue;
    const link = links.each[index];
    const from = role.partner === null || role.start ? null : (links.each[role.partner]?.period ?? null);
    const ownArea = link?.area ?? links.area;
    const area = ownArea ?? before.area;
    const between = changeRoles.has(role.role) ? links.between : null;
    const ownPeriod = link?.period ?? (role.start ? null : (between?.period ?? links.period));
    claims.push({
      number: { ...number, start: number.start + sentence.start, end: number.end + sentence.start },
      role: role.role,
      indicators,
      area: area ?? { is: 'own' },
      others: area === null || area.is === 'own' ? councilsNamed(prepared, end) : [],
      saysBoth: ownArea !== null && ownArea.is !== 'own' && ownPeriod !== null,
      period: ownPeriod ?? (role.start ? null : before.period),
      main: links.period ?? before.period,
      base: from ?? link?.base ?? (link?.period == null ? between?.base : null) ?? links.base,
      way:
        role.way === null || (role.start && role.partner !== null)
          ? null
          : { ...role.way, start: role.way.start + sentence.start, end: role.way.end + sentence.start },
      obstacle:
        obstacle ??
        (area?.is === 'elsewhere' ? 'narrower' : isAmongSome && rankRoles.has(role.role) ? 'unclear' : null),
      wholeYear: wholeYear && role.role === 'value',
      start: role.start,
    });
  }
  return { numbers: numbers.length, claims, said: { ...said, last: claims.at(-1)?.indicators ?? null } };
}

const changeRoles: ReadonlySet<Role> = new Set(['change', 'change-pct', 'points']);
const rankRoles: ReadonlySet<Role> = new Set(['highest', 'lowest', 'rank', 'of']);
const isRegion = ({ ref }: AreaSaid): boolean =>
  ref.is === 'area' ? ref.kind === 'region' : ref.is === 'region' || ref.is === 'neighbours';

/** "The Department gives figures for Leeds. It counted 1,300": nobody can tell that the number is the report's own. */
const councilsNamed = ({ text, findAreas }: Prepared, end: number): readonly AreaCode[] =>
  findAreas(text.slice(0, end), 0).flatMap(({ ref }) =>
    ref.is === 'area' && ref.kind === 'authority' ? ref.code : [],
  );

const touch = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** "1.3 times that of England". */
const isMultiple = (words: string, { end }: TextRange): boolean =>
  words.startsWith(' times', end) || words.startsWith('-fold', end);

function touchesAny(range: TextRange, others: readonly TextRange[]): boolean {
  for (const other of others) if (touch(range, other)) return true;
  return false;
}

/** "For every 10,000 children", "out of each 10,000": these children are those of whom the number speaks. */
const everyBase =
  /(\b(?:for|(?:out )?of|in|among|from) (?:every|each) (10{0,2}(?:,?000)+)\b)( (?:children|young people))?( (?:aged )?(?:under|0(?: to|[-–])) ?1[78](?: years)?)?/gi;

/** The base of a rate is said in many ways, and is nobody's age: "per 10,000 children aged under 18". */
const withoutBases = (text: string): string =>
  !/(?:per|every|each) \d/i.test(text)
    ? text
    : text
        .replace(
          everyBase,
          (_, all: string, base: string, children = '', age = '') =>
            `per ${base}`.padEnd(all.length) + String(children) + ' '.repeat(String(age).length),
        )
        .replace(
          /(per \d{1,3}(?:,?\d{3})+)((?: of the)?(?: (?:children|child|young people|population|people|residents))?(?: population)?(?: (?:aged )?(?:(?:0|under)[- –]?(?:to[- ])?1[78]))?(?: population| years)?(?: \((?:<|aged|under|0)[^)]*\))?)/gi,
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
  hints: number,
  periods: readonly PeriodSaid[],
  meant: readonly Topic[],
  ranks: readonly RankSaid[],
): NotCompared | null {
  const has = (one: number): boolean => (hints & one) !== 0;
  const denied = has(hint.denial) && denials.test(words) && denials.test(words.replace(asides, ' '));
  if (denied || words.endsWith('?')) return 'not-a-fact';
  if (has(hint.narrowing | hint.notPlain)) {
    let rest = mask(words, ranks, ' ');
    for (const { pattern } of meant) rest = rest.replace(pattern, ' ');
    if (narrowing.test(rest) || notPlain.test(rest)) return 'narrower';
  }
  if (has(hint.unclear) && /\brespectively\b|\beither\b/i.test(words)) return 'unclear';
  if (has(hint.live) && (liveTimes.test(words) || partYears.test(words))) return 'other-period';
  return periods.some(({ ref }) => ref.is === 'elsewhere') ? 'other-period' : null;
}
