import { inSmallLetters } from '../model/index.ts';
import { isDigit } from './characters.ts';
import { negative } from './interval.ts';
import { digitsAlone, digitsPattern, digitsReading } from './numbers-in.ts';
import type { NumberReading } from './reading.ts';

/** Marks of a note may stand behind a number: `545*`, `545 [p]`, `545 (r)`. */
const noteMark = /\s?(?:\*{1,3}|†|‡|\[[a-z]\]|\([a-z]\))$/iu;
/** It reads small letters. */
const cell = new RegExp(`^${digitsPattern}$`);

/**
 * The number that is all that a cell says: `1,234`, `12.5%`, `£1.2m`, `2024`; `(12)` is −12, as accountants write it.
 * Null for anything else, `[c]`, `-` and `n/a` included. Its place is in the text as given, its noun is empty.
 */
export function numberInCell(text: string): NumberReading | null {
  if (plain.test(text)) return digitsAlone(text);
  const said = text.trim();
  const reading = isBare(said) ? readingOf(said) : readingWithSigns(said);
  if (reading === null) return null;
  const start = text.length - text.trimStart().length;
  return { ...reading, start, end: start + said.length, text: said };
}

/** Small whole numbers are what most cells of a long table hold. */
const plain = /^\d{1,9}$/;

/** Begins and ends with a digit: no sign, no brackets and no note have to be taken off. Most numbers are so. */
const isBare = (text: string): boolean =>
  isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1));

function readingWithSigns(said: string): NumberReading | null {
  const plain = inOrder(said.replace(noteMark, '')).replace(/^[–−-]\s?(?=[£\d])/u, '-');
  const inBrackets = /^\(\s?([^()-]+?)\s?\)$/u.exec(plain)?.[1];
  const reading = readingOf(inBrackets ?? plain.replace(/^-£/u, '£'));
  if (reading === null || !(inBrackets !== undefined || plain.startsWith('-£'))) return reading;
  const value = { n: -reading.value.n, d: reading.value.d };
  return { ...reading, value, within: negative(reading.within) };
}

/** Signs where most write them: "£(1.2m)", "(1.2)%", "£ 1,200" and "£-1,200" are (£1.2m), (1.2%), £1,200 and -£1,200. */
const inOrder = (said: string): string =>
  said
    .replace(/^£\s?\(\s?([^()]+)\)(\s?[a-z%]*)$/iu, '(£$1$2)')
    .replace(/^\(\s?([^()]+)\)(\s?(?:%|k|m|bn))$/iu, '($1$2)')
    .replace(/^£\s?([–−-])\s?/u, '$1£')
    .replace(/^([–−-]\s?)?£\s+/u, '$1£');

function readingOf(text: string): NumberReading | null {
  const match = cell.exec(inSmallLetters(text));
  return match && digitsReading(match, match[0]);
}
