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
 * The text in small letters, as long as it was, with each letter beyond ASCII as é, and each number beyond the ten digits as ².
 * In such a text `[a-zé]` is every letter: the class `\p{L}` of hundreds of ranges takes 0.4 ms to compile each time that an
 * expression has it, and most run on a few sentences of a report.
 */
export function inPlainLetters(text: string): string {
  const small = inSmallLetters(text);
  return mayHaveOthers.test(small) ? small.replace(others, plainOf) : small;
}

/** Beyond ASCII most texts have dashes, quotation marks and pounds alone; private signs are no letters either. */
const mayHaveOthers = /[^\0-\x7f£\u2000-\u206f\ue000-\uf8ff]/;
const others = /(?=[^\0-\x7f])[\p{L}\p{N}]/gu;
const plainOf = (sign: string): string => (/\p{L}/u.test(sign) ? 'é' : '²').repeat(sign.length);
