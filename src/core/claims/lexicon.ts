/** Words by which authors speak of indicators, as data. */

/**
 * Phrases that mean what publishers say otherwise, each with what it stands for. The longest that begins in one place counts.
 * Words that are not here stand for themselves, without their endings. Last comes what is in every text that has the phrase,
 * one or the other and in small letters, because most texts have none of them.
 */
export const phrases: readonly (readonly [
  phrase: RegExp,
  concepts: readonly string[],
  hint: readonly string[],
])[] = [
  [
    /(?:enter(?:ed|ing|s)?|entr(?:y|ies) (?:in)?to|c(?:a|o)m(?:e|es|ing) into|taken into|received into|admi(?:tted|ssions?) (?:in)?to|new (?:in)?to|entrants (?:in)?to) (?:the |local authority )?care\b/gi,
    ['start', 'look'],
    ['care'],
  ],
  [
    /(?:lef?t|leav(?:e|es|ing)|exit(?:s|ed|ing)?(?: from)?|discharged from) (?:the |local authority )?care\b/gi,
    ['cease', 'look'],
    ['care'],
  ],
  [/(?:children|child|young people) in care\b/gi, ['child', 'look'], ['care']],
  [/\b(?:CLA|LAC|CiC)\b/gu, ['child', 'look'], ['cla', 'lac', 'cic']],
  // No phrase goes on behind the end of a line, which ends a sentence.
  [/\blooked(?!\n)[-\s]after\b/gi, ['look'], ['looked']],
  [/\bin (?:our |the council[’']s |local authority )?care\b|\bcare population\b/gi, ['look'], ['care']],
  [
    /\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:ning|s)?|became|becoming)\b/gi,
    ['start'],
    ['start', 'beg', 'becam', 'becom'],
  ],
  [
    /\b(?:ceas(?:e|es|ed|ing)|stopped|no longer|left being)\b/gi,
    ['cease'],
    ['ceas', 'stop', 'no longer', 'left'],
  ],
  [
    /\b(?:child(?:ren)?(?:[’']s)?|young (?:people|persons?)|under[- ]18s)\b/gi,
    ['child'],
    ['child', 'young', 'under'],
  ],
];

/** Words of a noun that say nothing of what is counted. */
export const smallWords = new Set(
  'a an and are as at be been being by for from had has have in into is it of on or per rate rates number numbers the their to was were who which with year years percentage proportion'.split(
    ' ',
  ),
);

/** The clause speaks of a part of what an indicator counts, or of something beside it. */
export const narrowing =
  /\b(?:aged?|ages|plac(?:ed|ements?|es?|ing)|foster\w*|residential|unaccompanied|asylum|UASC|boys?|girls?|males?|females?|ethnic\w*|disab\w+|SEND?|EHCPs?|special|adopt(?:ed|ions?|ers?|ive)|missing|leavers?|wards?|schools?|pupils?|siblings?|neglect|kinship|secure|independent|health|dental|immunis\w+|offen\w+|convict\w*|NEET|exclu\w+|absen\w+|reunif\w+|guardianship|babies|teenagers|adolescents|cost(?:s|ed|ing)?|spend\w*|budget\w*|beds?|staff|workers?|workforce|carers?|homes?|hostels?|referr\w+|assess\w+|reviews?|visits?|respondents?|survey\w*|interview\w*|weekly|monthly|daily|quarterly|cohort|sample|caseloads?|attain\w*|GCSEs?|key stage|of whom|of these|of those|of which|including|among them|each|every|per (?:week|month|day|quarter)|stability|distance|miles|out of (?:area|county|city|borough)|tenan\w+|employ\w*|universit\w+|apprentice\w*|interim|orders?|accommodat\w+|voluntar\w+|section|subset|half of|third of|quarter of|proportion of|percentage of|share of|remainder|remaining|first time|more than once|repeat|under \d+|over the age|year[- ]olds?)\b/i;

/** The number is no plain value: "an average of", "a cumulative". */
export const notPlain =
  /\b(?:(?:three|five|ten|rolling|long)[-\s]\w+ (?:average|mean)|cumulative|in total over)\b/i;

/** A time that the source's periods do not hold: what is counted today, or a rest of the year. */
export const liveTimes =
  /\b(?:currently|at present|today|to date|at the time of writing|right now|this (?:week|month|quarter)|last (?:week|month|quarter)|so far|in[- ]year|snapshot today|latest local data|local(?:ly held)? (?:data|figures))\b/i;

/** Counted in months or quarters, for which yearly figures say nothing. */
export const partYears =
  /\bQ[1-4]\b|\bquarter\b|\bhalf[- ]year\b|\bsix months\b|\bthree months\b|\bnine months\b/i;
