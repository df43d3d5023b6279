/** Words for people of whom a small count may tell who they are. */

import { inPlainLetters, type ReportDocument } from '../../model/index.ts';
import type { Placed } from '../place.ts';
import { standIn, stemsFor, type Stems } from '../stands-in.ts';

/** What the publisher of the report does not show, and of whom. */
export type CountOptions = {
  /** Counts above 0 and under this are not shown. An indicator of the source has its own minimum. */
  readonly minCount: number;
  /** Nouns, as regular expressions: people of whom any small count tells something. */
  readonly people: readonly string[];
  /** Nouns that name people in every report: only beside words of what befell them. */
  readonly anyone: readonly string[];
  /** Those words: what one would not have known of oneself. */
  readonly sensitive: readonly string[];
};

export const countOptions: CountOptions = {
  minCount: 5,
  people: [
    'children',
    'child',
    'young (?:people|persons?)',
    'care leavers?',
    'pupils?',
    'students?',
    'learners?',
    'babies',
    'baby',
    'infants?',
    'toddlers?',
    'teenagers?',
    'adolescents?',
    'boys?',
    'girls?',
    'siblings?',
    'victims?',
    'survivors?',
    'patients?',
    'offenders?',
    'perpetrators?',
    'prisoners?',
    'service users?',
    'refugees?',
    'asylum seekers?',
    'rough sleepers?',
    'adults? (?:at risk|with)',
    'deaths?',
    'suicides?',
    'permanent exclusions?',
    'UASC',
  ],
  anyone: [
    'people',
    'persons?',
    'individuals?',
    'residents?',
    'tenants?',
    'men',
    'women',
    'adults?',
    'families',
    'households?',
    'staff',
    'members of staff',
    'employees?',
    'officers?',
    'teachers?',
    'carers?',
  ],
  sensitive: [
    'disciplin\\w+',
    'suspen(?:ded|sion)\\w*',
    'dismiss(?:ed|als?)',
    'grievances?',
    'redundan\\w+',
    'sickness',
    'disab\\w+',
    'ethnic\\w*',
    'BME',
    'religio\\w+',
    'lesbian|gay|bisexual|transgender|sexual\\w*',
    'pregnan\\w+',
    'abus\\w+',
    'assault\\w*',
    'exploit\\w+',
    'traffick\\w+',
    'convict\\w+',
    'arrest\\w*',
    'prosecut\\w+',
    'custody',
    'evict\\w+',
    'homeless\\w*',
    'safeguarding (?:enquir|inquir|concern)\\w+',
    'died',
    'suicid\\w+',
    'injur\\w+',
    'diagnos\\w+',
    'infect\\w+',
    'HIV',
    'mental (?:health|illness)',
    'overdos\\w+',
    'addict\\w+',
  ],
};

/** One pattern of many words, none of them inside a longer word, for texts as `inPlainLetters` gives them. */
export const anyOf = (words: readonly string[]): string =>
  words.length === 0 ? '(?!)' : `(?<![a-zé-])${partOf(words)}(?![a-zé’'-])`;

/** The same words, inside longer ones too: it is found faster. */
export const partOf = (words: readonly string[]): string =>
  words.length === 0 ? '(?!)' : `(?:${words.map(inPlain).join('|')})`;

/** A pattern for plain letters. What stands after a backslash means something else in capitals. */
const inPlain = (pattern: string): string =>
  pattern.replaceAll(/\\[pP]\{[^}]*\}|\\.|[A-Z]|[^\0-\x7f]/gu, (part) =>
    part.startsWith('\\') ? part : inPlainLetters(part),
  );

const ones: Readonly<Record<string, number>> = {
  no: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
};

/** Whole numbers in words, up to twenty, as alternatives of a pattern. */
export const smallWords = Object.keys(ones).join('|');

/**
 * A whole number in figures, or in words up to twenty, in a text as `inPlainLetters` gives it. What it begins with is cheaper
 * to ask for than what is before it.
 */
export const wholePattern = String.raw`(?=\d|(?:${smallWords})\b)(?<![a-zé\d²£$€#/.,–-]|(?<!\b20\d|/\d)[\d²]\s)(?:\d{1,3}(?:,\d{3})+|\d{1,6}|${smallWords})(?![a-zé\d²%/–-]|[.,]\d|\s*(?:%|per\s?cent))`;

interface FormsUnder {
  readonly digits: RegExp;
  readonly words: RegExp;
  readonly stems: Stems;
}

const under = new Map<number, FormsUnder>();

/** Limits above this are nobody's; a pattern of so many numbers would be slow. */
const highestLimit = 100;

/** Whether a text may hold a whole number above 0 and under a limit: most have none, and need no closer look. */
export function hasWholeUnder(text: string, limit: number): boolean {
  const { digits, words } = formsUnder(limit);
  return digits.test(text) || words.test(text);
}

/** The same of a paragraph, for all of a report. */
export function holdsWholeUnder(document: ReportDocument, limit: number): (placed: Placed) => boolean {
  const { digits, stems } = formsUnder(limit);
  const inWords = new Set(standIn(document, stems));
  return (placed) => inWords.has(placed) || digits.test(placed.paragraph.text);
}

function formsUnder(limit: number): FormsUnder {
  let forms = under.get(limit);
  if (forms === undefined) {
    forms = readForms(limit);
    under.set(limit, forms);
  }
  return forms;
}

function readForms(limit: number): FormsUnder {
  const numbers = Array.from({ length: Math.max(0, Math.ceil(Math.min(limit, highestLimit)) - 1) }, (_, at) =>
    String(at + 1),
  );
  const words = Object.keys(ones).filter((word) => (ones[word] ?? 0) > 0 && (ones[word] ?? 0) < limit);
  const anyOf = (some: readonly string[]): string => (some.length === 0 ? '(?!)' : `(?:${some.join('|')})`);
  const digits = limit > highestLimit ? String.raw`\d` : String.raw`(?<!\d)0*${anyOf(numbers)}(?!\d)`;
  // Without u it takes a quarter of the time, and less where a space begins it.
  return {
    digits: new RegExp(digits),
    words: new RegExp(String.raw`(?:^|[^a-z])${anyOf(words)}\b`, 'i'),
    stems: stemsFor(words.join(' ')),
  };
}

/** The number that it says; not a number for anything else. */
export const wholeOf = (text: string): number =>
  ones[text.toLowerCase()] ?? (/^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN);
