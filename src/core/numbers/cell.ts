import { negative } from './interval.ts';
import { digitsPattern, digitsReading } from './numbers-in.ts';
import type { NumberReading } from './reading.ts';

/** Marks of a note may stand behind a number: `545*`, `545 [p]`, `545 (r)`. */
const noteMark = /\s?(?:\*{1,3}|†|‡|\[[a-z]\]|\([a-z]\))$/iu;
const cell = new RegExp(`^${digitsPattern}$`, 'i');

/**
 * The number that is all that a cell says: `1,234`, `12.5%`, `£1.2m`, `2024`; `(12)` is −12, as accountants write it.
 * Null for anything else, `[c]`, `-` and `n/a` included. Its place is in the text as given, its noun is empty.
 */
export function numberInCell(text: string): NumberReading | null {
  const said = text.trim();
  const plain = said.replace(noteMark, '').replace(/^[–−-]\s?(?=[£\d])/u, '-');
  const inBrackets = /^\(\s?([^()-]+?)\s?\)$/u.exec(plain)?.[1];
  const match = cell.exec(inBrackets ?? plain.replace(/^-£/u, '£'));
  const reading = match && digitsReading(match, match[0]);
  if (!reading) return null;
  const start = text.length - text.trimStart().length;
  const place = { start, end: start + said.length, text: said };
  const below = inBrackets !== undefined || plain.startsWith('-£');
  const value = { n: -reading.value.n, d: reading.value.d };
  return { ...reading, ...place, ...(below ? { value, within: negative(reading.within) } : {}) };
}
