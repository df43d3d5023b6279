/** Words by which authors speak of indicators, as data. */

import { denialWords } from '../figures/direction/direction-lexicon.ts';

/**
 * What the words of a sentence may mean, of which it may hold any number: each is a bit. Most sentences have few of them, and
 * what needs one of the others is not looked for there.
 */
export const hint = {
  care: 1,
  acronym: 2,
  looked: 4,
  start: 8,
  cease: 16,
  child: 32,
  /** Something that a source's indicators are about. */
  stem: 64,
  concept: 127,
  per: 128,
  rank: 256,
  /** An area that is said without its name. */
  area: 512,
  month: 1024,
  year: 2048,
  season: 4096,
  denial: 8192,
  narrowing: 16384,
  notPlain: 32768,
  unclear: 65536,
  live: 131072,
  /** Up or down. */
  way: 262144,
} as const;

/**
 * Phrases that mean what publishers say otherwise, each with what it stands for. The longest that begins in one place counts.
 * Words that are not here stand for themselves, without their endings. Last comes the hint of what is in every text that has
 * the phrase.
 */
export const phrases: readonly (readonly [phrase: RegExp, concepts: readonly string[], hint: number])[] = [
  [
    /(?:enter(?:ed|ing|s)?|entr(?:y|ies) (?:in)?to|c(?:a|o)m(?:e|es|ing) into|taken into|received into|admi(?:tted|ssions?) (?:in)?to|new (?:in)?to|entrants (?:in)?to) (?:the |local authority )?care\b/gi,
    ['start', 'look'],
    hint.care,
  ],
  [
    /(?:lef?t|leav(?:e|es|ing)|exit(?:s|ed|ing)?(?: from)?|discharged from) (?:the |local authority )?care\b/gi,
    ['cease', 'look'],
    hint.care,
  ],
  [/(?:children|child|young people) in care\b/gi, ['child', 'look'], hint.care],
  [/\b(?:CLA|LAC|CiC)\b/gu, ['child', 'look'], hint.acronym],
  [/\blooked[- ]after population\b/gi, ['child', 'look'], hint.looked],
  // No phrase goes on behind the end of a line, which ends a sentence.
  [/\blooked(?!\n)[-\s]after\b/gi, ['look'], hint.looked],
  [/\bin (?:our |the council[’']s |local authority )?care\b|\bcare population\b/gi, ['look'], hint.care],
  // A time, or a number: "began the year with 598".
  [
    /\b(?:start|beginning) of\b|\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:ning|s)?) (?:with|at|the (?:financial )?(?:year|period|decade))\b/gi,
    [],
    hint.start,
  ],
  [/\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:ning|s)?|became|becoming)\b/gi, ['start'], hint.start],
  [/\b(?:ceas(?:e|es|ed|ing)|stopped|no longer|left being)\b/gi, ['cease'], hint.cease],
  [/\b(?:child(?:ren)?(?:[’']s)?|young (?:people|persons?)|under[- ]18s)\b/gi, ['child'], hint.child],
];

/** Words of a noun that say nothing of what is counted. */
export const smallWords = new Set(
  'a an and are as at be been being by for from had has have in into is it of on or per rate rates number numbers the their to was were who which with year years percentage proportion'.split(
    ' ',
  ),
);

/** What any of these words makes of a sentence; each list is an expression of words and phrases. */
const anyOf = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`, 'i');

const list = (...words: readonly string[]): string => words.join('|');

/** The clause speaks of a part of what an indicator counts, or of something beside it. */
const narrowingWords = list(
  'aged?|ages|placed|placements?|places?|placing|foster\\w*|residential|unaccompanied|asylum|UASC|boys?|girls?|males?',
  'females?|ethnic\\w*|disab\\w+|SEND?|EHCPs?|special|adopted|adoptions?|adopters?|adoptive|missing|leavers?',
  'wards?|schools?|pupils?|siblings?|neglect|kinship|secure|independent|health|dental|immunis\\w+|offen\\w+|convict\\w*',
  'NEET|exclu\\w+|absen\\w+|reunif\\w+|guardianship|babies|teenagers|adolescents|costs?|costed|costing|spend\\w*',
  'budget\\w*|beds?|staff|workers?|workforce|carers?|homes?|hostels?|referr\\w+|assess\\w+|reviews?|visits?',
  'respondents?|survey\\w*|interview\\w*|weekly|monthly|daily|quarterly|cohort|sample|caseloads?|attain\\w*|GCSEs?',
  'key stage|of whom|of them|of these|of those|of which|including|among them|each|every|per week|per month|per day|per quarter',
  'stability|distance|miles|out of area|out of county|out of city|out of borough|tenan\\w+|employ\\w*|universit\\w+',
  'apprentice\\w*|interim|orders?|accommodat\\w+|voluntar\\w+|section|subset|half of|third of|quarter of',
  'proportion of|percentage of|share of|remainder|remaining|first time|more than once|repeat|under \\d+|over the age',
  'year[- ]olds?|(?:by|from|of) other (?:local )?(?:authorities|councils|boroughs|areas)|externally|episodes?|net|at 1[5-8](?! per)|turn(?:ed|ing) 1[5-8]',
);
export const narrowing = anyOf(narrowingWords);

/** The number is no plain value: "an average of", "a cumulative". */
export const notPlain =
  /\b(?:(?:three|five|ten|rolling|long)[-\s]\w+ (?:average|mean)|cumulative|in total over|(?:an|on) average|(?:average|mean|median) number|peak(?:ed|ing)?|at (?:its|their) (?:height|highest|lowest)|an? (?:\w+ )?(?:high|low) of)\b/i;

/** A time that the source's periods do not hold: what is counted today, or a rest of the year. */
const liveWords = list(
  'currently|at present|today|to date|at the time of writing|right now|this week|this month|this quarter|last week',
  'last month|last quarter|so far|in[- ]year|snapshot today|latest local data|local data|local figures|locally held data',
  'locally held figures|our latest|latest position|latest count|provisional(?:ly)?',
);
export const liveTimes = anyOf(liveWords);

/** Counted over a whole year, which a figure of one day says nothing of. */
export const wholeYears =
  /\b(?:during|throughout|over (?:the (?:course|year|twelve|12)|20\d\d)|in the course of|at (?:any|some) (?:one )?(?:time|point|stage))\b/i;

/** A place in an order of some areas only. */
export const someAreas =
  /\b(?:regions?|regional|unitar(?:y|ies) (?:authorities|councils)|unitaries|metropolitan (?:authorities|councils|boroughs)|cities|counties|shires?|boroughs|family|group|neighbours?|similar|comparators?|peers?|cluster)\b/i;

/** Counted in months or quarters, for which yearly figures say nothing. */
export const partYears =
  /\bQ[1-4]\b|\bquarter\b|\bhalf[- ]year\b|\bsix months\b|\bthree months\b|\bnine months\b/i;

/** The words without which there is none of it, each list an expression of words and phrases. */
export const hintWords: readonly (readonly [hint: number, words: string])[] = [
  [hint.care, 'care'],
  [hint.acronym, 'CLA|LAC|CiC'],
  [hint.looked, 'looked'],
  [hint.start, 'start|began|begin|begun|became|becoming'],
  [hint.cease, 'cease|stopped|longer|left'],
  [hint.child, 'child|young|under'],
  [hint.per, 'per|every|each'],
  [hint.rank, 'rank|highest|lowest|largest|smallest|st|nd|rd|th'],
  [
    hint.area,
    'national|region|neighbour|comparator|similar|locally|city|council|authority|county|borough|district',
  ],
  [hint.month, 'January|February|March|April|May|June|July|August|September|October|November|December'],
  [hint.year, 'years?|months?'],
  [hint.season, 'academic|summer|autumn|spring|winter|pandemic|decade'],
  [hint.denial, denialWords],
  // Of "didn’t".
  [hint.denial, 't'],
  [hint.narrowing, narrowingWords],
  [hint.notPlain, 'average|mean|median|cumulative|total|peak|peaked|peaking|height|highest|lowest|high|low'],
  [hint.unclear, 'respectively|either'],
  [hint.live, liveWords],
  [hint.live, 'Q|quarter|half|months'],
];
