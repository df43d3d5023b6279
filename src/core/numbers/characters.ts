/** Characters by their codes: to ask for those of a text one by one makes no strings. */

export const [hash, plus, hyphen, fullStop, slash, nought, colon, lowLine] = [35, 43, 45, 46, 47, 48, 58, 95];

export const codeAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
export const isDigit = (code: number): boolean => code >= nought && code < colon;
/** A small letter without an accent. */
export const isLetter = (code: number): boolean => code >= 97 && code <= 122;
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** A space of any language; dashes and quotation marks too, which stand among them. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 160 ||
  (code > 8 && code < 14) ||
  (code >= 0x2000 && code <= 0x205f) ||
  code === 0x1680 ||
  code === 0x3000 ||
  code === 0xfeff;

/**
 * Letters, for expressions that read small letters: of a few ranges, because `\p{L}` is of hundreds, which takes long to
 * compile, and longer to ask. In the scripts of Asia marks stand among them, and the ends of ranges are not looked at closely.
 */
export const letters = [
  'a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u037d\u0386-\u0481\u048a-\u0587',
  '\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06d5\u0904-\u1fff\u2c00-\u2dff\u3005-\ud7ff',
].join('');
/** Letters and numbers, raised ones and fractions too. */
export const inWord = `${letters}\\d\u00b2\u00b3\u00b9\u00bc-\u00be\u0660-\u0669\u06f0-\u06f9\u2070-\u209c\u2150-\u218b`;
