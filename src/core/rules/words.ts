/**
 * The words of all paragraphs of a report, found once for all rules: by the codes of their letters, as expressions take many
 * times as long, and by numbers alone, as of each word an object would take longer than all that is done with it.
 */

import { codeAt, madeOnceFor, type ReportDocument } from '../model/index.ts';
import { paragraphsOf } from './place.ts';

/**
 * The words of a text. Each is three numbers: where it begins, where it ends, and its mark. A word has the same mark whatever
 * its capitals, and few others share it: words are told apart by it without being cut out, and what has the right mark is
 * then compared by its letters. The mark of a word of letters alone is even, and that of one with digits or hyphens odd.
 */
export interface Words {
  /** May hold those of other texts too. */
  readonly numbers: Int32Array;
  /** The words of this text are from one place up to but not including another. */
  readonly from: number;
  readonly to: number;
}

export interface WordsOfText extends Words {
  /** The text has signs that may be words to others: letters of other languages, "½". */
  readonly hasOdd: boolean;
}

/** How many numbers stand for a word. */
export const stride = 3;

/** What stands in all paragraphs of a report. */
interface Scanned {
  /** Of every paragraph, in the order of `paragraphsOf`. */
  readonly words: readonly WordsOfText[];
  /** One after the other the stems of all paragraphs: of each word or part of one the first four letters, and of each sign its code. */
  readonly stems: Int32Array;
  /** Where the stems of each paragraph end. */
  readonly ends: readonly number[];
}

const scanned = madeOnceFor((document: ReportDocument): Scanned => {
  const all = paragraphsOf(document);
  const spans: Omit<WordsOfText, 'numbers'>[] = [];
  const ends: number[] = [];
  stemsTo = 0;
  let from = 0;
  for (const { paragraph } of all) {
    const to = scan(paragraph.text, from);
    spans.push({ from, to, hasOdd });
    ends.push(stemsTo);
    from = to;
  }
  const numbers = scratch.slice(0, from);
  const words = spans.map((span) => ({ numbers, from: span.from, to: span.to, hasOdd: span.hasOdd }));
  return { words, stems: stems.slice(0, stemsTo), ends };
});

/** Of every paragraph, in the order of `paragraphsOf`. */
export const wordsOf = (document: ReportDocument): readonly WordsOfText[] => scanned(document).words;

export const stemsOf = (document: ReportDocument): Omit<Scanned, 'words'> => scanned(document);

/** The stems of a few words and signs. */
export function stemsIn(text: string): readonly number[] {
  stemsTo = 0;
  scan(text, 0);
  return [...stems.subarray(0, stemsTo)];
}

export function wordsIn(text: string): WordsOfText {
  const to = scan(text, 0);
  return { numbers: scratch.slice(0, to), from: 0, to, hasOdd };
}

/** The mark of the first word of a text. */
export const markOf = (text: string): number => (scan(text, 0) === 0 ? 0 : (scratch[2] ?? 0));

/** Where words are written down while they are found, and their stems, and how many of those there are. */
let scratch = new Int32Array(0x8000);
let stems = new Int32Array(0x4000);
let stemsTo = 0;
/** Whether the text that was gone through last has odd signs. */
let hasOdd = false;

function roomFor(numbers: Int32Array<ArrayBuffer>, count: number): Int32Array<ArrayBuffer> {
  if (count <= numbers.length) return numbers;
  const larger = new Int32Array(2 * count);
  larger.set(numbers);
  return larger;
}

/** Signs beyond this code are no letters of the languages that are read here. */
const most = 0x250;
/** Is added to the code of what is no letter of a plain word. */
const mixed = 0x8000;
const apostrophe = 0x27;
const hyphen = 0x2d;
/** An odd number with many digits: words of a few letters do not come to the same then. */
const spread = 0x01000193;

/** Of each letter and digit that English and Welsh are written in, the code of its small letter; 0 for all other signs. */
const letters = new Uint16Array(most);
for (let code = 0; code < most; code += 1) {
  const small = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  const isDigit = small >= 0x30 && small <= 0x39;
  if (isDigit || small === 0xd7) letters[code] = small | mixed;
  else if ((small >= 0x61 && small <= 0x7a) || small >= 0xc0) letters[code] = small;
}

/** The code of the small letter of what stands at a place of a text, with digits told from letters; 0 for what is neither. */
export const letterAt = (text: string, at: number): number => {
  const code = codeAt(text, at);
  return code < most ? (letters[code] ?? 0) : 0;
};

/** Whether what `letterAt` gives is a letter and no digit. */
export const isPlain = (letter: number): boolean => letter !== 0 && letter < mixed;

/** Whether a mark is that of a word with digits or hyphens in it. */
export const isMixed = (mark: number): boolean => (mark & 1) === 1;

const isJoint = (code: number): boolean => code === apostrophe || code === hyphen || code === 0x2019;

/** What joins letters on both sides of it to one word; 0 where there is none. All apostrophes are the same to a mark. */
function jointAt(text: string, at: number): number {
  const code = codeAt(text, at);
  const joint = code === 0x2019 || code === apostrophe ? apostrophe : code === hyphen ? hyphen | mixed : 0;
  return joint !== 0 && at + 1 < text.length && letterAt(text, at + 1) !== 0 ? joint : 0;
}

/** How many letters of a word make its stem: their mark. */
const stemLength = 4;
/** Tells that a word has a hyphen or an apostrophe in it. */
const joined = 0x10000;

/** Spaces, and the signs that are everywhere, are no stems: nobody looks for them. */
const isCommon = (code: number): boolean => code <= 32 || code === 0x2c || code === 0x2e || code === 0xa0;

/** Of the signs beyond ASCII, dashes, quotation marks, bullets and the pound sign are in many a report, and no words. */
const isOdd = (code: number): boolean => code !== 0xa3 && (code < 0x2010 || code > 0x2027);

/** Writes down the words of a text from a place on, and tells where they end. The stems are written behind those before. */
function scan(text: string, from: number): number {
  const { length } = text;
  const numbers = (scratch = roomFor(scratch, from + stride * (length / 2 + 1)));
  const found = (stems = roomFor(stems, stemsTo + length + 1));
  let to = from;
  let count = stemsTo;
  let start = -1;
  let mark = 0;
  let kinds = 0;
  let stem = 0;
  hasOdd = false;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    const letter = code < most ? (letters[code] ?? 0) : 0;
    if (letter !== 0) {
      if (start < 0) start = at;
      mark = (Math.imul(mark, spread) + letter) | 0;
      kinds |= letter;
      if (at - start === stemLength - 1) stem = mark;
      continue;
    }
    if (start >= 0) {
      const joint = isJoint(code) ? jointAt(text, at) : 0;
      if (joint !== 0) {
        mark = (Math.imul(mark, spread) + joint) | 0;
        kinds |= joint | joined;
        continue;
      }
      numbers[to] = start;
      numbers[to + 1] = at;
      numbers[to + 2] = (mark << 1) | ((kinds >> 15) & 1);
      to += stride;
      if (kinds >= joined) count = addParts(found, count, text, start, at);
      else found[count++] = at - start < stemLength ? mark : stem;
      start = -1;
      mark = 0;
      kinds = 0;
    }
    if (isCommon(code)) continue;
    found[count++] = code;
    if (code >= 0x80 && isOdd(code)) hasOdd = true;
  }
  if (start >= 0) {
    numbers[to] = start;
    numbers[to + 1] = length;
    numbers[to + 2] = (mark << 1) | ((kinds >> 15) & 1);
    to += stride;
    count = addParts(found, count, text, start, length);
  }
  stemsTo = count;
  return to;
}

/** Writes down the stem of each part of a word, and tells where they end. */
function addParts(found: Int32Array, from: number, text: string, start: number, end: number): number {
  let count = from;
  let stem = 0;
  let left = stemLength;
  for (let at = start; at < end; at += 1) {
    const letter = letterAt(text, at);
    if (letter === 0) {
      found[count++] = stem;
      stem = 0;
      left = stemLength;
    } else if (left > 0) {
      stem = (Math.imul(stem, spread) + letter) | 0;
      left -= 1;
    }
  }
  found[count++] = stem;
  return count;
}

/** Things that are looked up by the mark of a word, for every word of a report: few are listed, and most words are none of them. */
export interface ByMark<T> {
  readonly add: (mark: number, thing: T) => void;
  /** What was added by a mark, and may be by others. */
  readonly at: (mark: number) => readonly T[] | undefined;
}

export function createByMark<T>(): ByMark<T> {
  const places = 0x400;
  const lists = Array.from({ length: places }, (): T[] | undefined => undefined);
  const placeOf = (mark: number): number => (mark >> 1) & (places - 1);
  return {
    add: (mark, thing) => (lists[placeOf(mark)] ??= []).push(thing),
    at: (mark) => lists[placeOf(mark)],
  };
}
