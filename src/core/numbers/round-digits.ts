/**
 * What stands round the digits of a text, gathered in one pass. Each kind of what looks like a number and is none has a
 * word or a sign beside its digits, which most digits of a report do not have. An expression goes through every letter of
 * a text, so that only those are searched with whose sign is there.
 */

import { headsOf, meaningOf, type Heads } from '../model/index.ts';
import {
  codeAt,
  colon,
  fullStop,
  hash,
  hyphen,
  isCapital,
  isDigit,
  isLetter,
  isSpace,
  lowLine,
  nought,
  plus,
  slash,
} from './characters.ts';
import { months, namedPlaces, places, placesOfMany } from './not-quantity-words.ts';

/** Any number of them may stand in a text: each is a bit. */
export const sign = {
  calendarDate: 1,
  postcode: 2,
  date: 4,
  telephone: 8,
  reference: 16,
  time: 32,
  age: 64,
  beginning: 128,
  place: 256,
  namedPlace: 512,
  year: 1024,
  ordinal: 2048,
  ratio: 4096,
  name: 8192,
  /** "8 in 10": a quantity, but one that digits and a word make together. */
  fraction: 16384,
} as const;

export const everySign = 32767;

/** The word beyond says more: "aged from 16", "Tuesday the 20th", "20 of March". */
const goesOn = 32768;
const saidFurtherOff = sign.age | sign.date;

const split = (words: string) => words.split(' ');
const meanings = (entries: readonly (readonly [words: readonly string[], meaning: number])[]): Heads =>
  headsOf(entries.map(([words, meaning]) => [meaning, words.join('|')]));

/** Of `agenda item` and `fig\.?` what stands right before the number, in small letters. */
const lastWords = (list: readonly string[]) =>
  list.map((one) => /[a-z]+(?=[^a-z]*$)/i.exec(one)?.[0].toLowerCase() ?? '');

const wordsBefore = meanings([
  [months, sign.date],
  [split('monday tuesday wednesday thursday friday saturday sunday'), sign.date],
  [split('tel telephone phone fax mobile minicom no number'), sign.telephone],
  [split('i si sr wsi ssi isbn iso bs urn no'), sign.reference],
  [split('age aged ages under over'), sign.age],
  [split('turn turns turned turning before until reach reaches reaching reached'), sign.age],
  [lastWords([...places, ...placesOfMany]), sign.place],
  [lastWords(namedPlaces), sign.namedPlace],
  [split('the of from between'), goesOn],
]);

const wordsAfter = meanings([
  [months, sign.date],
  [split('am pm a p noon midnight'), sign.time],
  [split('year years yr yrs month months s'), sign.age],
  [split('st nd rd th'), sign.ordinal | goesOn],
  [['of'], goesOn],
  [split('in out'), sign.fraction],
]);

/** @param small the text in small letters, as long as it is. */
export function signsRoundDigits(text: string, small: string): number {
  let [found, isFirst] = [0, true];
  for (let at = 0; at < small.length; at += 1) {
    if (!isDigit(small.charCodeAt(at))) continue;
    const start = at;
    while (isDigit(small.charCodeAt(at))) at += 1;
    found |= before(text, small, start) | after(small, at) | beside(text, start, at);
    const next = codeAt(small, at);
    if (isFirst && (next === fullStop || isClosing(next))) found |= sign.beginning;
    isFirst = false;
  }
  return (found & sign.date) === 0 ? found : found | sign.calendarDate;
}

/** By the words in front, whatever stands between. */
function before(text: string, small: string, start: number): number {
  let [found, at, counts] = [0, start, everySign];
  for (;;) {
    let end = at;
    while (end > 0 && !isPlain(small.charCodeAt(end - 1))) end -= 1;
    at = end;
    while (at > 0 && isLetter(small.charCodeAt(at - 1))) at -= 1;
    const meaning = meaningOf(small, at, end, wordsBefore);
    found |= meaning & (isCapital(text.charCodeAt(at)) ? counts : counts & ~sign.namedPlace);
    if ((meaning & goesOn) === 0) return found;
    counts = saidFurtherOff;
  }
}

/** By the words behind, whatever stands between. */
function after(small: string, end: number): number {
  let [found, at, counts] = [0, end, everySign];
  for (;;) {
    while (at < small.length && !isPlain(small.charCodeAt(at))) at += 1;
    const start = at;
    while (at < small.length && isLetter(small.charCodeAt(at))) at += 1;
    const meaning = meaningOf(small, start, at, wordsAfter);
    found |= meaning & counts;
    if ((meaning & goesOn) === 0) return found;
    counts = saidFurtherOff;
  }
}

/** By what touches the digits. */
function beside(text: string, start: number, end: number): number {
  const [previous, last] = [codeAt(text, start - 2), codeAt(text, start - 1)];
  const [next, beyond] = [codeAt(text, end), codeAt(text, end + 1)];
  let found = 0;
  if (codeAt(text, start) === nought || last === plus) found |= sign.telephone;
  if (end - start === 4 && isCentury(text.slice(start, start + 2))) found |= sign.year;
  const stroke = isSpace(next) ? beyond : next;
  if (stroke === slash) found |= sign.reference | sign.ratio | (end - start === 2 ? sign.year : 0);
  if (stroke === colon) found |= sign.time | sign.ratio;
  if (isOpening(last) && isClosing(next)) found |= sign.reference;
  if (last === next && (last === fullStop || last === slash || last === hyphen)) found |= sign.calendarDate;
  if (isCapital(next) && isCapital(beyond)) found |= sign.postcode;
  if (maySpell(last) || last === hash || (isDash(last) && maySpell(previous))) found |= sign.name;
  if (maySpell(next) ? !isUnit(text, start, end) : isDash(next) && maySpell(beyond)) found |= sign.name;
  if (next === fullStop && (beyond === fullStop || maySpell(beyond))) found |= sign.name;
  return found;
}

const units = new Set(split('m k bn mn pc pp ppt ppts p x'));
const ordinals = new Set(split('st nd rd th'));

/** Nothing but a unit or the ending of an ordinal touches the digits. */
function isUnit(text: string, start: number, end: number): boolean {
  let at = end;
  while (isLetter(codeAt(text, at) | 32)) at += 1;
  if (maySpell(codeAt(text, at)) || isDigit(codeAt(text, at))) return false;
  const word = text.slice(end, at).toLowerCase();
  if (units.has(word)) return true;
  const last = codeAt(text, start - 1);
  return ordinals.has(word) && end - start < 4 && last !== fullStop && last !== 44;
}

const isPlain = (code: number): boolean => isLetter(code) || isDigit(code);
const isOpening = (code: number): boolean => code === 40 || code === 91;
const isClosing = (code: number): boolean => code === 41 || code === 93;
/** A dash may also stand for `_`. */
const isDash = (code: number): boolean => code === hyphen || code === 0x2013 || code === lowLine;
/** A letter or `_`; beyond ASCII what may be a letter, without general punctuation and private signs. */
const maySpell = (code: number): boolean =>
  isLetter(code) ||
  isCapital(code) ||
  code === lowLine ||
  (code >= 0xaa && !(code >= 0x2000 && code <= 0x2070) && !(code >= 0xe000 && code <= 0xf8ff));
const isCentury = (lead: string): boolean => lead >= '15' && lead <= '20';
