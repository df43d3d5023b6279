import { codeAt, madeOnceFor } from '../model/index.ts';

/** Numbers that authors type by hand before a heading or a clause: "1.", "4.1", "- 4.1", "(a)", "ii)". */
const typedNumber =
  /^\s*(?:[-–—•*]\s*)?(?:\(?\d{1,3}(?:\.\d{1,3})*[.):]?|\(?(?:[a-z]|[ivx]{2,5})[.)])(?=\s|$)\s*|^\s*[-–—•*]\s+/i;

/** A whole number of three digits or more that stands alone is what the author says ("545"), not a paragraph's number. */
const aloneIsText = /^\s*\d{3,}\s*$/;

/** The text without a number or bullet typed before it. */
export const withoutNumber = (text: string): string =>
  beginsWithWord(text) || aloneIsText.test(text) ? text : text.replace(typedNumber, '');

/** A letter, and not one that counts as a number: "a.", "b)", "iv.". Most texts begin so, and need no closer look. */
function beginsWithWord(text: string): boolean {
  const small = codeAt(text, 0) | 0x20;
  if (small < 0x61 || small > 0x7a || text.length < 2) return false;
  const second = codeAt(text, 1);
  return second !== 0x2e && second !== 0x29 && !(isRoman(small) && isRoman(second | 0x20));
}

/** "i", "v" or "x". */
const isRoman = (code: number): boolean => code === 0x69 || code === 0x76 || code === 0x78;

/** What is left of a heading or label when case, numbering, punctuation, "the", and singular or plural are ignored. */
export function keyOf(text: string): string {
  let key = '';
  for (const word of wordsOf(withoutNumber(text)))
    if (word !== 'the') key += key === '' ? singular(word) : ` ${singular(word)}`;
  return key;
}

/** Characters: the longest title of a committee paper that we know has 160. What is longer is prose. */
const longestTitle = 250;

/** Ways in which a heading may be meant: as it stands, and without what is in brackets. None for prose. */
export function keysOf(text: string): readonly string[] {
  if (text === '' || text.length > longestTitle) return none;
  const key = keyOf(text);
  const bare = text.includes('(') ? text.replace(/\((?!s\))[^()]*\)/gi, ' ') : text;
  if (bare === text) return key === '' ? none : [key];
  return [...new Set([key, keyOf(bare)])].filter((one) => one !== '');
}

const none: readonly string[] = [];

interface Titled {
  readonly title: string;
  readonly aliases: readonly string[];
}

/** Keys of a title and its aliases. Kept for each spec: a long report asks for them thousands of times. */
export const titleKeys = madeOnceFor(({ title, aliases }: Titled): readonly string[] =>
  [title, ...aliases].flatMap(keysOf),
);

const beyondPlain = /[\u0080-\uffff'&(]/;

function wordsOf(text: string): readonly string[] {
  // Most labels are plain letters, and take a third of the time by themselves.
  if (!beyondPlain.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return withoutSigns(text.normalize('NFKC').toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without the ends that a plural may have or not, and with "and" in words. */
const withoutSigns = (text: string): string =>
  text
    .replace(/\((?:s|es)\)/g, '')
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ');

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

// A sentence that says "none" may be as long as an author likes, so long as it says nothing else.
const nilWords = new Set(
  `a additional alternative an and anticipated any applicable appendices appendix are arise arisen arises arising as asset
   assessment assessments assets associated at background be been being by change comment comments consideration
   considerations considered consultation contents corporate cost costs council decision decisions direct directly document
   documents eia environmental equalities equality expected finance financial for from further gives has have health hr
   human ict identified immediate impact impacts implication implications in information is issue issues it item known legal
   management matter matters money necessary needed nil no none note nothing objectives of on option options or other paper
   papers personnel point preparation preparing present priorities procurement property proposal proposals proposed published
   raise raises received recommendation recommendations relating relevant relied report reported required resource resources
   result return rise risk risks safety significant specific staff staffing stage supporting sustainability that the there
   these this time to used value vat was were whatsoever will with`.split(/\s+/),
);
const nilStart = new RegExp(
  [
    '^(?:none|nil|no|n a|na|not applicable|not relevant|not required|nothing to report',
    '(?:there|these) (?:are|is|were|was) (?:no|none)|(?:this|it) is not (?:applicable|relevant)',
    '(?:the contents of )?(?:the|this|these) (?:paper|proposals?|recommendations?|report) (?:gives? rise to|has|have|raises?) no',
    '(?:an? )?(?:eia|(?:equality )?impact assessment|assessment) (?:is|was) not (?:necessary|needed|required))(?: |$)',
  ].join('|'),
);

/** Says that there is nothing to say, and nothing more: "None", "There are no issues arising", "Not applicable". */
export function isNil(text: string): boolean {
  const words = wordsOf(withoutNumber(text));
  const said = words.join(' ');
  if (!nilStart.test(said)) return false;
  // "No" alone answers a question; it does not say that there is nothing.
  if (said === 'no') return false;
  return words.every((word) => nilWords.has(word) || word === 'not' || word === 'n' || word === 'na');
}

/** "TBC", "To be confirmed", "to follow", once or with who is to say it: "TBC by Finance", "Legal comments to be added". */
const toCome = String.raw`(?:tb[acd]\b|to be (?:added|advised|agreed|completed|confirmed|determined|drafted|inserted|provided|supplied|updated|written)\b|to follow\b)`;
const what =
  '(?:advice|comments?|date|details|figures?|implications|information|input|name|section|text|title|words|wording)';
const who = '(?:author|finance|hr|human resources|legal|officers?|procurement|property)';

const prompts = [
  /^\[[^\]]*\]\.?$/,
  /^<[^>]*>\.?$/,
  /^(?:click|tap) (?:or tap )?(?:here|to enter|to add)\b/i,
  /^(?:please )?(?:insert|enter|add|type|write)\b.*\bhere\.?$/i,
  /^(?:please )?(?:insert|enter|add|type) (?:the |your )?(?:text|words|details|name|title|date)\.?$/i,
  /^(?:please complete|(?:your )?text here|xx+|lorem ipsum\b.*|awaited|awaiting\b.*|pending)\.?$/i,
  new RegExp(
    String.raw`^\(?(?:(?:[a-z]+ ){0,2}${what} (?:are |is |still )?)?${toCome}\)?(?:[\s–—-]+(?:after|at|before|by|from|in|once|when|with|awaiting|pending)\b[^.]{0,60})?\.?$`,
    'i',
  ),
  new RegExp(
    String.raw`^${who}(?: colleagues?| team)? to (?:add|advise|comment|complete|confirm|provide|supply)\b[^.]{0,30}\.?$`,
    'i',
  ),
];

/** Stands for words that are still to come: "TBC", "[insert summary]", "Click or tap here to enter text." */
export const isPrompt = (text: string): boolean => {
  const bare = withoutNumber(text).trim();
  return prompts.some((pattern) => pattern.test(bare));
};
