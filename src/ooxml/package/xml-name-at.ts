import { onlyString } from './only-string.ts';
import type { XmlSource } from './xml-source.ts';

/** The name that begins at a place (XML 1.0, 2.3); null where none does. */
export function nameAt(source: XmlSource, start: number): string | null {
  const { codes } = source;
  let state = 0;
  let at = start;
  let code = codes[at] as number;
  while (code < 128) {
    const to = follows[(state << 7) | code] as number;
    if (to === 0) break;
    state = to;
    at += 1;
    code = codes[at] as number;
  }
  const known = names[state] as string | null;
  // There is no number at the end of the text.
  const ends = code < 128 ? nameKind[code] === 0 : !(code >= 128);
  return ends && known !== null ? known : newName(source, start);
}

/*
 * Most parts have the same hundred names. They are known again one character after the other: to cut each out and to
 * look it up takes longer than all else that is done with a tag.
 */

/** By the state that the characters before have led to, and the character: the state that it leads to; 0 for none. */
let follows = new Uint16Array(512 << 7);
/** Of each state, the name that ends there. */
const names: (string | null)[] = [null];
/** The names of a file that has more are cut out each time. */
const mostStates = 4096;

function newName({ text, codes }: XmlSource, start: number): string | null {
  let at = start;
  let code = codes[at] as number;
  if (code < 128 && nameKind[code] !== startsName) return null;
  while (code < 128 && nameKind[code] !== 0) {
    at += 1;
    code = codes[at] as number;
  }
  // Few names hold letters beyond ASCII.
  if (code >= 128) {
    wideName.lastIndex = start;
    return wideName.test(text) ? text.slice(start, wideName.lastIndex) : null;
  }
  return at === start ? null : learnt(text.slice(start, at));
}

function learnt(name: string): string {
  if (names.length + name.length > mostStates) return name;
  let state = 0;
  for (let index = 0; index < name.length; index += 1) {
    const place = (state << 7) | name.charCodeAt(index);
    if (follows[place] === 0) {
      follows[place] = names.length;
      names.push(null);
      if (names.length << 7 > follows.length) follows = twiceAsLong(follows);
    }
    state = follows[place] as number;
  }
  const only = onlyString(name);
  names[state] = only;
  return only;
}

function twiceAsLong(list: Uint16Array): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(list.length * 2);
  longer.set(list);
  return longer;
}

const wideStart =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
// eslint-disable-next-line no-misleading-character-class -- marks that join the letter before them are listed here
const wideName = new RegExp(`[${wideStart}][-${wideStart}.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*`, 'uy');

const startsName = 2;

/** Of each ASCII character, whether it may stand in a name, and begin one. */
const nameKind = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[:A-Z_a-z]/.test(character)) return startsName;
  return /[-.0-9]/.test(character) ? 1 : 0;
});
