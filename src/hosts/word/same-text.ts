/**
 * Text as the file and as Word tell it, made comparable: Word has \v for a line break and \r for the end of a paragraph,
 * and control characters where a picture or a note stands.
 */
export const comparable = (text: string): string =>
  text
    .replace(/\r\n?|\v/g, '\n')
    .replaceAll('\u001e', '\u2011')
    .replace(/(?![\t\n])[\p{Cc}\u00ad\ufffc]/gu, '');

export const sameText = (a: string, b: string): boolean => comparable(a) === comparable(b);
