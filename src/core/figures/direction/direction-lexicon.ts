/**
 * Words that say which way a number goes, as data. Each verb has its forms and the verb that says the opposite, so that
 * a suggestion keeps the form of the sentence.
 */

export type Way = 'up' | 'down' | 'same' | 'better' | 'worse';

export interface Verb {
  readonly way: Way;
  readonly opposite: string;
  readonly past: string;
  /** "has risen". */
  readonly participle: string;
  readonly present: string;
  readonly ing: string;
  /** "a rise of"; null where nobody says it. */
  readonly noun: string | null;
}

const verb = (
  way: Way,
  opposite: string,
  [past, participle, present, ing]: readonly [string, string, string, string],
  noun: string | null = null,
): Verb => ({ way, opposite, past, participle, present, ing, noun });

/** A regular verb: increased, increased, increases, increasing. */
const regular = (
  way: Way,
  opposite: string,
  stem: string,
  present: string,
  noun: string | null = null,
): Verb => verb(way, opposite, [`${stem}ed`, `${stem}ed`, present, `${stem}ing`], noun);

export const verbs: Readonly<Record<string, Verb>> = {
  rise: verb('up', 'fall', ['rose', 'risen', 'rises', 'rising'], 'rise'),
  fall: verb('down', 'rise', ['fell', 'fallen', 'falls', 'falling'], 'fall'),
  increase: regular('up', 'decrease', 'increas', 'increases', 'increase'),
  decrease: regular('down', 'increase', 'decreas', 'decreases', 'decrease'),
  grow: verb('up', 'shrink', ['grew', 'grown', 'grows', 'growing'], 'growth'),
  shrink: verb('down', 'grow', ['shrank', 'shrunk', 'shrinks', 'shrinking']),
  climb: regular('up', 'drop', 'climb', 'climbs', 'climb'),
  jump: regular('up', 'drop', 'jump', 'jumps', 'jump'),
  drop: regular('down', 'climb', 'dropp', 'drops', 'drop'),
  decline: regular('down', 'increase', 'declin', 'declines', 'decline'),
  reduce: regular('down', 'increase', 'reduc', 'reduces', 'reduction'),
  dip: regular('down', 'climb', 'dipp', 'dips', 'dip'),
  plummet: regular('down', 'climb', 'plummet', 'plummets'),
  double: regular('up', 'halve', 'doubl', 'doubles', 'doubling'),
  halve: regular('down', 'double', 'halv', 'halves', 'halving'),
  'go up': verb('up', 'go down', ['went up', 'gone up', 'goes up', 'going up']),
  'go down': verb('down', 'go up', ['went down', 'gone down', 'goes down', 'going down']),
  improve: regular('better', 'worsen', 'improv', 'improves', 'improvement'),
  worsen: regular('worse', 'improve', 'worsen', 'worsens', 'worsening'),
  deteriorate: regular('worse', 'improve', 'deteriorat', 'deteriorates', 'deterioration'),
};

export interface Comparative {
  readonly way: Way;
  /** Before "than", "from" or "on", or before a noun: "more than" and "more children" have other opposites. */
  readonly opposite: string;
  readonly beforeNoun?: string;
  /** What must follow: "than" for higher, nothing for above. */
  readonly follow: 'than' | 'none' | 'from';
}

export const comparatives: Readonly<Record<string, Comparative>> = {
  higher: { way: 'up', opposite: 'lower', follow: 'than' },
  lower: { way: 'down', opposite: 'higher', follow: 'than' },
  greater: { way: 'up', opposite: 'smaller', follow: 'than' },
  larger: { way: 'up', opposite: 'smaller', follow: 'than' },
  smaller: { way: 'down', opposite: 'larger', follow: 'than' },
  more: { way: 'up', opposite: 'less', beforeNoun: 'fewer', follow: 'than' },
  fewer: { way: 'down', opposite: 'more', follow: 'than' },
  less: { way: 'down', opposite: 'more', follow: 'than' },
  better: { way: 'better', opposite: 'worse', follow: 'than' },
  worse: { way: 'worse', opposite: 'better', follow: 'than' },
  above: { way: 'up', opposite: 'below', follow: 'none' },
  below: { way: 'down', opposite: 'above', follow: 'none' },
  exceeds: { way: 'up', opposite: 'is below', follow: 'none' },
  exceeded: { way: 'up', opposite: 'was below', follow: 'none' },
  up: { way: 'up', opposite: 'down', follow: 'from' },
  down: { way: 'down', opposite: 'up', follow: 'from' },
};

/** Words that say that nothing has changed, and what they become where it has. "Broadly" and "stable" claim less and are left alone. */
export const unchanged: Readonly<Record<string, { readonly up: string; readonly down: string }>> = {
  'remained unchanged at': { up: 'rose to', down: 'fell to' },
  'remained the same at': { up: 'rose to', down: 'fell to' },
  'stayed the same at': { up: 'rose to', down: 'fell to' },
  'was unchanged at': { up: 'rose to', down: 'fell to' },
  'is unchanged at': { up: 'rose to', down: 'fell to' },
  'did not change from': { up: 'rose from', down: 'fell from' },
  'has not changed from': { up: 'has risen from', down: 'has fallen from' },
  'unchanged from': { up: 'up from', down: 'down from' },
  'remained at': { up: 'rose to', down: 'fell to' },
  'remains at': { up: 'has risen to', down: 'has fallen to' },
  'stayed at': { up: 'rose to', down: 'fell to' },
  'the same as': { up: 'higher than', down: 'lower than' },
};

/** Words that say which end of a ranking a place is near. */
export const extremes: Readonly<Record<string, 'up' | 'down'>> = {
  'among the highest': 'up',
  'one of the highest': 'up',
  'among the lowest': 'down',
  'one of the lowest': 'down',
};

/** Neutral words for those that praise or blame, by the way the number really goes. */
export const neutral = { up: 'rise', down: 'fall' } as const;

const adverbs =
  'slightly|sharply|significantly|substantially|steadily|further|again|markedly|marginally|considerably|' +
  'dramatically|slowly|rapidly|gradually|modestly|notably|overall|year on year|once more';
const times =
  '(?:this|last) (?:year|quarter|month)|(?:over|during|in) (?:the|this|last) (?:last |past |previous )?(?:year|quarter|month|period)|' +
  '(?:in|during) (?:19|20)\\d\\d(?:[-–/]\\d{2,4})?|in [A-Z]\\p{L}+|compared with (?:last year|the previous year|a year earlier)|since last year|for the (?:second|third|fourth|fifth) year(?: running| in a row)?';

/** What may stand between a word and its number without being about something else. */
export const filler = `(?:\\s+(?:${adverbs}|${times}))*`;

/** Words before a direction word, in the same part of the sentence, that take its claim away, as an expression. */
export const denialWords = [
  'not|never|no|neither|nor|without|hardly|cannot|rather than|instead of|will|would|may|might|could|should|shall|can|must',
  'if|whether|unless|expect|expected|expects|forecast|projected|predicted|likely|plan|planned|plans|aims?|aimed|target',
  'targeted|targets|hopes?|intend|intended|intends|risk|prevent|prevented|prevents|avoid|avoided|avoids|need to|needed to',
  'needs to',
].join('|');
export const denials = new RegExp(`\\b(?:${denialWords})\\b|n[’']t\\b`, 'i');

/** An earlier year than the last is meant: nothing is known of it. */
export const longerAgo =
  /\b(?:decades?|long[- ]term|pandemic|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|few|recent|some) (?:consecutive )?(?:years|quarters|months)|in recent|peak|quarter|month|week|since (?!last year|a year)|ever|on record)\b/i;
