/** Names, and what identifies a person beside one. */

import { matchesIn, type TextRange } from '../../model/index.ts';
import { datesIn } from '../../reports/index.ts';
import { madeOnce } from '../made-once.ts';

export interface Identifier extends TextRange {
  readonly kind:
    'nhs-number' | 'national-insurance-number' | 'date-of-birth' | 'home-address' | 'case-number';
}

/** "Aisha Khan", "Mr T O’Neill", "Dr Okafor", "Pupil Leo Marsh". "Child A" and "Council House" are no names. */
export const namesSomebody = (text: string): boolean => name.test(text);

/** Words with a capital that are no part of a name; behind a title they are: "Mr Park". */
const noName =
  'Council|House|Street|Road|Lane|Avenue|Close|Drive|City|County|Borough|District|Child|Young|Person|National|Insurance|Date|Birth|Number|The|This|That|These|Those|In|On|At|Of|For|By|From|When|An?|Home|Address|Case|Report|Board|Committee|Service|Services|Team|Trust|Hospital|School|Academy|College|University|Care|Social|Health|Police|Court|Act|Order|January|February|March|April|May|June|July|August|September|October|November|December|Born|Her|His|She|He|They|Resident|Client|Patient|Pupil|Name|Registration|Park|Ward|North|South|East|West|New|Great|Royal|Saint|St';
const name = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:\p{Lu}\.?\s+){0,3}\p{Lu}[\p{L}’'-]+|(?!(?:${noName})\b)\p{Lu}\p{Ll}[\p{L}’'-]*\s+(?:\p{Lu}\.?\s+){0,2}(?!(?:${noName})\b)\p{Lu}\p{Ll}[\p{L}’'-]+)`,
  'u',
);

export interface Forms {
  /** Labels of the numbers by which a council's systems know a person, as regular expressions. */
  readonly caseNumbers: readonly string[];
  /** ISO date: who was born long before it is history. */
  readonly today: string;
}

/** What identifies a person in a text. Birthdays, addresses and case numbers only where somebody is named. */
export function identifiersIn(
  text: string,
  isNamed: () => boolean,
  { caseNumbers, today }: Forms,
): readonly Identifier[] {
  const ofNamed = [...birthdays(text, today), ...homes(text), ...cases(text, caseNumbers)];
  return [
    ...nhsNumbers(text),
    ...insuranceNumbers(text),
    ...(ofNamed.length > 0 && isNamed() ? ofNamed : []),
  ];
}

/**
 * Ten digits after the words, with the right check digit: NHS Data Dictionary, NHS number, modulus 11. Scotland’s CHI number and
 * Northern Ireland’s Health and Care number are made alike.
 */
function nhsNumbers(text: string): readonly Identifier[] {
  const form =
    /\b(?:(?:NHS|CHI|H&C)\b(?:\s+no\.)?|health\s+and\s+care\s+n(?:umber\b|o\b\.?))[^.;\n]{0,30}?(?<![\d])(?<number>\d{3}[\s-]?\d{3}[\s-]?\d{4})(?!\d)/gi;
  return [...text.matchAll(form)].flatMap((match) => {
    const { number = '' } = match.groups ?? {};
    return isNhsNumber(number) ? [{ kind: 'nhs-number' as const, ...whole(match) }] : [];
  });
}

/** Whether ten digits have the check digit of an NHS number. */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/gu, '')].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}

/** HM Revenue and Customs, National Insurance Manual NIM39110: letters and prefixes that are never given out are left out. */
function insuranceNumbers(text: string): readonly Identifier[] {
  const form =
    /(?=[A-Z]{2}\s?\d)(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\p{N}])/gu;
  return [...text.matchAll(form)].map((match) => ({
    kind: 'national-insurance-number' as const,
    ...whole(match),
  }));
}

const longestLife = 110;
const birth =
  /\b(?:date\s+of\s+birth|d\.?o\.?b\.?|(?<!\b(?:children|pupils|babies|those|people|persons|anyone|anybody|everyone|everybody|child|all)\s+)born(?:\s+in\s+[\p{L}’'-]+)?(?:\s+on)?)(?=[\s:(,–-])[\s:(,–-]{0,4}(?:is|was)?\s*(?:the\s+)?$/iu;

function birthdays(text: string, today: string): readonly Identifier[] {
  if (!/birth|born|d\.?o\.?b/i.test(text)) return [];
  return datesIn(text).flatMap(({ iso: read, precision, start, end }) => {
    const label = birth.exec(text.slice(Math.max(0, start - 40), start));
    const iso = read === null ? null : lastCentury(read, text.slice(start, end), today);
    if (iso === null || precision !== 'day' || label === null) return [];
    if (iso > today || Number(today.slice(0, 4)) - Number(iso.slice(0, 4)) > longestLife) return [];
    return [{ kind: 'date-of-birth' as const, start: start - label[0].length, end }];
  });
}

/** Nobody is born after today: "04/09/61" is 1961. */
const lastCentury = (iso: string, written: string, today: string): string =>
  iso > today && !/\d{4}$/.test(written) ? `${String(Number(iso.slice(0, 4)) - 100)}${iso.slice(4)}` : iso;

const postcode = String.raw`\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b`;
const street = String.raw`(?:Flat\s+\w+,?\s+)?\d{1,4}[a-z]?,?\s+(?:\p{Lu}[\p{L}’'-]+\s+){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Crescent|Court|Gardens|Grove|Place|Terrace|Square|Walk|Mews|Row|Hill|Rise|View)\b`;
const home = new RegExp(
  [
    String.raw`\b(?:lives?|lived|living|resid(?:es|ed|ing)|resident)\s+at\b[^.;\n]{0,80}?${postcode}`,
    String.raw`\bhome\s+address\b[^;\n]{0,100}?${postcode}`,
    String.raw`\b(?:live[sd]\s+at|home\s+address(?:\s+(?:is|was|at|of))?[\s:(–-])[\s:(–-]{0,2}${street}`,
  ].join('|'),
  'gu',
);

/** Somebody lives there, and the postcode or the number in a street says where it is. */
function homes(text: string): readonly Identifier[] {
  if (!/\bli(?:ve|ving)|resid|home/i.test(text)) return [];
  const capital = text.replace(/\bHome\s+(?=[Aa]ddress)/gu, 'home ').replace(/\bAddress\b/gu, 'address');
  return [...capital.matchAll(home)].map((match) => ({ kind: 'home-address' as const, ...whole(match) }));
}

const caseForm = madeOnce((labels: readonly string[]) => ({
  // Without u it takes a quarter of the time.
  label: new RegExp(labels.join('|'), 'i'),
  form: new RegExp(
    String.raw`(?<![\p{L}-])(?:${labels.join('|')})[\s:#.(–-]{0,4}(?:is\s+)?(?:[A-Z]{0,3}\d{4,13}[A-Z]?|[A-Z]\d{11}[\dA-Z])(?![\p{L}\p{N}/])`,
    'giu',
  ),
}));

function cases(text: string, labels: readonly string[]): readonly Identifier[] {
  if (labels.length === 0) return [];
  const { label, form } = caseForm(labels);
  if (!label.test(text)) return [];
  return matchesIn(text, form).map((match) => ({
    kind: 'case-number' as const,
    ...whole(match),
  }));
}

const whole = (match: RegExpMatchArray): TextRange => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};
