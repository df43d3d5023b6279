/**
 * Every match of a global expression, in order. What `matchAll` gives, without the copy of the expression that it makes
 * each time: of a short text that takes longer than the search.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // An empty match would be found for ever.
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];

/**
 * The text in small letters, as long as it was: one capital has two signs for its small letter. For expressions that
 * overlook capitals and know the letters of all languages: flags `i` and `u` together take ten times as long as `u`.
 */
export function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replaceAll('İ', 'I').toLowerCase();
}

/**
 * Letters, for expressions that read small letters: of a few ranges, because `\p{L}` is of hundreds, which takes long to
 * compile, and longer to ask. In the scripts of Asia marks stand among them, and the ends of ranges are not looked at closely.
 */
export const letters = [
  'a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u037d\u0386-\u0481\u048a-\u0587',
  '\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06d5\u0904-\u1fff\u2c00-\u2dff\u3005-\ud7ff',
].join('');
